package org.sneakpath.analysis.figure;

import java.util.List;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.StudentInterval;
import org.sneakpath.analysis.statistics.WilsonInterval;

/**
 * A two-sided 95 % interval of a fraction in 0..1.
 *
 * @param lower lower end, never below 0
 * @param upper upper end, never above 1
 */
public record ConfidenceInterval(double lower, double upper) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Wilson's score interval of a binomial proportion, {@link WilsonInterval}. It answers how far the accuracy on this many test samples
     * may lie from that on endlessly many.
     */
    public static ConfidenceInterval wilson(long correct, long total) {
        return cut(WilsonInterval.of(correct, total, CONFIDENCE));
    }

    /**
     * Student's interval of the mean over chips, {@link StudentInterval}, cut at 0 and 1. A single chip says nothing about spread: its
     * interval has no width.
     */
    public static ConfidenceInterval ofMean(List<Double> fractions) {
        if (fractions.size() < 2) {
            double mean = mean(fractions);
            return new ConfidenceInterval(mean, mean);
        }
        return cut(StudentInterval.ofMean(
                fractions.stream().mapToDouble(Double::doubleValue).toArray(), CONFIDENCE));
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static ConfidenceInterval cut(Interval interval) {
        Interval within = interval.within(0, 1);
        return new ConfidenceInterval(within.lower(), within.upper());
    }
}
