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

    /** Φ⁻¹(p), also where p is tiny. */
    static double quantile(double p) {
        if (p > 1e-9 || p <= 0) {
            return STANDARD.inverseCumulativeProbability(p);
        }
        // Newton on ln Φ, which is concave, from the asymptote Φ(z) ≈ φ(z)/|z|
        double target = StrictMath.log(p);
        double z = -Math.sqrt(-2 * (target + StrictMath.log(6 * Math.sqrt(2 * Math.PI))));
        for (int i = 0; i < 6; i++) {
            double phi = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double cumulative = cumulative(z);
            z -= (StrictMath.log(cumulative) - target) * cumulative / phi;
        }
        return z;
    }

    /**
     * The value of N(mean, σ²) given [lower, upper] below which a fraction u in [0, 1] lies; the nearest limit where all of the
     * interval is so far off, some 38 σ, that its probability is no number above 0.
     */
    static double quantile(double mean, double sigma, double lower, double upper, double u) {
        double a = (lower - mean) / sigma;
        double b = (upper - mean) / sigma;
        if (mass(a, b) == 0 && (a > 0 || b < 0)) {
            return a > 0 ? lower : upper;
        }
        double z = a > 0
                ? -quantile(cumulative(-a) - u * mass(a, b))
                : quantile(Math.min(1, cumulative(a) + u * mass(a, b)));
        return Math.min(Math.max(mean + sigma * z, lower), upper);
    }
}
