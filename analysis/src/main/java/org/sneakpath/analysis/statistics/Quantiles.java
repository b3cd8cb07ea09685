package org.sneakpath.analysis.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Points of the standard normal and of Student's distribution, without a generator behind them. */
final class Quantiles {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Quantiles() {}

    /** z with Φ(z) = p. */
    static double normal(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Φ(z). */
    static double normalProbability(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** z of a two-sided interval. */
    static double twoSidedNormal(double confidence) {
        return normal(upperTail(confidence));
    }

    /** t of a two-sided interval with {@code freedom} degrees of freedom. */
    static double twoSidedStudent(double confidence, int freedom) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(upperTail(confidence));
    }

    /** P(|T| ≥ |t|). */
    static double studentTails(double t, int freedom) {
        return 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
    }

    /** The probability below the upper end. */
    static double upperTail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence " + confidence + " must be greater than 0 and less than 1; 0.95 is common");
        }
        return 0.5 + confidence / 2;
    }
}
