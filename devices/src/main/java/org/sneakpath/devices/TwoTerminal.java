package org.sneakpath.devices;

import java.util.List;

/** The models that are a law i(v) between two terminals: one branch from the first to the second, and states that say their rates. */
public final class TwoTerminal {
    private TwoTerminal() {}

    /**
     * Passes such a model.
     *
     * @param who needs it, as in {@code "a cell"}
     * @throws IllegalArgumentException saying what the model has instead
     */
    public static void require(CompactModel model, String who) {
        List<Branch> branches = model.branches();
        boolean fits = model.terminals().size() == 2
                && model.internalNodes().isEmpty()
                && branches.size() == 1
                && branches.get(0).from() == 0
                && branches.get(0).to() == 1;
        if (!fits) {
            throw new IllegalArgumentException(who
                    + " needs a model with two terminals and one branch from the first to the second; '"
                    + model.name() + "' has terminals " + model.terminals() + ", internal nodes "
                    + model.internalNodes().stream().map(InternalNode::name).toList() + " and branches " + branches);
        }
        requireRatesOfStates(model, who);
    }

    /**
     * Passes a model whose states are none of them the rate of a voltage.
     *
     * @param who needs that
     * @throws IllegalArgumentException naming the state that is one
     */
    public static void requireRatesOfStates(CompactModel model, String who) {
        for (int s = 0; s < model.states().size(); s++) {
            if (model.differentiated(s) >= 0) {
                throw new IllegalArgumentException(who + " needs states with rates of their own; state '"
                        + model.states().get(s).name() + "' of model '" + model.name()
                        + "' is the rate of a voltage; write its charge as one ddt");
            }
        }
    }
}
