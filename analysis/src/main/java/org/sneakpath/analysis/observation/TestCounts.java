package org.sneakpath.analysis.observation;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.training.Evaluation;

/**
 * How a network did on its test samples.
 *
 * @param samples how many there are
 * @param correct how many were put into their own class
 * @param loss mean over samples
 * @param confusion {@code [true class][predicted class]}; samples without a prediction are in no cell
 */
public record TestCounts(int samples, int correct, double loss, List<List<Integer>> confusion) {
    public TestCounts {
        if (samples <= 0 || correct < 0 || correct > samples) {
            throw new IllegalArgumentException(
                    correct + " correct of " + samples + "; expected 0 <= correct <= samples, samples > 0");
        }
        confusion = List.copyOf(confusion);
    }

    /** Of an evaluation. */
    public static TestCounts of(Evaluation evaluation) {
        return new TestCounts(
                evaluation.samples(),
                evaluation.correct(),
                evaluation.meanLoss(),
                Arrays.stream(evaluation.confusion())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    /** 95 % Wilson interval of {@link #accuracy}. */
    public ConfidenceInterval interval() {
        return ConfidenceInterval.wilson(correct, samples);
    }

    /** Share of the samples put into their own class. */
    public double accuracy() {
        return (double) correct / samples;
    }
}
