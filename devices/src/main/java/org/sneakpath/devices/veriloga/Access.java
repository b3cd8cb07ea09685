package org.sneakpath.devices.veriloga;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.veriloga.Disciplines.Physics;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Access to potentials and flows: {@code V(a, b)}, {@code I(branch)}, {@code Temp(node)}, {@code flow(a, b)}. */
final class Access {
    /** Accesses that go with every discipline. */
    private static final String POTENTIAL = "potential";

    private static final String FLOW = "flow";

    private final Disciplines disciplines;
    private final Nodes nodes;
    private final Unknowns unknowns;
    private final Contributions contributions;
    /** Unnamed branches by the nodes from which and to which they run. */
    private final Map<List<Integer>, BranchKey> unnamed = new HashMap<>();

    Access(Disciplines disciplines, Nodes nodes, Unknowns unknowns, Contributions contributions) {
        this.disciplines = disciplines;
        this.nodes = nodes;
        this.unknowns = unknowns;
        this.contributions = contributions;
    }

    boolean isAccess(String name) {
        return name.equals(POTENTIAL) || name.equals(FLOW) || disciplines.isAccess(name);
    }

    /** The value of an access in an expression. */
    Value read(VerilogExpression.Call call, Scope scope) {
        BranchKey.Directed branch = branch(call, scope);
        return Value.real(
                isPotential(call, branch)
                        ? unknowns.potential(branch.from(), branch.to())
                        : contributions.flow(branch, call.place()));
    }

    /** Adds a value to what an access stands for. */
    void contribute(VerilogExpression.Call call, Value value, Frame frame) {
        if (!isAccess(call.name())) {
            throw new VerilogException(
                    call.place(),
                    "'" + call.name()
                            + "' is no access to a potential or flow; a contribution reads for instance I(a, b) <+ ...");
        }
        BranchKey.Directed branch = branch(call, frame.scope);
        Value sum = isPotential(call, branch)
                ? contributions.addPotential(branch, value, frame.store, call.place())
                : contributions.addFlow(branch, value, frame.store, call.place());
        frame.copy(call.place(), sum.noise().size());
    }

    private boolean isPotential(VerilogExpression.Call call, BranchKey.Directed branch) {
        Physics physics = nodes.discipline(call.place(), branch.from(), branch.to());
        if (Disciplines.is(physics.potential(), call.name()) || call.name().equals(POTENTIAL)) {
            return true;
        }
        if (Disciplines.is(physics.flow(), call.name()) || call.name().equals(FLOW)) {
            return false;
        }
        throw new VerilogException(
                call.place(),
                "'" + call.name() + "' does not access discipline '" + physics.name() + "' of branch '"
                        + branch.branch().name() + "'; its accesses are "
                        + physics.potential().map(Disciplines.Side::access).orElse("none") + " and "
                        + physics.flow().map(Disciplines.Side::access).orElse("none"));
    }

    /** The branch that the arguments name: two nodes, a node over ground, or a named branch. */
    BranchKey.Directed branch(VerilogExpression.Call call, Scope scope) {
        List<VerilogExpression> arguments = call.arguments();
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new VerilogException(call.place(), "'" + call.name() + "' takes one or two nodes, or a branch");
        }
        Symbol first = symbol(arguments.get(0), scope);
        if (arguments.size() == 1 && first instanceof Symbol.NamedBranch named) {
            return named.branch();
        }
        int from = node(arguments.get(0), first);
        int to = arguments.size() == 1 ? Branch.GROUND : node(arguments.get(1), symbol(arguments.get(1), scope));
        if (from == to) {
            throw new VerilogException(call.place(), "'" + call.name() + "' of one node over itself");
        }
        return unnamed(from, to);
    }

    /** The unnamed branch of two nodes, which runs as it was first written; from a node to ground in any case. */
    private BranchKey.Directed unnamed(int from, int to) {
        BranchKey known = unnamed.get(List.of(from, to));
        if (known != null) {
            return new BranchKey.Directed(known, false);
        }
        BranchKey opposite = unnamed.get(List.of(to, from));
        if (opposite != null) {
            return new BranchKey.Directed(opposite, true);
        }
        boolean turned = from == Branch.GROUND;
        BranchKey made = turned ? BranchKey.unnamed(nodes, to, from) : BranchKey.unnamed(nodes, from, to);
        unnamed.put(List.of(made.from(), made.to()), made);
        return new BranchKey.Directed(made, turned);
    }

    private static Symbol symbol(VerilogExpression e, Scope scope) {
        if (e instanceof VerilogExpression.Name name) {
            return scope.require(name.place(), name.name());
        }
        throw new VerilogException(e.place(), "an access takes names of nodes or branches, not an expression");
    }

    private static int node(VerilogExpression e, Symbol symbol) {
        if (symbol instanceof Symbol.Node node) {
            return node.index();
        }
        throw new VerilogException(
                e.place(), "'" + ((VerilogExpression.Name) e).name() + "' is " + symbol.kind() + ", not a node");
    }

    /** A node by name; refused if there is none. */
    int node(SourcePlace place, String name) {
        OptionalInt found = nodes.find(name);
        if (found.isEmpty()) {
            throw new VerilogException(place, "there is no node '" + name + "'");
        }
        return found.getAsInt();
    }

    /** The unknown whose change an access in {@code ddx} means: the potential of a node, or the flow of a branch. */
    int unknown(VerilogExpression.Call call, Scope scope) {
        BranchKey.Directed branch = branch(call, scope);
        if (!isPotential(call, branch)) {
            return contributions.flowNode(contributions.entry(branch.branch()), call.place());
        }
        if (branch.to() != Branch.GROUND || branch.branch().named()) {
            throw new VerilogException(
                    call.place(), "ddx differentiates by the potential of one node or the flow of a branch");
        }
        return branch.from();
    }
}
