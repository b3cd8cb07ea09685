package org.sneakpath.analysis.figure;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A two-sided 95 % interval of a fraction in 0..1.
 *
 * @param lower lower end, never below 0
 * @param upper upper end, never above 1
 */
public record ConfidenceInterval(double lower, double upper) {

    /** 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double UPPER_TAIL = 0.975;

    /**
     * Wilson's score interval of a binomial proportion k/n (E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927):
     * <pre>
     *   ( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / (1 + z²/n),   p = k/n
     * </pre>
     * It answers how far the accuracy on this many test samples may lie from that on endlessly many.
     */
    public static ConfidenceInterval wilson(long correct, long total) {
        if (total <= 0 || correct < 0 || correct > total) {
            throw new IllegalArgumentException(
                    correct + " correct of " + total + "; expected 0 <= correct <= total, total > 0");
        }
        double n = total;
        double p = correct / n;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return clamped((centre - half) / scale, (centre + half) / scale);
    }

    /**
     * Student's interval of the mean over n chips, mean ± t(0.975, n−1)·s/√n, cut at 0 and 1. A single chip says nothing
     * about spread: its interval has no width.
     */
    public static ConfidenceInterval ofMean(List<Double> fractions) {
        int n = fractions.size();
        double mean = mean(fractions);
        if (n < 2) {
            return new ConfidenceInterval(mean, mean);
        }
        double squares = 0;
        for (double fraction : fractions) {
            squares += (fraction - mean) * (fraction - mean);
        }
        double t = new TDistribution(null, n - 1).inverseCumulativeProbability(UPPER_TAIL);
        double half = t * Math.sqrt(squares / (n - 1) / n);
        return clamped(mean - half, mean + half);
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static ConfidenceInterval clamped(double lower, double upper) {
        return new ConfidenceInterval(Math.max(0, lower), Math.min(1, upper));
    }
}
