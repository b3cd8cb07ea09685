package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Takes declarations into a scope. */
final class Declarations {
    private static final int LONGEST_ARRAY = 10_000;

    private final Frame frame;
    private final Access access;
    private final Parameters parameters;
    private final Expressions expressions;
    private final Arithmetic arithmetic;
    /** Names of variables that some statement assigns. */
    private final Set<String> assigned;
    /** Names of variables that are integrals. */
    private final Set<String> integrals;

    Declarations(
            Frame frame,
            Access access,
            Parameters parameters,
            Expressions expressions,
            Arithmetic arithmetic,
            AssignedNames names) {
        this.frame = frame;
        this.access = access;
        this.parameters = parameters;
        this.expressions = expressions;
        this.arithmetic = arithmetic;
        assigned = names.anywhere();
        integrals = names.integrals();
    }

    void take(Declaration declaration, Nodes nodes) {
        if (declaration instanceof Declaration.ParameterOf parameter) {
            parameter(parameter);
        } else if (declaration instanceof Declaration.Alias alias) {
            parameters.alias(alias);
        } else if (declaration instanceof Declaration.Variable variable) {
            variable(variable);
        } else if (declaration instanceof Declaration.Genvar genvar) {
            frame.scope.define(
                    genvar.place(),
                    genvar.name(),
                    new Symbol.Scalar(new Slot(genvar.name(), Kind.INTEGER, Optional.empty()), Optional.empty()));
        } else if (declaration instanceof Declaration.NamedBranch branch) {
            branch(branch, nodes);
        } else if (declaration instanceof Declaration.Function function) {
            frame.scope.define(function.place(), function.name(), new Symbol.Function(function));
        }
        // ports and nets stand in the table of nodes already
    }

    private void parameter(Declaration.ParameterOf parameter) {
        if (parameter.kind() == Kind.STRING) {
            throw new VerilogException(
                    parameter.place(), "string parameters are not supported; use an integer and a case statement");
        }
        Value value = arithmetic.converted(expressions.value(parameter.value()), parameter.kind(), parameter.place());
        Value symbol = parameter.local()
                ? fixed(parameter, value)
                : parameters.declare(parameter, value, e -> expressions.constant(e, "a bound of a range"));
        frame.scope.define(parameter.place(), parameter.name(), new Symbol.Fixed(symbol));
    }

    private static Value fixed(Declaration.ParameterOf parameter, Value value) {
        if (value.hasCharge() || value.hasNoise()) {
            throw new VerilogException(
                    parameter.place(),
                    "localparam '" + parameter.name() + "' must follow from constants and parameters");
        }
        return value;
    }

    private void variable(Declaration.Variable variable) {
        if (variable.kind() == Kind.STRING) {
            throw new VerilogException(variable.place(), "variables that hold strings are not supported");
        }
        if (variable.first().isEmpty()) {
            frame.scope.define(
                    variable.place(),
                    variable.name(),
                    new Symbol.Scalar(
                            new Slot(
                                    variable.name(),
                                    variable.kind(),
                                    base(variable, variable.initial()),
                                    integrals.contains(variable.name()) && !frame.inFunction),
                            Optional.of(variable)));
            return;
        }
        int first = bound(variable.first());
        int last = bound(variable.last());
        if (Math.abs((long) last - first) >= LONGEST_ARRAY) {
            throw new VerilogException(
                    variable.place(), "array '" + variable.name() + "' is longer than " + LONGEST_ARRAY + " elements");
        }
        int least = Math.min(first, last);
        List<Slot> slots = new ArrayList<>();
        for (int k = least; k <= Math.max(first, last); k++) {
            Optional<VerilogExpression> initial = element(variable, first <= last ? k - first : first - k);
            slots.add(new Slot(variable.name() + "[" + k + "]", variable.kind(), base(variable, initial)));
        }
        frame.scope.define(variable.place(), variable.name(), new Symbol.Array(slots, least));
    }

    private int bound(Optional<VerilogExpression> e) {
        return (int) Math.rint(expressions.structural(e.orElseThrow(), "a bound of an array"));
    }

    private static Optional<VerilogExpression> element(Declaration.Variable variable, int k) {
        if (variable.initial().isEmpty()) {
            return Optional.empty();
        }
        if (variable.initial().get() instanceof VerilogExpression.ArrayOf list
                && k < list.elements().size()) {
            return Optional.of(list.elements().get(k));
        }
        throw new VerilogException(
                variable.place(), "array '" + variable.name() + "' needs an initial value for every element");
    }

    /**
     * What a variable holds before the first statement: its initial value if nobody ever assigns another, since otherwise it
     * would be memory.
     */
    private Optional<Value> base(Declaration.Variable variable, Optional<VerilogExpression> initial) {
        if (initial.isEmpty() || assigned.contains(variable.name())) {
            return Optional.empty();
        }
        return Optional.of(arithmetic.converted(expressions.value(initial.get()), variable.kind(), variable.place()));
    }

    private void branch(Declaration.NamedBranch branch, Nodes nodes) {
        int from = access.node(branch.place(), branch.from());
        int to = branch.to().isEmpty()
                ? Branch.GROUND
                : access.node(branch.place(), branch.to().get());
        if (from == to) {
            throw new VerilogException(branch.place(), "branch '" + branch.name() + "' joins a node to itself");
        }
        nodes.discipline(branch.place(), from, to);
        BranchKey key = new BranchKey(branch.name(), from, to, true);
        frame.scope.define(branch.place(), branch.name(), new Symbol.NamedBranch(new BranchKey.Directed(key, false)));
    }

    /** A slot for a local variable of a function, whatever it holds at first. */
    static Symbol.Scalar local(SourcePlace place, String name, Kind kind) {
        if (kind == Kind.STRING) {
            throw new VerilogException(place, "variables that hold strings are not supported");
        }
        return new Symbol.Scalar(new Slot(name, kind, Optional.empty()), Optional.empty());
    }
}
