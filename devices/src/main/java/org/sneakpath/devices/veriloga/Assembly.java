package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.compiled.StateNoise;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Substitution;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogModule;

/**
 * Puts together the equations of a module that has been read. A branch with a flow becomes a branch of the model. A branch with a
 * potential, or whose flow somebody listens to, has its flow j as an unknown: a node whose potential is j, with the equation
 *
 * <pre>
 *   0 = V(branch) − e      where a potential e is contributed
 *   0 = j − e              where a flow e is
 * </pre>
 */
final class Assembly {
    private static final int LARGEST = 400;

    private final VerilogModule module;
    private final Nodes nodes;
    private final Unknowns unknowns;
    private final Contributions contributions;
    private final Parameters parameters;
    private final Arithmetic arithmetic;

    private final List<Branch> branches = new ArrayList<>();
    private final List<Value> flows = new ArrayList<>();
    private final Map<SourcePlace, String> heard = new HashMap<>();

    Assembly(
            VerilogModule module,
            Nodes nodes,
            Unknowns unknowns,
            Contributions contributions,
            Parameters parameters,
            Arithmetic arithmetic) {
        this.module = module;
        this.nodes = nodes;
        this.unknowns = unknowns;
        this.contributions = contributions;
        this.parameters = parameters;
        this.arithmetic = arithmetic;
    }

    /** @param bound slot of the longest time step */
    ModelEquations equations(Store store, Slot bound) {
        SourcePlace place = module.place();
        requireSmall(contributions.entries().size(), "branches", place);
        KnownFlows known = new KnownFlows(contributions, unknowns, store, place);
        for (Contributions.Entry entry : contributions.entries()) {
            branch(entry, known, store, place);
        }
        List<Value> settled = settled(place);
        requireSmall(branches.size(), "branches", place);
        requireSmall(unknowns.quantities().size(), "potentials, states and flows", place);
        BranchVoltages voltages = new BranchVoltages(branches, nodes);
        voltages.connect(unknowns.quantities().stream()
                .filter(quantity -> known.flow(quantity).isEmpty())
                .toList());
        while (settled.size() < branches.size()) {
            settled.add(Value.ZERO);
        }
        UnaryOperator<Expression> real = substitution(voltages, known);
        List<Expression> noise = new ArrayList<>();
        for (int b = 0; b < settled.size(); b++) {
            noise.add(real.apply(density(branches.get(b), settled.get(b))));
        }
        List<Unknowns.Integral> integrals = unknowns.integrals(place);
        return new ModelEquations(
                module.name(),
                nodes.ports(),
                internal(known),
                branches.stream().map(branch -> renumbered(branch, known)).toList(),
                parameters.described(),
                integrals.stream().map(Unknowns.Integral::variable).toList(),
                settled.stream().map(v -> real.apply(v.now())).toList(),
                settled.stream().map(v -> real.apply(v.charge())).toList(),
                integrals.stream().map(x -> real.apply(x.rate())).toList(),
                integrals.stream().map(x -> real.apply(x.initial())).toList(),
                noise,
                real.apply(store.get(bound, place).now()),
                parameters.standards(),
                stateNoise(integrals, real),
                parameters.tellsOf());
    }

    private List<StateNoise> stateNoise(List<Unknowns.Integral> integrals, UnaryOperator<Expression> real) {
        List<StateNoise> result = new ArrayList<>();
        for (int s = 0; s < integrals.size(); s++) {
            String reached = "state '" + integrals.get(s).variable().name() + "'";
            for (NoiseTerm term : integrals.get(s).noise()) {
                String before = heard.putIfAbsent(term.source(), reached);
                if (before != null) {
                    throw new VerilogException(
                            term.source(),
                            "this noise reaches " + before + " and " + reached
                                    + (before.equals(reached) ? " again" : ", which would be correlated")
                                    + "; give each a source of its own");
                }
                result.add(new StateNoise(s, real.apply(term.amplitude())));
            }
        }
        return result;
    }

    /** A device has a handful of each; the work of putting it together grows with powers of them. */
    private void requireSmall(int count, String what, SourcePlace place) {
        if (count > LARGEST) {
            throw new VerilogException(
                    place,
                    "module '" + module.name() + "' has " + count + " " + what + "; more than " + LARGEST
                            + " are a circuit rather than a device: split it into modules of a netlist");
        }
    }

