package org.sneakpath.devices.nonideality.dynamics;

import org.sneakpath.devices.nonideality.Level;

/**
 * The noise term of the Stanford–PKU gap model, made independent of the time step. The published term is a standard normal number
 * a step times
 *
 * <pre>
 *   δ(T) = δ₀ / (1 + exp((T_crit − T)/T_smth))   (m/s)
 * </pre>
 * so that the gap's variance after a given time is δ² h t and depends on the step h. Here dg/dt has the term δ(T) sqrt(h₀) ξ(t)
 * with the white noise ξ of {@link WhiteNoiseGrid}: the variance is δ² h₀ t on any grid, that of the published model run at the
 * step h₀.
 *
 * <p>Source: public code bcrafton/rram, version 1.0.0 of the model.
 *
 * @param amplitude δ₀ (m/s)
 * @param critical T_crit (K)
 * @param smoothing T_smth (K)
 * @param publishedStep h₀ (s), the step at which δ₀ was chosen; 1 ns is the model's bound
 */
public record GapNoise(double amplitude, double critical, double smoothing, double publishedStep) {
    public GapNoise {
        Level.requireNonNegative("gap noise: amplitude", amplitude, "m/s");
        Level.requirePositive("gap noise: critical temperature", critical, "K");
        Level.requirePositive("gap noise: smoothing temperature", smoothing, "K");
        Level.requirePositive("gap noise: published step", publishedStep, "s");
    }

    /** δ₀ = 0.02 m/s, T_crit = 450 K, T_smth = 500 K, h₀ = 1 ns: the defaults of the model's version 1.0.0, a large noise. */
    public static GapNoise published() {
        return new GapNoise(0.02, 450, 500, 1e-9);
    }

    /** δ(T) sqrt(h₀) (m s^−½), what ξ is multiplied by. */
    public double intensity(double temperature) {
        return amplitude / (1 + StrictMath.exp((critical - temperature) / smoothing)) * Math.sqrt(publishedStep);
    }
}
