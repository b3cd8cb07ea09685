package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * A distribution known by measured samples s_1 … s_n: a mixture of normal kernels, each truncated to the admissible range and
 * normalised there, so that all of it lies inside.
 *
 * <pre>
 *   p(x) = n⁻¹ Σ φ((x − s_i)/h) / (h [Φ((upper − s_i)/h) − Φ((lower − s_i)/h)]),   lower ≤ x ≤ upper
 * </pre>
 * Immutable.
 */
public final class KernelDensity {
    private final double[] samples;
    private final double bandwidth;
    private final double lower;
    private final double upper;

    /**
     * @param samples measured values inside the limits, at least one; copied
     * @param bandwidth h, positive; see {@link #scott}
     * @param lower limit; −∞ for none
     * @param upper limit; +∞ for none
     */
    public KernelDensity(double[] samples, double bandwidth, double lower, double upper) {
        Level.requirePositive("kernel density: bandwidth", bandwidth, "");
        Level.requireOrder("kernel density", lower, upper, "");
        if (samples.length == 0) {
            throw new IllegalArgumentException("kernel density: no samples");
        }
        for (double sample : samples) {
            if (!(Double.isFinite(sample) && lower <= sample && sample <= upper)) {
                throw new IllegalArgumentException(
                        "kernel density: sample " + sample + " is outside [" + lower + ", " + upper + "]");
            }
        }
        this.samples = samples.clone();
        this.bandwidth = bandwidth;
        this.lower = lower;
        this.upper = upper;
    }

    /** Scott's rule in one dimension, h = s n^(−1/5), with the sample standard deviation s. At least two different samples. */
    public static double scott(double[] samples) {
        double mean = 0;
        for (double sample : samples) {
            mean += sample / samples.length;
        }
        double square = 0;
        for (double sample : samples) {
            square += (sample - mean) * (sample - mean);
        }
        double h = Math.sqrt(square / (samples.length - 1)) * StrictMath.pow(samples.length, -0.2);
        Level.requirePositive("kernel density: bandwidth by Scott's rule", h, "");
        return h;
    }

    public int samples() {
        return samples.length;
    }

    /** p(x), per unit of the samples. */
    public double density(double x) {
        if (x < lower || x > upper) {
            return 0;
        }
        double sum = 0;
        for (double s : samples) {
            double z = (x - s) / bandwidth;
            sum += StrictMath.exp(-z * z / 2) / mass(s, upper);
        }
        return sum / (samples.length * bandwidth * Math.sqrt(2 * Math.PI));
    }

    /** The probability of a value of at most x. */
    public double cumulative(double x) {
        if (x <= lower) {
            return 0;
        }
        double sum = 0;
        for (double s : samples) {
            sum += mass(s, Math.min(x, upper)) / mass(s, upper);
        }
        return sum / samples.length;
    }

    /** The value of kernel {@code kernel} below which a fraction {@code u} of that kernel lies. */
    public double value(int kernel, double u) {
        return TruncatedNormal.quantile(samples[kernel], bandwidth, lower, upper, u);
    }

    private double mass(double sample, double end) {
        return TruncatedNormal.mass((lower - sample) / bandwidth, (end - sample) / bandwidth);
    }
}