    private void branch(Contributions.Entry entry, KnownFlows known, Store store, SourcePlace place) {
        BranchKey key = entry.branch;
        Value flow = store.get(entry.flow, place);
        Value potential = store.get(entry.potential, place);
        Expression prescribed = store.get(entry.prescribed, place).now();
        boolean isFlow = Value.isZero(prescribed);
        if (isFlow && entry.flowNode().map(known::contains).orElse(true)) {
            add(new Branch(key.name(), key.from(), key.to()), flow);
            return;
        }
        Value v = Value.real(unknowns.potential(key.from(), key.to()));
        boolean silent = isFlow && flow.equals(Value.ZERO);
        int node = contributions.flowNode(entry, place);
        Value j = Value.real(unknowns.potential(node, Branch.GROUND));
        add(new Branch(key.name(), key.from(), key.to()), j);
        Value equation = silent ? v : arithmetic.choose(prescribed, v.minus(potential), j.minus(flow), place);
        add(new Branch(nodes.name(node), node, Branch.GROUND), equation);
    }

    /** The internal nodes without those whose flows are known. */
    private List<InternalNode> internal(KnownFlows known) {
        List<InternalNode> result = new ArrayList<>();
        for (int k = 0; k < nodes.internal().size(); k++) {
            if (!known.contains(nodes.ports().size() + k)) {
                result.add(nodes.internal().get(k));
            }
        }
        return result;
    }

    private Branch renumbered(Branch branch, KnownFlows known) {
        return new Branch(branch.name(), renumbered(branch.from(), known), renumbered(branch.to(), known));
    }

    private int renumbered(int node, KnownFlows known) {
        int dropped = 0;
        for (int k = nodes.ports().size(); k < node; k++) {
            dropped += known.contains(k) ? 1 : 0;
        }
        return node - dropped;
    }

    private void add(Branch branch, Value flow) {
        branches.add(branch);
        flows.add(flow);
    }

    /** Flows with the equations of time derivatives after them, v(n) − d/dt charge = 0. */
    private List<Value> settled(SourcePlace place) {
        List<Value> result = new ArrayList<>(flows);
        unknowns.derivatives().forEach((charge, node) -> {
            branches.add(new Branch(nodes.name(node), node, Branch.GROUND));
            result.add(Value.real(unknowns.potential(node, Branch.GROUND)).minus(Value.derivative(charge)));
        });
        if (branches.isEmpty()) {
            throw new VerilogException(place, "module '" + module.name() + "' contributes to no branch");
        }
        return result;
    }

    /** Puts branch voltages, states, temperature and frequency where the module's quantities stand. */
    private UnaryOperator<Expression> substitution(BranchVoltages voltages, KnownFlows flows) {
        List<Quantity> quantities = unknowns.quantities();
        int b = branches.size();
        int s = unknowns.integrals(module.place()).size();
        Substitution real = new Substitution(
                leaf -> leaf instanceof Control c ? real(quantities.get(c.index()), voltages, b, s) : leaf);
        return e -> real.of(flows.of(e));
    }

    private static Expression real(Quantity quantity, BranchVoltages voltages, int branches, int states) {
        if (quantity instanceof Quantity.Potential p) {
            return voltages.potential(p);
        }
        if (quantity instanceof Quantity.State state) {
            return ModelEquations.state(branches, state.index());
        }
        return quantity instanceof Quantity.Temperature
                ? ModelEquations.temperature(branches, states)
                : ModelEquations.frequency(branches, states);
    }

    /** The noise of a branch; sources add their powers, so one source must not reach two branches, or a state. */
    private Expression density(Branch branch, Value value) {
        Map<SourcePlace, Expression> factors = new HashMap<>();
        Expression sum = Constant.ZERO;
        for (NoiseTerm term : value.noise()) {
            String reached = "branch '" + branch.name() + "'";
            String before = heard.putIfAbsent(term.source(), reached);
            if (before != null && !before.equals(reached)) {
                throw new VerilogException(
                        term.source(),
                        "this noise reaches " + before + " and " + reached
                                + ", which would be correlated; give each a source of its own");
            }
            if (factors.put(term.source(), term.factor()) != null) {
                throw new VerilogException(
                        term.source(), "this noise is added twice to branch '" + branch.name() + "'");
            }
            sum = Expression.sum(sum, term.power());
        }
        return sum;
    }
}
