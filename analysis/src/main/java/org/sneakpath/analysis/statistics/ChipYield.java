package org.sneakpath.analysis.statistics;

/**
 * Yield: the share of chips that are good enough.
 *
 * @param threshold the least value of a good chip
 * @param good how many had it
 * @param chips how many were tried
 * @param interval Wilson's, of the share among all chips that could be made
 */
public record ChipYield(double threshold, int good, int chips, Interval interval) {

    /**
     * Of chips that were tried.
     *
     * @param values one for each chip, at least one; NaN is not good
     * @param confidence such as 0.95
     */
    public static ChipYield of(double[] values, double threshold, double confidence) {
        int good = 0;
        for (double value : values) {
            good += value >= threshold ? 1 : 0;
        }
        return new ChipYield(threshold, good, values.length, WilsonInterval.of(good, values.length, confidence));
    }

    /** The share, 0 to 1. */
    public double share() {
        return (double) good / chips;
    }
}
