package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/**
 * What the equations of a module listen to and what they add to the circuit's unknowns: potentials and temperature as
 * controls, states, and nodes for time derivatives that cannot be charges.
 */
final class Unknowns {
    /** Error of a time derivative that a solution may leave: any; the derivative follows from what it is one of. */
    private static final double RATE_TOLERANCE = 1e30;

    /** A state with its equation dx/dt = rate + noise and its value at fabrication. */
    record Integral(StateVariable variable, Expression rate, List<NoiseTerm> noise, Expression initial) {}

    private final Nodes nodes;
    private final Map<Quantity, Expression> controls = new HashMap<>();
    private final List<Optional<Integral>> integrals = new ArrayList<>();
    /** States that were read before their integral was. */
    private final IdentityHashMap<Slot, Integer> announced = new IdentityHashMap<>();

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

    /** The state that an integral variable is going to be. */
    Expression announced(Slot variable) {
        int state = announced.computeIfAbsent(variable, v -> {
            integrals.add(Optional.empty());
            return integrals.size() - 1;
        });
        return control(new Quantity.State(state));
    }

    /**
     * The value of a state whose integral is read now.
     *
     * @param variable the variable that it is assigned to, if it is one
     */
    Expression state(Optional<Slot> variable, Integral integral) {
        Integer before = variable.map(announced::get).orElse(null);
        int state = before == null || integrals.get(before).isPresent() ? integrals.size() : before;
        if (state == integrals.size()) {
            integrals.add(Optional.empty());
        }
        integrals.set(state, Optional.of(integral));
        return control(new Quantity.State(state));
    }

    /**
     * All states in their order.
     *
     * @throws VerilogException if one was read whose integral is nowhere taken
     */
    List<Integral> integrals(SourcePlace place) {
        announced.forEach((variable, state) -> {
            if (integrals.get(state).isEmpty()) {
                throw new VerilogException(
                        place, "variable '" + variable.name + "' is read, but its idt is never evaluated");
            }
        });
        return integrals.stream().map(Optional::orElseThrow).toList();
    }

    /** How many states have been met. */
    int states() {
        return integrals.size();
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
