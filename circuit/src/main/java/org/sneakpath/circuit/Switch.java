package org.sneakpath.circuit;

import java.util.List;

/**
 * A resistor that a voltage or a current turns on and off, S and W in SPICE.
 *
 * @param name unique name
 * @param plus first node
 * @param minus second node
 * @param control what it listens to
 * @param law resistances, threshold and hysteresis
 * @param initiallyOn whether a sharp switch is closed where its control leaves that open; smooth ones have no memory
 */
public record Switch(String name, String plus, String minus, Control control, SwitchLaw law, boolean initiallyOn)
        implements Element {
    public Switch {
        Checks.name(name);
        Checks.twoNodes(name, plus, minus);
    }

    @Override
    public List<String> nodes() {
        return List.of(plus, minus);
    }

    @Override
    public List<Control> controls() {
        return List.of(control);
    }
}
