package org.sneakpath.circuit.time;

import java.util.function.Consumer;

/** Takes steps of a run once more. */
interface Replay {
    /**
     * Takes the steps after a checkpoint up to the one that leads to point {@code last}.
     *
     * @param sink told of every step
     */
    void run(Checkpoint from, int last, Consumer<AcceptedStep> sink);
}
