package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.training.optimiser.Adam;

/** Everything that training carries from one mini-batch to the next, besides the weights themselves. */
final class TrainingState {
    final Adam adam;
    final double[] bestWeights;
    final List<EpochReport> history = new ArrayList<>();

    /** Epochs completed. */
    int epoch;
    /** Mini-batches completed in the epoch under way, and their sums. */
    int batch;

    double lossSum;
    double normSum;
    int correct;
    int seen;

    int bestEpoch;
    double bestAccuracy = Double.NaN;
    double bestLoss = Double.NaN;

    TrainingState(int weights, Adam.Constants constants) {
        adam = new Adam(weights, constants);
        bestWeights = new double[weights];
    }

    void beginEpoch() {
        batch = 0;
        lossSum = 0;
        normSum = 0;
        correct = 0;
        seen = 0;
    }

    /** Whether a validation result beats the best so far: more accurate, or equally accurate with less loss. */
    boolean beatsBest(Evaluation validation) {
        return bestEpoch == 0
                || validation.accuracy() > bestAccuracy
                || (validation.accuracy() == bestAccuracy && validation.meanLoss() < bestLoss);
    }
}
