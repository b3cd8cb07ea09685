package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * 1/f noise of conductive-metal-oxide/HfOx memory, accumulated since programming:
 *
 * <pre>
 *   σ = K max(0, log₁₀(G/1 µS)) sqrt( ln( (t + t_r)/(2 t_r) ) ) · 1 µS
 * </pre>
 * Source: public code IBM/aihwkit, inference/noise/reram.py, where the logarithm may become negative; it is held at 0 here, so
 * that there is no noise below 1 µS.
 *
 * @param strength K; 0.0277316483 there
 * @param readTime t_r (s); 1 µs there
 * @param time t since programming (s)
 */
public record LogarithmicReadNoise(double strength, double readTime, double time) implements ReadNoise {
    private static final double MICROSIEMENS = 1e-6;

    public LogarithmicReadNoise {
        Level.requireNonNegative("logarithmic read noise: strength", strength, "");
        Level.requirePositive("logarithmic read noise: read time", readTime, "s");
        Level.requireNonNegative("logarithmic read noise: time", time, "s");
    }

    /** σ (S) at a conductance (S). */
    public double sigma(double conductance) {
        double level = Math.max(0, StrictMath.log10(Math.max(conductance, MICROSIEMENS) / MICROSIEMENS));
        double accumulated = Math.max(0, StrictMath.log((time + readTime) / (2 * readTime)));
        return strength * level * Math.sqrt(accumulated) * MICROSIEMENS;
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        return Deviation.apply(
                conductances, devices, new CounterRandom(seed, Purpose.FLICKER_NOISE), read, this::sigma);
    }
}
