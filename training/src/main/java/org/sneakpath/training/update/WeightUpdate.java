package org.sneakpath.training.update;

import java.util.List;

/** How weights that were computed get into the devices. Implementations are immutable. */
public interface WeightUpdate {
    /** Everything that decides what is written, in one line; part of what a checkpoint must agree with. */
    String description();

    /**
     * What writes the weights of one training.
     *
     * @param weights how many
     * @param seed of the training; another seed is another chip
     */
    Writer writer(int weights, long seed);

    /** Writes the weights of one training. Not thread-safe. */
    interface Writer {
        /**
         * Brings weights to where they are wanted, as nearly as it can.
         *
         * @param weights as they are; changed in place, and not necessarily within [−1, 1]
         * @param targets as they are wanted, within [−1, 1]; only read
         * @param step number of the mini-batch, counted from 0 over all epochs
         */
        void write(double[] weights, double[] targets, long step);

        /** Whether weights just become their targets, so that whoever computes these may write them itself. */
        default boolean assigns() {
            return false;
        }

        /** What it remembers from one step to the next, one number a weight in each; always as many arrays; live. */
        List<double[]> memories();
    }
}
