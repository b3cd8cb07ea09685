package org.sneakpath.training.loss;

/**
 * How wrong the outputs of a network are, given the true class; with its exact gradient, and the class that the outputs
 * speak for. Outputs are one number for each class: scores (the greatest speaks) or times of first spikes (the earliest
 * speaks), see {@link #reads()}. Implementations are immutable.
 */
public sealed interface Loss permits CrossEntropy, MeanSquare, FirstSpikeCrossEntropy, SpikeTimeMeanSquare {

    /** What outputs are. */
    enum Output {
        /** Scores without unit; the greatest is the predicted class. */
        SCORES,
        /** Times of first spikes (s), {@link Double#POSITIVE_INFINITY} for none; the earliest is the predicted class. */
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
     * @param outputBars overwritten with ∂L/∂outputs, as long as {@code outputs} (1, or 1/s for times)
     */
    double value(double[] outputs, int label, double[] outputBars);

    /** The class that the outputs speak for, the first of equals; −1 if an output is NaN or none speaks. */
    int predicted(double[] outputs);

    /** The loss with its constants in one line; part of what a checkpoint must agree with. */
    String description();
}
