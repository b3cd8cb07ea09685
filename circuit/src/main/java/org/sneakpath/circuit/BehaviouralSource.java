package org.sneakpath.circuit;

import java.util.List;
import org.sneakpath.devices.equation.Equations;

/**
 * A source whose value is an expression y of voltages, currents, parameters and time, B in SPICE:
 * <pre>
 *   VOLTAGE   v(plus) − v(minus) = y              its current, from plus to minus, is an unknown
 *   CURRENT   i from plus to minus through the source = y
 *   CHARGE    q on plus = y, −y on minus; the current from plus to minus is dq/dt
 * </pre>
 * Sources whose laws are equal by structure are evaluated together.
 *
 * @param name unique name
 * @param quantity what it sets
 * @param plus first node
 * @param minus second node
 * @param law y, the only output (V, A or C)
 * @param controls the controlling quantities u of the law, in its order
 * @param parameters the parameters p of the law, in its order; finite
 */
public record BehaviouralSource(
        String name,
        Quantity quantity,
        String plus,
        String minus,
        Equations law,
        List<Control> controls,
        List<Double> parameters)
        implements Element {
    public BehaviouralSource {
        Checks.name(name);
        Checks.twoNodes(name, plus, minus);
        controls = List.copyOf(controls);
        parameters = List.copyOf(parameters);
        requireCount(name, "output", law.outputs().size(), 1);
        requireCount(name, "controls", controls.size(), law.controls());
        requireCount(name, "parameters", parameters.size(), law.parameters());
        for (int j = 0; j < parameters.size(); j++) {
            Checks.finite("behavioural source '" + name + "': parameter " + j, parameters.get(j), "");
        }
    }

    private static void requireCount(String name, String what, int given, int wanted) {
        if (given != wanted) {
            throw new IllegalArgumentException(
                    "behavioural source '" + name + "': " + given + " " + what + ", where the law takes " + wanted);
        }
    }

    @Override
    public List<String> nodes() {
        return List.of(plus, minus);
    }

    @Override
    public boolean currentUnknown() {
        return quantity == Quantity.VOLTAGE;
    }
}
