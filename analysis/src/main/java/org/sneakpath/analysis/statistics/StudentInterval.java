package org.sneakpath.analysis.statistics;

/**
 * Student's interval of a mean, x̄ ± t(n − 1) s/√n ("Student", Biometrika 6, 1, 1908). Exact where numbers are normal; the
 * choice for means of few chips, because the bootstrap, which cannot know that s is uncertain, is too narrow there.
 */
public final class StudentInterval {
    private StudentInterval() {}

    /**
     * Of the mean.
     *
     * @param x at least 2 numbers
     * @param confidence such as 0.95
     */
    public static Interval ofMean(double[] x, double confidence) {
        Moments.requireSpread(x);
        double mean = Moments.mean(x);
        double half = Quantiles.twoSidedStudent(confidence, x.length - 1) * Math.sqrt(Moments.variance(x) / x.length);
        return new Interval(mean - half, mean + half);
    }

    /**
     * Of the mean of a − b over pairs, such as two mitigations on the same chips: what the two of a pair share drops out.
     *
     * @param a at least 2 numbers
     * @param b as many, in the same order
     */
    public static Interval ofDifference(double[] a, double[] b, double confidence) {
        return ofMean(Moments.differences(a, b), confidence);
    }
}
