package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.training.optimiser.Optimiser;
import org.sneakpath.training.update.WeightUpdate;

/** Everything that training carries from one mini-batch to the next, besides the weights themselves. */
final class TrainingState {
    final Optimiser optimiser;
    final WeightUpdate.Writer writer;
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
    int unsolved;

    /** 0, with results NaN, as long as no epoch was validated. */
    int bestEpoch;

    double bestAccuracy = Double.NaN;
    double bestLoss = Double.NaN;

    TrainingState(Optimiser optimiser, WeightUpdate.Writer writer, int weights) {
        this.optimiser = optimiser;
        this.writer = writer;
        bestWeights = new double[weights];
    }

    /** What the optimiser and the writer remember; live. */
    List<double[]> memories() {
        List<double[]> all = new ArrayList<>(optimiser.memories());
        all.addAll(writer.memories());
        return all;
    }

    void beginEpoch() {
        batch = 0;
        lossSum = 0;
        normSum = 0;
        correct = 0;
        seen = 0;
        unsolved = 0;
    }

    /** Whether a validation result beats the best so far: more accurate, or equally accurate with less loss. */
    boolean beatsBest(Evaluation validation) {
        return bestEpoch == 0
                || validation.accuracy() > bestAccuracy
                || (validation.accuracy() == bestAccuracy && validation.meanLoss() < bestLoss);
    }

    /** Keeps a copy of the weights as those of the epoch that was just completed. */
    void keepAsBest(Evaluation validation, double[] weights) {
        bestEpoch = epoch;
        bestAccuracy = validation.accuracy();
        bestLoss = validation.meanLoss();
        System.arraycopy(weights, 0, bestWeights, 0, weights.length);
    }
}
