package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Level;

/**
 * The range of a normalised weight: b₊ = |upper (1 + σ₊ ζ)|, b₋ = −|lower (1 + σ₋ ζ')|, drawn per device.
 *
 * @param lower mean of b₋, not positive
 * @param upper mean of b₊, not negative
 * @param lowerSigma σ₋
 * @param upperSigma σ₊
 */
public record WeightBounds(double lower, double upper, double lowerSigma, double upperSigma) {
    public WeightBounds {
        Level.requireNonNegative("weight bounds: upper", upper, "");
        Level.requireNonNegative("weight bounds: minus lower", -lower, "");
        Level.requireOrder("weight bounds", lower, upper, "");
        Level.requireSigma("weight bounds, lower", lowerSigma);
        Level.requireSigma("weight bounds, upper", upperSigma);
    }
}
