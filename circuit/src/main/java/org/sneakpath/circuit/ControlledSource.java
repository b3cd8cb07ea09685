package org.sneakpath.circuit;

import java.util.List;

/**
 * A linear controlled source, E, F, G and H in SPICE:
 * <pre>
 *   VOLTAGE   v(plus) − v(minus) = gain · u       its current, from plus to minus, is an unknown
 *   CURRENT   i from plus to minus through the source = gain · u
 * </pre>
 *
 * @param name unique name
 * @param quantity what it sets: a voltage or a current
 * @param plus first node
 * @param minus second node
 * @param control u
 * @param gain (V/V, A/V, A/A or V/A), finite
 */
public record ControlledSource(String name, Quantity quantity, String plus, String minus, Control control, double gain)
        implements Element {
    public ControlledSource {
        Checks.name(name);
        Checks.twoNodes(name, plus, minus);
        if (quantity == Quantity.CHARGE) {
            throw new IllegalArgumentException(
                    "controlled source '" + name + "' cannot set a charge; use a capacitor, or a behavioural source");
        }
        Checks.finite("element '" + name + "': gain", gain, "");
    }

    @Override
    public List<String> nodes() {
        return List.of(plus, minus);
    }

    @Override
    public List<Control> controls() {
        return List.of(control);
    }

    @Override
    public boolean currentUnknown() {
        return quantity == Quantity.VOLTAGE;
    }
}
