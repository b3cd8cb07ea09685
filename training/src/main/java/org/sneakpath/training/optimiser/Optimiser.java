package org.sneakpath.training.optimiser;

import java.util.List;

/**
 * Moves weights by gradients and remembers what it needs for the next step. Made by an {@link OptimiserSpec}; not
 * thread-safe.
 *
 * <p>All that it remembers is {@link #memories()} and {@link #steps()}: whoever copies the first and gives the second to
 * {@link #resumeAfter} continues bitwise.
 */
public sealed interface Optimiser permits Adam, AdamW, Sgd {

    /** A step that has begun: moves weights of any range, each once; several threads may move ranges that do not overlap. */
    @FunctionalInterface
    interface Move {
        /**
         * Moves weights {@code from} to {@code to − 1}.
         *
         * @param weights changed in place
         * @param gradient dL/dw, only read
         */
        void over(double[] weights, double[] gradient, int from, int to);
    }

    /**
     * Begins a step downhill.
     *
     * @param rate learning rate η, ≥ 0
     * @return what moves the weights, until the next step begins
     */
    Move begin(double rate);

    /** How many weights there are. */
    int size();

    /**
     * One step downhill.
     *
     * @param weights changed in place
     * @param gradient dL/dw, only read
     * @param rate learning rate η, ≥ 0
     * @throws IllegalArgumentException if an array is not as long as this optimiser has weights
     */
    default void step(double[] weights, double[] gradient, double rate) {
        Lengths.require(getClass().getSimpleName(), size(), weights, gradient);
        begin(rate).over(weights, gradient, 0, size());
    }

    /** What is remembered for each weight, such as moments; always as many arrays, in the same order; live. */
    List<double[]> memories();

    /** Number of steps taken. */
    long steps();

    /**
     * Continues after {@code steps} steps; what is remembered is restored through the live arrays.
     *
     * @throws IllegalArgumentException if {@code steps} is negative
     */
    void resumeAfter(long steps);
}
