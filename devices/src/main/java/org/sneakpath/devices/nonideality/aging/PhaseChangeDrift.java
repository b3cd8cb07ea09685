package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Drift of phase-change memory, whose exponent depends on the state:
 *
 * <pre>
 *   g(t) = g ((t + t_0)/t_0)^(−ν),   ν = |μ(r) + s(r) z|,   r = g_T/g_max
 *   μ = clip(−0.0155 ln r + 0.0244, 0.049, 0.1),   s = clip(−0.0125 ln r − 0.0059, 0.008, 0.045)
 * </pre>
 * with one z per device. Source: public code IBM/aihwkit, inference/noise/pcm.py; S. R. Nandakumar et al. and V. Joshi et al. as
 * cited there.
 *
 * @param maximum g_max (S), such as 25 µS
 * @param offset t_0 (s), such as 20 s
 */
public record PhaseChangeDrift(double maximum, double offset) implements Drift {
    public PhaseChangeDrift {
        Level.requirePositive("phase-change drift: maximum conductance", maximum, "S");
        Level.requirePositive("phase-change drift: t_0", offset, "s");
    }

    /** μ(r), the mean of the exponent of a state with target conductance g_T (S). */
    public double meanExponent(double target) {
        return clip(-0.0155 * StrictMath.log(target / maximum) + 0.0244, 0.049, 0.1);
    }

    /** s(r), the standard deviation of the exponent. */
    public double exponentSigma(double target) {
        return clip(-0.0125 * StrictMath.log(target / maximum) - 0.0059, 0.008, 0.045);
    }

    /** With the conductances as written in place of targets. */
    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write, double time) {
        return apply(conductances, conductances, devices, seed, time);
    }

    /**
     * Replaces conductances as written by those at time {@code time}.
     *
     * @param conductances (S), changed in place
     * @param targets g_T (S), what was asked for; may be the same array
     */
    public int apply(double[] conductances, double[] targets, Devices devices, long seed, double time) {
        Level.requireNonNegative("phase-change drift: time", time, "s");
        CounterRandom random = new CounterRandom(seed, Purpose.DRIFT);
        double decay = -StrictMath.log1p(time / offset);
        for (int k = 0; k < conductances.length; k++) {
            double z = random.gaussian(devices.id(k), 0);
            double nu = Math.abs(meanExponent(targets[k]) + exponentSigma(targets[k]) * z);
            conductances[k] *= StrictMath.exp(nu * decay);
        }
        return 0;
    }

    private static double clip(double value, double lower, double upper) {
        return Math.min(Math.max(value, lower), upper);
    }
}
