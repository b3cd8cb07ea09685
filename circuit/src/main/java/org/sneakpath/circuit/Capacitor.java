package org.sneakpath.circuit;

import java.util.List;

/**
 * A linear capacitor: i = d/dt (C (v_a − v_b)).
 *
 * @param name unique name
 * @param a node where the current enters
 * @param b node where it leaves
 * @param farad capacitance (F), positive and finite
 */
public record Capacitor(String name, String a, String b, double farad) implements Element {
    public Capacitor {
        Checks.name(name);
        Checks.twoNodes(name, a, b);
        Checks.positive(name, "capacitance", farad, "F");
    }

    @Override
    public List<String> nodes() {
        return List.of(a, b);
    }
}
