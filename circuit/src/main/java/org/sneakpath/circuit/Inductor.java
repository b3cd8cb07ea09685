package org.sneakpath.circuit;

import java.util.List;

/**
 * A linear inductor: v_a − v_b = d/dt (L i). Its current is an unknown of the circuit.
 *
 * @param name unique name
 * @param a node where the current enters
 * @param b node where it leaves
 * @param henry inductance (H), positive and finite
 */
public record Inductor(String name, String a, String b, double henry) implements Element {
    public Inductor {
        Checks.name(name);
        Checks.twoNodes(name, a, b);
        Checks.positive(name, "inductance", henry, "H");
    }

    @Override
    public List<String> nodes() {
        return List.of(a, b);
    }
}
