package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.Wear;

/**
 * Lammie's empirical law of gradual degradation: a resistance is R₀ up to x_th cycles (or seconds, for retention), and follows a
 * power law beyond,
 *
 * <pre>
 *   R(x) = R₀ (x/x_th)^m,   m = p₃ (p₁ s + p₂ θ),   x_th = p₀ exp(p₁ s + p₂ θ),   θ = min(T_th/T, 1)
 * </pre>
 * that is log₁₀ R = m log₁₀ x + log₁₀ R₀ − m log₁₀ x_th. Nothing is drawn. The parameters are fitted to a device by the user; the
 * set {1, 0, 0, 0} that is found in examples is a placeholder, under which nothing happens.
 *
 * <p>Source: C. Lammie, M. Rahimi Azghadi, D. Ielmini, "Empirical metal-oxide RRAM device endurance and retention model for
 * deep learning simulations", Semicond. Sci. Technol. 36, 2021; threshold temperature of 298 K after public code
 * coreylammie/MemTorch.
 *
 * @param p0 scale of x_th (cycles)
 * @param p1 weight of the size (1/m)
 * @param p2 weight of the temperature
 * @param p3 steepness
 * @param size s (m)
 * @param temperature T (K)
 * @param threshold T_th (K), below which temperature does not matter
 */
public record GradualDegradation(
        double p0, double p1, double p2, double p3, double size, double temperature, double threshold) implements Wear {
    public GradualDegradation {
        Level.requirePositive("gradual degradation: p0", p0, "");
        Level.requireFinite("gradual degradation: p1", p1, "1/m");
        Level.requireFinite("gradual degradation: p2", p2, "");
        Level.requireFinite("gradual degradation: p3", p3, "");
        Level.requirePositive("gradual degradation: size", size, "m");
        Level.requirePositive("gradual degradation: temperature", temperature, "K");
        Level.requirePositive("gradual degradation: threshold temperature", threshold, "K");
    }

    /** x_th (cycles). */
    public double onset() {
        return p0 * StrictMath.exp(exponent());
    }

    /** R(x)/R₀. */
    public double resistanceRatio(double cycles) {
        double ratio = cycles / onset();
        return ratio <= 1 ? 1 : StrictMath.pow(ratio, p3 * exponent());
    }

    /** Counts no failures: cells fade. */
    @Override
    public int apply(double[] conductances, Devices devices, long seed, double cycles) {
        Level.requireNonNegative("gradual degradation: cycles", cycles, "");
        double ratio = resistanceRatio(cycles);
        for (int k = 0; k < conductances.length; k++) {
            conductances[k] /= ratio;
        }
        return 0;
    }

    private double exponent() {
        return p1 * size + p2 * Math.min(threshold / temperature, 1);
    }
}
