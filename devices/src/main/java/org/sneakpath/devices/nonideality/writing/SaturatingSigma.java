package org.sneakpath.devices.nonideality.writing;

import org.sneakpath.devices.nonideality.Level;

/**
 * σ(v) = A (1 − exp(−v/B)): grows in proportion to small targets and no further at large ones.
 *
 * @param limit A, in the unit of the target
 * @param scale B, in the unit of the target
 */
public record SaturatingSigma(double limit, double scale) implements SigmaLaw {
    public SaturatingSigma {
        Level.requirePositive("saturating sigma: limit", limit, "");
        Level.requirePositive("saturating sigma: scale", scale, "");
    }

    @Override
    public double sigma(double target) {
        return Math.max(0, -limit * StrictMath.expm1(-target / scale));
    }
}
