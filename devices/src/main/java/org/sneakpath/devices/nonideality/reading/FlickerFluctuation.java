package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Fluctuation;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * 1/f noise between two corner frequencies as a process in time: many relaxations with rates λ_m = 2π f_m spread evenly over
 * ln f from f_low to f_high, each an Ornstein–Uhlenbeck process x_m of variance c Δ, Δ = ln(f_high/f_low)/M:
 *
 * <pre>
 *   G = ⟨G⟩ (1 + Σ x_m),   x_m(t + h) = x_m(t) e^(−λ_m h) + sqrt(c Δ (1 − e^(−2 λ_m h))) z     (exact for any h)
 *   S(f) = Σ 4 c Δ λ_m/(λ_m² + (2πf)²)  →  (c/f)(2/π)[atan(f_high/f) − atan(f_low/f)]  for M → ∞
 * </pre>
 * Flat below f_low, c/f between, falling as 1/f² above f_high; the variance is c ln(f_high/f_low). The process is stationary and
 * gaussian, with numbers keyed by (device, relaxation, index in the grid): the same grid gives the same series.
 *
 * <p>Source: A. L. McWhorter (1957) for the sum of relaxations; D. T. Gillespie, "Exact numerical simulation of the
 * Ornstein–Uhlenbeck process and its integral", Phys. Rev. E 54, 2084, 1996.
 *
 * @param relativePower c, S_G f/G² between the corners
 * @param low f_low (Hz)
 * @param high f_high (Hz)
 * @param perDecade relaxations a decade; 2 keep the ripple below 1 %
 */
public record FlickerFluctuation(double relativePower, double low, double high, int perDecade) implements Fluctuation {
    public FlickerFluctuation {
        Level.requireNonNegative("flicker fluctuation: relative power", relativePower, "");
        Level.requirePositive("flicker fluctuation: low corner", low, "Hz");
        Level.requirePositive("flicker fluctuation: high corner", high, "Hz");
        Level.requireOrder("flicker fluctuation: corners", low, high, "Hz");
        Level.requirePositive("flicker fluctuation: relaxations a decade", perDecade, "");
    }

    /** M. */
    public int relaxations() {
        return (int) Math.ceil(perDecade * StrictMath.log10(high / low));
    }

    /** The variance of the relative deviation. */
    public double variance() {
        return relativePower * StrictMath.log(high / low);
    }

    /** S(f) of the sum that is drawn (1/Hz), one-sided. */
    public double spectrum(double frequency) {
        double omega = 2 * Math.PI * frequency;
        double sum = 0;
        for (int m = 0; m < relaxations(); m++) {
            double lambda = rate(m);
            sum += 4 * lambda / (lambda * lambda + omega * omega);
        }
        return sum * variance() / relaxations();
    }

    @Override
    public void deviations(double[] times, long device, long seed, double[] deviations) {
        CounterRandom random = new CounterRandom(seed, Purpose.FLICKER_SERIES);
        int relaxations = relaxations();
        double sigma = Math.sqrt(variance() / relaxations);
        for (int m = 0; m < relaxations; m++) {
            double lambda = rate(m);
            long first = (long) m << 48;
            double x = 0;
            for (int i = 0; i < times.length; i++) {
                double span = i == 0 ? Double.POSITIVE_INFINITY : lambda * (times[i] - times[i - 1]);
                double renewed = Math.sqrt(-StrictMath.expm1(-2 * span));
                x = x * StrictMath.exp(-span) + sigma * renewed * random.gaussian(device, first + i);
                deviations[i] = m == 0 ? x : deviations[i] + x;
            }
        }
    }

    /** λ_m (1/s). */
    private double rate(int m) {
        return 2 * Math.PI * low * StrictMath.exp(StrictMath.log(high / low) * (m + 0.5) / relaxations());
    }
}
