package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Level;

/**
 * How far one pulse moves a normalised weight w, by its direction d = ±1, the device's step Δ for that direction and the weight
 * itself; ξ standard normal, σ the cycle-to-cycle width.
 *
 * <p>Source: public code IBM/aihwkit, rpucuda; T. Gokmen, Y. Vlasov, "Acceleration of deep neural network training with resistive
 * cross-point devices", Front. Neurosci. 10, 333, 2016, for constant steps.
 */
public sealed interface StepLaw {
    /** w ← w + d Δ (1 + σ ξ). */
    record Constant() implements StepLaw {}

    /**
     * Steps that change linearly with the weight, as a whole or apart from their noise:
     *
     * <pre>
     *   w ← w + d (Δ + s w)(1 + σ ξ)   or   w ← w + d (Δ (1 + σ ξ) + s w),   s = −γ_d Δ/b_d
     * </pre>
     * with b₊ the upper and b₋ the lower bound, so that at its bound a step is 1 − γ of what it is at 0.
     *
     * @param gammaUp γ₊
     * @param gammaDown γ₋
     * @param gammaUpSigma its standard deviation from device to device
     * @param gammaDownSigma likewise
     * @param multiplicative whether the noise scales with the whole step
     * @param meanBounds whether b is the mean bound of all devices, not the device's own
     */
    record Linear(
            double gammaUp,
            double gammaDown,
            double gammaUpSigma,
            double gammaDownSigma,
            boolean multiplicative,
            boolean meanBounds)
            implements StepLaw {
        public Linear {
            Level.requireNonNegative("linear step: gamma up", gammaUp, "");
            Level.requireNonNegative("linear step: gamma down", gammaDown, "");
            Level.requireSigma("linear step, gamma up", gammaUpSigma);
            Level.requireSigma("linear step, gamma down", gammaDownSigma);
        }
    }

    /**
     * Steps that vanish at the device's own bounds, {@link Linear} with γ = 1, of v = w + v_ref:
     *
     * <pre>
     *   v ← v + d Δ (1 − v/b_d)(1 + σ ξ)   or   v ← v + d Δ (1 − v/b_d + σ ξ)
     * </pre>
     * The reference is v_ref = v_s + σ_ref ζ with the device's symmetry point v_s, at which steps up and down are equal, or 0.
     *
     * @param multiplicative whether the noise scales with the whole step
     * @param symmetryPoint whether the symmetry point is subtracted
     * @param referenceSigma σ_ref, error of the reference
     */
    record SoftBounds(boolean multiplicative, boolean symmetryPoint, double referenceSigma) implements StepLaw {
        public SoftBounds {
            Level.requireSigma("soft bounds, reference", referenceSigma);
        }
    }

    /**
     * Steps that change exponentially with the weight:
     *
     * <pre>
     *   w ← w + δ + σ (|δ| + e + h |w|) ξ,   δ = d Δ max(0, 1 − A_d exp(d γ_d z)),   z = 2 a w/(b₊ − b₋) + b
     * </pre>
     *
     * @param gammaUp γ₊
     * @param gammaDown γ₋
     * @param factorUp A₊
     * @param factorDown A₋
     * @param scale a
     * @param offset b
     * @param noiseOffset e
     * @param noiseSlope h
     */
    record Exponential(
            double gammaUp,
            double gammaDown,
            double factorUp,
            double factorDown,
            double scale,
            double offset,
            double noiseOffset,
            double noiseSlope)
            implements StepLaw {
        public Exponential {
            Level.requireFinite("exponential step: gamma up", gammaUp, "");
            Level.requireFinite("exponential step: gamma down", gammaDown, "");
            Level.requireFinite("exponential step: factor up", factorUp, "");
            Level.requireFinite("exponential step: factor down", factorDown, "");
            Level.requireFinite("exponential step: scale", scale, "");
            Level.requireFinite("exponential step: offset", offset, "");
            Level.requireSigma("exponential step, noise offset", noiseOffset);
            Level.requireSigma("exponential step, noise slope", noiseSlope);
        }
    }
}
