package org.sneakpath.analysis.statistics;

/**
 * Two treatments of the same chips, such as a network with and without a mitigation, told apart or not.
 *
 * @param difference mean of first less second
 * @param error standard error of that
 * @param pairs how many
 * @param interval Student's, of the mean difference
 * @param studentP p-value of Student's test of pairs; powerful, and valid where differences are about normal. Where all are equal, and
 *     no spread is there to measure by, it is that of the sign flips
 * @param signFlipP p-value of {@link SignFlipTest}; valid whatever they are distributed like
 */
public record PairedComparison(
        double difference, double error, int pairs, Interval interval, double studentP, double signFlipP) {
    private static final int DRAWS = 9999;

    /** Of sums of a few numbers, relative to the greatest of them. */
    private static final double ROUNDING = 1e-12;

    /**
     * Compares. Differences that may be rounding are none.
     *
     * @param first at least 2 numbers
     * @param second as many, of the same chips in the same order
     * @param confidence of the interval, such as 0.95
     * @param seed of the draws of the permutation test, where there are more than 16 pairs
     */
    public static PairedComparison of(double[] first, double[] second, double confidence, long seed) {
        double[] d = Moments.differences(first, second);
        double rounding = 0;
        for (int k = 0; k < d.length; k++) {
            rounding = Math.max(rounding, ROUNDING * Math.max(Math.abs(first[k]), Math.abs(second[k])));
        }
        for (int k = 0; k < d.length; k++) {
            d[k] = Math.abs(d[k]) <= rounding ? 0 : d[k];
        }
        double flips = SignFlipTest.pValue(d, DRAWS, seed);
        double error = Math.sqrt(Moments.variance(d) / d.length);
        double student = error <= rounding ? flips : Quantiles.studentTails(Moments.mean(d) / error, d.length - 1);
        Interval interval = StudentInterval.ofMean(d, confidence);
        return new PairedComparison(Moments.mean(d), error, d.length, interval, student, flips);
    }

    /** Student's interval of the mean difference at another confidence. */
    public Interval interval(double confidence) {
        double half = error * Quantiles.twoSidedStudent(confidence, pairs - 1);
        return new Interval(difference - half, difference + half);
    }

    /** Whether the differences have a spread that an interval can be made of; without one, a few equal differences look certain. */
    public boolean hasSpread() {
        return error > 0;
    }
}
