package org.sneakpath.circuit;

import java.util.List;

/**
 * A linear resistor: i = (v_a − v_b)/R.
 *
 * @param name unique name
 * @param a node where the current enters
 * @param b node where it leaves
 * @param ohm resistance (ohm), positive and finite
 */
public record Resistor(String name, String a, String b, double ohm) implements Element {
    public Resistor {
        Checks.name(name);
        Checks.twoNodes(name, a, b);
        Checks.positive(name, "resistance", ohm, "ohm");
    }

    @Override
    public List<String> nodes() {
        return List.of(a, b);
    }
}
