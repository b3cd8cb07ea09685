package org.sneakpath.training.rule;

import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.Scoring;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/** The losses of samples that were presented, summed, and their gradient. */
final class ScoredSamples {
    private final Scoring scoring;
    private final double[] logitBars;
    private int correct;

    /** @param samples at most */
    ScoredSamples(NetworkSpec spec, Loss loss, int samples) {
        scoring = new Scoring(spec, loss);
        logitBars = new double[samples * spec.outputs()];
    }

    /** The sum of the losses of what was presented last. */
    double loss(Presentation presented, Dataset data, int[] order, int from, int count) {
        double sum = 0;
        correct = 0;
        for (int b = 0; b < count; b++) {
            int label = data.label(order[from + b]);
            sum += scoring.loss(presented, b, label, logitBars);
            correct += scoring.predicted(presented, b) == label ? 1 : 0;
        }
        return sum;
    }

    /** dL/dz, [sample·classes + class]; live. */
    double[] logitBars() {
        return logitBars;
    }

    /** How many of them were classified correctly. */
    int correct() {
        return correct;
    }
}
