package org.sneakpath.devices.nonideality.fabrication;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The normal distribution between limits. */
final class TruncatedNormal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private TruncatedNormal() {}

    /** Φ(z). */
    static double cumulative(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** Φ(b) − Φ(a) without cancellation in the upper tail. */
    static double mass(double a, double b) {
        return a > 0 ? cumulative(-a) - cumulative(-b) : cumulative(b) - cumulative(a);
    }

    /** The value of N(mean, σ²) given [lower, upper] below which a fraction u in [0, 1] lies. */
    static double quantile(double mean, double sigma, double lower, double upper, double u) {
        double a = (lower - mean) / sigma;
        double b = (upper - mean) / sigma;
        double z = a > 0
                ? -STANDARD.inverseCumulativeProbability(cumulative(-a) - u * mass(a, b))
                : STANDARD.inverseCumulativeProbability(Math.min(1, cumulative(a) + u * mass(a, b)));
        return Math.min(Math.max(mean + sigma * z, lower), upper);
    }
}
