package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * A lognormal spread that keeps the mean and whose σ depends on the nominal value, linearly between two values and constant
 * beyond:
 *
 * <pre>
 *   x = x₀ exp(σ z − σ²/2),   σ = σ₁ + (σ₂ − σ₁) (x₀ − x₁)/(x₂ − x₁)
 * </pre>
 * Written for resistances between R_on and R_off; wrap it in {@link ReciprocalSpread} for conductances. Source: public code
 * joksas/nonideality-aware-mnn-training.
 *
 * @param first x₁
 * @param firstSigma σ₁
 * @param second x₂, above x₁
 * @param secondSigma σ₂
 */
public record InterpolatedLognormalSpread(double first, double firstSigma, double second, double secondSigma)
        implements Spread {
    public InterpolatedLognormalSpread {
        Level.requireOrder("interpolated lognormal spread", first, second, "");
        Level.requireSigma("interpolated lognormal spread, lower end", firstSigma);
        Level.requireSigma("interpolated lognormal spread, upper end", secondSigma);
    }

    /** σ at a nominal value. */
    public double sigma(double nominal) {
        double t = Math.min(1, Math.max(0, (nominal - first) / (second - first)));
        return firstSigma + (secondSigma - firstSigma) * t;
    }

    @Override
    public double value(double nominal, double z) {
        double sigma = sigma(nominal);
        return sigma == 0 ? nominal : nominal * StrictMath.exp(sigma * (z - sigma / 2));
    }
}
