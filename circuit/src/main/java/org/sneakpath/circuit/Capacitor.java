package org.sneakpath.circuit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A linear capacitor: i = d/dt (C (v_a − v_b)).
 *
 * @param name unique name
 * @param a node where the current enters
 * @param b node where it leaves
 * @param farad capacitance (F), positive and finite
 * @param initial voltage (V) whose charge it holds when a transient starts from initial conditions; where absent, that of
 *     its nodes' initial voltages
 */
public record Capacitor(String name, String a, String b, double farad, OptionalDouble initial) implements Element {
    public Capacitor {
        Checks.name(name);
        Checks.twoNodes(name, a, b);
        Checks.positive(name, "capacitance", farad, "F");
        initial.ifPresent(volt -> Checks.finite("element '" + name + "': initial voltage", volt, "V"));
    }

    /** A capacitor without an initial voltage of its own. */
    public Capacitor(String name, String a, String b, double farad) {
        this(name, a, b, farad, OptionalDouble.empty());
    }

    @Override
    public List<String> nodes() {
        return List.of(a, b);
    }
}
