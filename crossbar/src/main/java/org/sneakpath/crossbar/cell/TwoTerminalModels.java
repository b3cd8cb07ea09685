package org.sneakpath.crossbar.cell;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.InternalNode;

/** Which compact models can stand between two lines. */
public final class TwoTerminalModels {
    private TwoTerminalModels() {}

    /**
     * Passes a model that can be read between two nodes: two terminals, whose currents are equal and depend on the voltage between
     * them, and internal nodes that a current at rest reaches.
     *
     * @throws IllegalArgumentException if it is none, or has a state that is the rate of a voltage, which vanishes when nothing
     *     moves
     */
    public static void requireReadable(CompactModel model) {
        if (model.terminals().size() != 2) {
            throw new IllegalArgumentException(
                    "between two lines a model needs two terminals; '" + model.name() + "' has " + model.terminals());
        }
        boolean[] reached = new boolean[2 + model.internalNodes().size()];
        for (int b = 0; b < model.branches().size(); b++) {
            Branch branch = model.branches().get(b);
            boolean toGround = branch.from() == Branch.GROUND || branch.to() == Branch.GROUND;
            int other = branch.from() == Branch.GROUND ? branch.to() : branch.from();
            if (toGround && isElectrical(model, other)) {
                throw new IllegalArgumentException(
                        "branch '" + branch.name() + "' of model '" + model.name()
                                + "' leads to ground, so that its terminals carry different currents; give it two terminals only");
            }
            if (model.conducts(b)) {
                reach(reached, branch.from());
                reach(reached, branch.to());
            }
        }
        for (int k = 0; k < reached.length; k++) {
            if (!reached[k]) {
                throw new IllegalArgumentException("a read asks for the current at rest, which does not reach "
                        + (k < 2
                                ? "terminal '" + model.terminals().get(k)
                                : "internal node '" + node(model, k).name())
                        + "' of model '" + model.name() + "'");
            }
        }
        requireStatesAtRest(model);
    }

    private static void requireStatesAtRest(CompactModel model) {
        for (int s = 0; s < model.states().size(); s++) {
            if (model.differentiated(s) >= 0) {
                throw new IllegalArgumentException("a read holds the states of a cell, but state '"
                        + model.states().get(s).name() + "' of model '" + model.name() + "' is the rate of a voltage");
            }
        }
    }

    /** Whether a readable model is one branch from the first terminal to the second, with nothing inside. */
    public static boolean isOneBranch(CompactModel model) {
        List<Branch> branches = model.branches();
        return model.internalNodes().isEmpty()
                && branches.size() == 1
                && branches.get(0).from() == 0
                && branches.get(0).to() == 1;
    }

    private static boolean isElectrical(CompactModel model, int node) {
        return node < 2 || node(model, node).unit().equals("V");
    }

    private static InternalNode node(CompactModel model, int node) {
        return model.internalNodes().get(node - 2);
    }

    private static void reach(boolean[] reached, int node) {
        if (node != Branch.GROUND) {
            reached[node] = true;
        }
    }
}
