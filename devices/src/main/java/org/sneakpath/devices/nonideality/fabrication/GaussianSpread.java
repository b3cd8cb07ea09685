package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * x = min(max(x₀ + (σ + ρ |x₀|) z, lower), upper): a gaussian of absolute width σ, relative width ρ, or both added, with what
 * lies beyond the limits at the limits.
 *
 * @param absolute σ, in the unit of the value
 * @param relative ρ
 * @param lower limit; −∞ for none
 * @param upper limit; +∞ for none
 */
public record GaussianSpread(double absolute, double relative, double lower, double upper) implements Spread {
    public GaussianSpread {
        Level.requireSigma("gaussian spread, absolute", absolute);
        Level.requireSigma("gaussian spread, relative", relative);
        Level.requireOrder("gaussian spread", lower, upper, "");
    }

    /** Of relative width, cut at 0. */
    public static GaussianSpread relative(double sigma) {
        return new GaussianSpread(0, sigma, 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double value(double nominal, double z) {
        return Math.min(Math.max(uncut(nominal, z), lower), upper);
    }

    @Override
    public double uncut(double nominal, double z) {
        return nominal + (absolute + relative * Math.abs(nominal)) * z;
    }
}
