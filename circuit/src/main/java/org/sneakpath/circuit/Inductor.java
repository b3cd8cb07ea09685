package org.sneakpath.circuit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A linear inductor: v_a − v_b = d/dt (L i). Its current is an unknown of the circuit.
 *
 * @param name unique name
 * @param a node where the current enters
 * @param b node where it leaves
 * @param henry inductance (H), positive and finite
 * @param initial current (A) whose flux it holds when a transient starts from initial conditions; zero where absent
 */
public record Inductor(String name, String a, String b, double henry, OptionalDouble initial) implements Element {
    public Inductor {
        Checks.name(name);
        Checks.twoNodes(name, a, b);
        Checks.positive(name, "inductance", henry, "H");
        initial.ifPresent(ampere -> Checks.finite("element '" + name + "': initial current", ampere, "A"));
    }

    /** An inductor without an initial current. */
    public Inductor(String name, String a, String b, double henry) {
        this(name, a, b, henry, OptionalDouble.empty());
    }

    @Override
    public List<String> nodes() {
        return List.of(a, b);
    }

    @Override
    public boolean currentUnknown() {
        return true;
    }
}
