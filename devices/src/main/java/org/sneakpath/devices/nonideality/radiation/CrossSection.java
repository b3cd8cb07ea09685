package org.sneakpath.devices.nonideality.radiation;

import org.sneakpath.devices.nonideality.Level;

/**
 * The usual description of a measured upset cross-section by the particles' linear energy transfer L, a Weibull curve:
 *
 * <pre>
 *   σ(L) = σ_sat (1 − exp( −((L − L₀)/W)^s )) for L > L₀, else 0
 * </pre>
 *
 * @param saturation σ_sat (m²)
 * @param threshold L₀ (J m²/kg)
 * @param width W (J m²/kg)
 * @param shape s
 */
public record CrossSection(double saturation, double threshold, double width, double shape) {
    public CrossSection {
        Level.requireNonNegative("cross-section: saturation", saturation, "m^2");
        Level.requireNonNegative("cross-section: threshold", threshold, "J m^2/kg");
        Level.requirePositive("cross-section: width", width, "J m^2/kg");
        Level.requirePositive("cross-section: shape", shape, "");
    }

    /** σ (m²) at a linear energy transfer (J m²/kg; 1 MeV cm²/mg is 1.602e-11). */
    public double at(double energyTransfer) {
        double excess = (energyTransfer - threshold) / width;
        return excess <= 0 ? 0 : -saturation * StrictMath.expm1(-StrictMath.pow(excess, shape));
    }
}
