package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * 1/f noise of phase-change memory, accumulated since programming:
 *
 * <pre>
 *   σ/G = Q_s sqrt( ln( (t + t_0 + t_r)/(2 t_r) ) ),   Q_s = min(0.2, 0.0088/max(r^0.65, 0.001)),   r = G/G_max
 * </pre>
 * Source: public code IBM/aihwkit, inference/noise/pcm.py. There r is of the target conductance; here of the one that is read,
 * since that is what a read has.
 *
 * @param maximum G_max (S), such as 25 µS
 * @param readTime t_r, how long a read integrates (s), such as 250 ns
 * @param offset t_0, time from programming to the first read (s), such as 20 s
 * @param time t since then (s)
 */
public record PhaseChangeReadNoise(double maximum, double readTime, double offset, double time) implements ReadNoise {
    public PhaseChangeReadNoise {
        Level.requirePositive("phase-change read noise: maximum conductance", maximum, "S");
        Level.requirePositive("phase-change read noise: read time", readTime, "s");
        Level.requireNonNegative("phase-change read noise: offset", offset, "s");
        Level.requireNonNegative("phase-change read noise: time", time, "s");
    }

    /** The noise of a read at another time (s). */
    public PhaseChangeReadNoise at(double otherTime) {
        return new PhaseChangeReadNoise(maximum, readTime, offset, otherTime);
    }

    /** σ/G at a conductance (S). */
    public double relativeSigma(double conductance) {
        double r = conductance / maximum;
        double q = Math.min(0.2, 0.0088 / Math.max(StrictMath.pow(r, 0.65), 1e-3));
        return q * Math.sqrt(Math.max(0, StrictMath.log((time + offset + readTime) / (2 * readTime))));
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        return Deviation.apply(
                conductances, devices, new CounterRandom(seed, Purpose.FLICKER_NOISE), read, g -> g * relativeSigma(g));
    }
}
