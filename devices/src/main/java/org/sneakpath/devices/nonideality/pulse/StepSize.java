package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Level;

/**
 * The step of a normalised weight: Δ₊ = |Δ (γ + min(0, β) + ρ)| up and Δ₋ = |Δ (γ − max(0, β) − ρ)| down, with a gain γ = 1 + σ ζ, or
 * e^(σ ζ) if lognormal, and ρ = σ_β ζ', drawn per device.
 *
 * @param mean Δ
 * @param deviceSigma σ
 * @param lognormal whether the gain is lognormal, with median 1
 * @param cycleSigma relative width of each pulse's noise
 * @param upDown β, by how much the weaker direction is weaker
 * @param upDownSigma σ_β
 */
public record StepSize(
        double mean, double deviceSigma, boolean lognormal, double cycleSigma, double upDown, double upDownSigma) {
    public StepSize {
        Level.requirePositive("step size: mean", mean, "");
        Level.requireSigma("step size, device to device", deviceSigma);
        Level.requireSigma("step size, cycle to cycle", cycleSigma);
        Level.requireFinite("step size: up-down asymmetry", upDown, "");
        Level.requireSigma("step size, up-down asymmetry", upDownSigma);
    }
}
