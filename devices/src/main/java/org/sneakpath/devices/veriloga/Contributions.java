package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.veriloga.Disciplines.Side;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/**
 * What is contributed to the branches of a module. A branch holds a flow until a potential is contributed to it, and the other way
 * round; the last kind counts, and which one that is may depend on a condition.
 */
final class Contributions {
    /** The slots of one branch. */
    static final class Entry {
        final BranchKey branch;
        final Slot flow;
        final Slot potential;
        /** 1 where the branch has a potential, 0 where it has a flow. */
        final Slot prescribed;
        /** Node whose potential is the branch's flow, once somebody has asked for that as an unknown. */
        private Optional<Integer> flowNode = Optional.empty();

        private Entry(BranchKey branch) {
            this.branch = branch;
            flow = new Slot("flow of " + branch.name(), Kind.REAL, Optional.of(Value.ZERO));
            potential = new Slot("potential of " + branch.name(), Kind.REAL, Optional.of(Value.ZERO));
            prescribed = new Slot("kind of " + branch.name(), Kind.INTEGER, Optional.of(Value.ZERO));
        }

        Optional<Integer> flowNode() {
            return flowNode;
        }
    }

    private final Nodes nodes;
    private final Unknowns unknowns;
    private final Map<BranchKey, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    Contributions(Nodes nodes, Unknowns unknowns) {
        this.nodes = nodes;
        this.unknowns = unknowns;
    }

    Entry entry(BranchKey branch) {
        return entries.computeIfAbsent(branch, Entry::new);
    }

    /** {@code I(branch) <+ value}; what the branch has then. */
    Value addFlow(BranchKey.Directed access, Value value, Store store, SourcePlace place) {
        Entry entry = entry(access.branch());
        Value sum = store.get(entry.flow, place).plus(access.turned() ? value.negative() : value);
        store.set(entry.flow, sum);
        store.set(entry.prescribed, Value.ZERO);
        store.clear(entry.potential);
        return sum;
    }

    /** {@code V(branch) <+ value}; what the branch has then. */
    Value addPotential(BranchKey.Directed access, Value value, Store store, SourcePlace place) {
        Entry entry = entry(access.branch());
        Value sum = store.get(entry.potential, place).plus(access.turned() ? value.negative() : value);
        store.set(entry.potential, sum);
        store.set(entry.prescribed, Value.ONE);
        store.clear(entry.flow);
        return sum;
    }

    /** The flow of a branch as an unknown. */
    Expression flow(BranchKey.Directed access, SourcePlace place) {
        Expression j = unknowns.potential(flowNode(entry(access.branch()), place), Branch.GROUND);
        return access.turned() ? Expression.negative(j) : j;
    }

    /** The node whose potential is the flow of a branch; made when first asked for. */
    int flowNode(Entry entry, SourcePlace place) {
        if (entry.flowNode.isEmpty()) {
            Side flow = nodes.discipline(place, entry.branch.from(), entry.branch.to())
                    .flow()
                    .orElseThrow(() -> new VerilogException(
                            place, "branch '" + entry.branch.name() + "' is of a discipline without flow"));
            entry.flowNode = Optional.of(nodes.add(new InternalNode(
                    distinct("i_" + entry.branch.name()),
                    flow.unit(),
                    flow.tolerance(),
                    "flow of branch " + entry.branch.name())));
        }
        return entry.flowNode.get();
    }

    private String distinct(String wanted) {
        int count = names.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : wanted + "_" + count;
    }

    /** In the order in which the text mentions them. */
    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }
}
