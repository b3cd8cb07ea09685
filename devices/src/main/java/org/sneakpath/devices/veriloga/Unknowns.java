package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;

/**
 * What the equations of a module listen to and what they add to the circuit's unknowns: potentials and temperature as
 * controls, states, and nodes for time derivatives that cannot be charges.
 */
final class Unknowns {
    /** Error of a time derivative that a solution may leave: any; the derivative follows from what it is one of. */
    private static final double RATE_TOLERANCE = 1e30;

    /** A state with its equation dx/dt = rate and its value at fabrication. */
    record Integral(StateVariable variable, Expression rate, Expression initial) {}

    private final Nodes nodes;
    private final Map<Quantity, Expression> controls = new HashMap<>();
    private final List<Integral> integrals = new ArrayList<>();
    private final Map<Expression, Integer> derivatives = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final Dependence changing = new Dependence(
            leaf -> leaf instanceof Control c && quantities.get(c.index()).changesInTime());

    Unknowns(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The control that stands for a quantity until the module is read. */
    Expression control(Quantity quantity) {
        return controls.computeIfAbsent(quantity, q -> {
            quantities.add(q);
            return new Control(quantities.size() - 1);
        });
    }

    /** Potential of a node over another; its negative is that of the other over the first. */
    Expression potential(int from, int to) {
        boolean turned = from == Branch.GROUND || (to != Branch.GROUND && from > to);
        Expression control = control(new Quantity.Potential(turned ? to : from, turned ? from : to));
        return turned ? Expression.negative(control) : control;
    }

    /** The quantities in the order of their controls. */
    List<Quantity> quantities() {
        return quantities;
    }

    /** The value of a new state. */
    Expression state(StateVariable variable, Expression rate, Expression initial) {
        integrals.add(new Integral(variable, rate, initial));
        return control(new Quantity.State(integrals.size() - 1));
    }

    List<Integral> integrals() {
        return integrals;
    }

    /** A name that no other state has. */
    String distinct(String wanted) {
        int count = uses.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : wanted + "_" + count;
    }

    /** d/dt of a quantity as an unknown: a node n with the equation v(n) = d/dt charge. */
    Expression rate(Expression charge) {
        Integer node = derivatives.get(charge);
        if (node == null) {
            String name = "ddt_" + (derivatives.size() + 1);
            node = nodes.add(new InternalNode(name, "1/s", RATE_TOLERANCE, "a time derivative"));
            derivatives.put(charge, node);
        }
        return potential(node, Branch.GROUND);
    }

    /** What is differentiated, by node, in the order in which {@link #rate} met it. */
    Map<Expression, Integer> derivatives() {
        return derivatives;
    }

    /** Whether an expression changes while a transient runs. */
    boolean changesInTime(Expression e) {
        return changing.of(e);
    }
}
