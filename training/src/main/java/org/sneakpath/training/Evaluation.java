package org.sneakpath.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a network classified a data set. Immutable, equal by value. */
public final class Evaluation {
    private final int[][] confusion;
    private final int[] predictions;
    private final double[] losses;
    private final double meanLoss;
    private final int unsolved;

    /**
     * The outcome of presenting samples.
     *
     * @param confusion [true class][predicted class], counts; becomes the evaluation's own
     * @param predictions class of each sample, −1 where none was predicted; becomes the evaluation's own
     * @param losses of each sample; becomes the evaluation's own
     * @param meanLoss mean loss, by default the cross-entropy (nats)
     * @param unsolved number of samples in which a neuron's equations were not solved to rounding
     */
    Evaluation(int[][] confusion, int[] predictions, double[] losses, double meanLoss, int unsolved) {
        this.confusion = confusion;
        this.predictions = predictions;
        this.losses = losses;
        this.meanLoss = meanLoss;
        this.unsolved = unsolved;
    }

    /** Counts [true class][predicted class]; a fresh array. Samples without a prediction are in no cell. */
    public int[][] confusion() {
        return Arrays.stream(confusion).map(int[]::clone).toArray(int[][]::new);
    }

    /** Number of samples presented. */
    public int samples() {
        return predictions.length;
    }

    /** Class that a sample was put into; −1 where none was predicted. */
    public int predicted(int sample) {
        return predictions[sample];
    }

    /** Loss of a sample, in the unit of {@link #meanLoss}. */
    public double loss(int sample) {
        return losses[sample];
    }

    /** Mean loss: of the one it was asked for, by default the cross-entropy (nats). */
    public double meanLoss() {
        return meanLoss;
    }

    /** Samples in which a neuron's equations were not solved to rounding; the others can be trusted. */
    public int unsolved() {
        return unsolved;
    }

    /** Share of samples whose class was predicted; samples without a prediction (NaN, or silence) count as wrong. */
    public double accuracy() {
        return (double) correct() / samples();
    }

    /** Number of samples classified correctly. */
    public int correct() {
        int correct = 0;
        for (int c = 0; c < confusion.length; c++) {
            correct += confusion[c][c];
        }
        return correct;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evaluation that
                && Arrays.equals(predictions, that.predictions)
                && Arrays.equals(losses, that.losses)
                && unsolved == that.unsolved
                && Double.compare(meanLoss, that.meanLoss) == 0
                && Arrays.deepEquals(confusion, that.confusion);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(confusion) + Double.hashCode(meanLoss);
    }

    @Override
    public String toString() {
        return "accuracy " + accuracy() + " of " + samples() + " samples, mean loss " + meanLoss;
    }
}
