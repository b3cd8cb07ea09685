package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Fluctuation;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Random telegraph noise: one trap s ∈ {0, 1}, a Markov process with rates α (0 → 1) and β (1 → 0), stationary from the start,
 *
 * <pre>
 *   G = ⟨G⟩ (1 + A (s − p)),   p = α/(α + β) = P(s = 1)
 *   P(s(t + h) = 1 | s(t)) = p + (s(t) − p) e^(−(α+β)h)
 *   S(f) = 4 A² p (1 − p) (α + β) / ((α + β)² + (2πf)²)   (1/Hz, one-sided, relative)
 * </pre>
 * A device's path exists as a whole: {@link #path} follows its switching times, so that the state at a time is the same on every
 * grid, at a cost that grows with the switchings since time 0. {@link #deviations} draws the state on the given grid by the exact
 * transition probabilities instead, at a cost of one number a time; the same grid gives the same states.
 *
 * <p>Source: S. Machlup, "Noise in semiconductors: spectrum of a two-parameter random signal", J. Appl. Phys. 25, 341, 1954.
 *
 * @param amplitude A, relative difference of both conductances
 * @param captureRate α (1/s)
 * @param emissionRate β (1/s)
 */
public record TelegraphNoise(double amplitude, double captureRate, double emissionRate) implements Fluctuation {
    public TelegraphNoise {
        Level.requireNonNegative("telegraph noise: amplitude", amplitude, "");
        Level.requirePositive("telegraph noise: capture rate", captureRate, "1/s");
        Level.requirePositive("telegraph noise: emission rate", emissionRate, "1/s");
    }

    /** p, the fraction of time in state 1. */
    public double occupancy() {
        return captureRate / (captureRate + emissionRate);
    }

    /** S(f) (1/Hz), one-sided. */
    public double spectrum(double frequency) {
        double rate = captureRate + emissionRate;
        double omega = 2 * Math.PI * frequency;
        double p = occupancy();
        return 4 * amplitude * amplitude * p * (1 - p) * rate / (rate * rate + omega * omega);
    }

    @Override
    public void deviations(double[] times, long device, long seed, double[] deviations) {
        CounterRandom random = new CounterRandom(seed, Purpose.TELEGRAPH_NOISE);
        double p = occupancy();
        double rate = captureRate + emissionRate;
        double state = 0;
        for (int i = 0; i < times.length; i++) {
            double memory = i == 0 ? 0 : StrictMath.exp(-rate * (times[i] - times[i - 1]));
            double one = p + (state - p) * memory;
            state = random.uniform(device, i) < one ? 1 : 0;
            deviations[i] = amplitude * (state - p);
        }
    }

    /**
     * Overwrites {@code deviations} with those of the device's path, which does not depend on the times asked for.
     *
     * @param times 0 ≤ t_0 ≤ t_1 ≤ … (s)
     */
    public void path(double[] times, long device, long seed, double[] deviations) {
        CounterRandom random = new CounterRandom(seed, Purpose.TELEGRAPH_NOISE);
        double p = occupancy();
        // dwell j is drawn at event ~j, apart from the numbers of the grid
        int state = random.uniform(device, -1) < p ? 1 : 0;
        long dwell = 1;
        double until = dwell(random, device, dwell, state);
        for (int i = 0; i < times.length; i++) {
            while (until <= times[i]) {
                state = 1 - state;
                dwell++;
                until += dwell(random, device, dwell, state);
            }
            deviations[i] = amplitude * (state - p);
        }
    }

    private double dwell(CounterRandom random, long device, long dwell, int state) {
        return -StrictMath.log(random.openUniform(device, ~dwell)) / (state == 0 ? captureRate : emissionRate);
    }
}
