package org.sneakpath.devices.nonideality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Statistical bounds with a stated error probability. Each check here fails for a right implementation with probability of at most
 * 5e-9 over seeds; there are fewer than 200 of them, so that all together have a false alarm for fewer than one seed in a million.
 * Seeds are fixed: each check has one outcome for ever.
 */
public final class Acceptance {
    /** Standard errors of a normal quantity that are exceeded, on either side, with probability 5e-9. */
    public static final double Z = 5.848;

    private Acceptance() {}

    /** The mean of independent values of a known standard deviation. */
    public static void assertMean(double expected, double sigma, double[] values) {
        double mean = mean(values);
        double bound = Z * sigma / Math.sqrt(values.length);
        assertTrue(
                Math.abs(mean - expected) <= bound,
                "mean " + mean + " of " + values.length + " is not " + expected + " ± " + bound);
    }

    /** The variance of independent values of a known one and a known kurtosis E(x − μ)⁴/σ⁴ (3 for a gaussian). */
    public static void assertVariance(double expected, double kurtosis, double[] values) {
        double mean = mean(values);
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / (values.length - 1);
        }
        double bound = Z * expected * Math.sqrt((kurtosis - 1) / values.length);
        assertTrue(
                Math.abs(variance - expected) <= bound,
                "variance " + variance + " of " + values.length + " is not " + expected + " ± " + bound);
    }

    /** The number of successes among n trials; n p and n (1 − p) should be above 100. */
    public static void assertCount(double probability, int n, long count) {
        double bound = Z * Math.sqrt(n * probability * (1 - probability)) + 1;
        assertTrue(
                Math.abs(count - n * probability) <= bound,
                count + " of " + n + " are not " + n * probability + " ± " + bound);
    }

    /** The distribution of independent values, by the inequality P(√n D > t) ≤ 2 exp(−2t²), which holds for every n. */
    public static void assertDistribution(DoubleUnaryOperator cumulative, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double d = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = cumulative.applyAsDouble(sorted[i]);
            d = Math.max(d, Math.max(f - (double) i / sorted.length, (i + 1.0) / sorted.length - f));
        }
        double bound = Math.sqrt(-Math.log(2.5e-9) / 2 / sorted.length);
        assertTrue(d <= bound, "distance of distributions " + d + " is above " + bound);
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** n copies of a value. */
    public static double[] full(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
