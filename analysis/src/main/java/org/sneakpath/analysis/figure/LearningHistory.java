package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Progress of a training, epoch by epoch.
 *
 * @param epochs in order, at least one
 */
public record LearningHistory(List<Epoch> epochs) {

    public LearningHistory {
        epochs = List.copyOf(epochs);
        if (epochs.isEmpty()) {
            throw new IllegalArgumentException("a learning curve needs at least one epoch");
        }
    }

    /**
     * One pass over the training set.
     *
     * @param number 1, 2, ...
     * @param loss mean training loss of the epoch (nat)
     * @param accuracy validation accuracy after it, a fraction; NaN where not measured
     */
    public record Epoch(int number, double loss, double accuracy) {}

    /** Whether any epoch has a validation accuracy. */
    boolean validated() {
        return epochs.stream().anyMatch(epoch -> !Double.isNaN(epoch.accuracy()));
    }
}
