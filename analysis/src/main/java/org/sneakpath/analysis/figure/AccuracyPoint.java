package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Accuracies of several chips at one level of a nonideality.
 *
 * @param level (SI unit of the axis)
 * @param accuracies one for each chip, in the order of seeds, fractions in 0..1
 */
public record AccuracyPoint(double level, List<Double> accuracies) {

    public AccuracyPoint {
        accuracies = List.copyOf(accuracies);
        if (accuracies.isEmpty() || !Double.isFinite(level)) {
            throw new IllegalArgumentException("level " + level + " with " + accuracies.size()
                    + " accuracies; a point needs a finite level and at least one chip");
        }
        for (double accuracy : accuracies) {
            if (!(accuracy >= 0 && accuracy <= 1)) {
                throw new IllegalArgumentException("accuracy " + accuracy + " at level " + level
                        + " is not a fraction in 0..1; divide percents by 100");
            }
        }
    }

    public double mean() {
        return ConfidenceInterval.mean(accuracies);
    }

    /** The accuracies; a fresh array. */
    public double[] values() {
        return accuracies.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 95 % interval of the mean over chips. */
    public ConfidenceInterval interval() {
        return ConfidenceInterval.ofMean(accuracies);
    }
}
