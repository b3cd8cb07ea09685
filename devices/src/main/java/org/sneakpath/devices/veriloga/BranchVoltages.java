package org.sneakpath.devices.veriloga;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Expression;

/**
 * Potentials as sums of branch voltages: a potential between two nodes is followed along the fewest branches that there are; where
 * none lead from one to the other, a branch without current is added.
 */
final class BranchVoltages {
    private final List<Branch> branches;
    private final Nodes nodes;

    /** @param branches those with equations; added ones are appended */
    BranchVoltages(List<Branch> branches, Nodes nodes) {
        this.branches = branches;
        this.nodes = nodes;
    }

    private record Step(int before, int branch, boolean forward) {}

    /** Adds branches until every quantity of a list has a path. */
    void connect(List<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            if (quantity instanceof Quantity.Potential p && path(p.from(), p.to()) == null) {
                branches.add(
                        new Branch(BranchKey.unnamed(nodes, p.from(), p.to()).name(), p.from(), p.to()));
            }
        }
    }

    /** V(from) − V(to) of branch voltages. */
    Expression potential(Quantity.Potential p) {
        List<Step> path = path(p.from(), p.to());
        if (path == null) {
            throw new IllegalStateException(
                    "no branches lead from " + nodes.name(p.from()) + " to " + nodes.name(p.to()));
        }
        Expression sum = null;
        for (Step step : path) {
            Expression v = ModelEquations.voltage(step.branch);
            if (sum == null) {
                sum = step.forward ? v : Expression.negative(v);
            } else {
                sum = step.forward ? Expression.sum(sum, v) : Expression.difference(sum, v);
            }
        }
        if (sum == null) {
            throw new IllegalStateException("a potential between a node and itself");
        }
        return sum;
    }

    /** The branches on the shortest way, from the end; null if there is none. */
    private @Nullable List<Step> path(int from, int to) {
        Map<Integer, Step> reached = new HashMap<>();
        reached.put(from, new Step(from, -1, true));
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && !reached.containsKey(to)) {
            int node = open.remove();
            for (int b = 0; b < branches.size(); b++) {
                Branch branch = branches.get(b);
                if (branch.from() == node && reached.putIfAbsent(branch.to(), new Step(node, b, true)) == null) {
                    open.add(branch.to());
                }
                if (branch.to() == node && reached.putIfAbsent(branch.from(), new Step(node, b, false)) == null) {
                    open.add(branch.from());
                }
            }
        }
        Step step = reached.get(to);
        if (step == null) {
            return null;
        }
        List<Step> path = new ArrayList<>();
        while (step.branch >= 0) {
            path.add(step);
            step = reached.getOrDefault(step.before, step);
        }
        return path;
    }
}
