package org.sneakpath.training.rule;

import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/** The loss of the class scores of samples that were presented, and its gradient; of times, where the loss is of these. */
final class ScoredSamples {
    private final Loss loss;
    private final double perScore;
    private final int classes;
    private final double[] outputs;
    private final double[] bars;
    private final double[] logitBars;
    private int correct;

    /** @param samples at most */
    ScoredSamples(NetworkSpec spec, Loss loss, int samples) {
        this.loss = loss;
        boolean times = loss.reads() == Loss.Output.SPIKE_TIMES;
        if (times && !spec.answersInTimes()) {
            throw new IllegalArgumentException("loss " + loss.description() + " is of spike times, and the read-out "
                    + spec.readout() + " tells none; read out first spikes, or take the cross-entropy");
        }
        perScore = times ? 1 / spec.scorePerAnswer() : 1;
        classes = spec.outputs();
        outputs = new double[classes];
        bars = new double[classes];
        logitBars = new double[samples * classes];
    }

    /** The sum of the losses of what was presented last. */
    double loss(Presentation presented, Dataset data, int[] order, int from, int count) {
        double sum = 0;
        correct = 0;
        for (int b = 0; b < count; b++) {
            int label = data.label(order[from + b]);
            for (int c = 0; c < classes; c++) {
                outputs[c] = perScore * presented.logits()[b * classes + c];
            }
            sum += loss.value(outputs, label, bars);
            for (int c = 0; c < classes; c++) {
                logitBars[b * classes + c] = perScore * bars[c];
            }
            correct += loss.predicted(outputs) == label ? 1 : 0;
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
