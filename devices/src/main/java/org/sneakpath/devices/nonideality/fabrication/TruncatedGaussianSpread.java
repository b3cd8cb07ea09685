package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * A gaussian given that it lies between limits, by inversion: with α = (lower − x₀)/σ, β = (upper − x₀)/σ,
 *
 * <pre>
 *   x = x₀ + σ Φ⁻¹( Φ(α) + Φ(z) (Φ(β) − Φ(α)) )
 * </pre>
 * Unlike {@link GaussianSpread} no value has a probability of its own. The mean is x₀ only if the limits lie symmetrically.
 *
 * @param sigma σ, in the unit of the value
 * @param lower limit; −∞ for none
 * @param upper limit; +∞ for none
 */
public record TruncatedGaussianSpread(double sigma, double lower, double upper) implements Spread {
    public TruncatedGaussianSpread {
        Level.requireSigma("truncated gaussian spread", sigma);
        Level.requireOrder("truncated gaussian spread", lower, upper, "");
    }

    @Override
    public double value(double nominal, double z) {
        return sigma == 0
                ? Math.min(Math.max(nominal, lower), upper)
                : TruncatedNormal.quantile(nominal, sigma, lower, upper, TruncatedNormal.cumulative(z));
    }
}
