package org.sneakpath.training.loss;

/**
 * How wrong the outputs of a network are, given the true class; with its exact gradient. Outputs
 * are one number for each class: scores or times of first spikes, see {@link #reads()}. Implementations are immutable.
 */
public sealed interface Loss permits CrossEntropy, MeanSquare, FirstSpikeCrossEntropy, SpikeTimeMeanSquare {

    /** What outputs are. */
    enum Output {
        /** Scores without unit. */
        SCORES,
        /**
         * Times of first spikes as a read-out tells them, in steps; of a silent neuron what the read-out takes for never, exactly.
         */
        SPIKE_TIMES
    }

    /** What this loss takes the outputs for. */
    Output reads();

    /**
     * The loss.
     *
     * @param outputs one for each class
     * @param label the true class, 0 … classes − 1
     */
    double value(double[] outputs, int label);

    /**
     * The loss and its gradient.
     *
     * @param outputBars overwritten with ∂L/∂outputs, as long as {@code outputs} (1, or 1/step for times)
     */
    double value(double[] outputs, int label, double[] outputBars);

    /** The loss with its constants in one line; part of what a checkpoint must agree with. */
    String description();
}
