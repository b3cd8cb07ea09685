package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Relaxation of a filament after a write, independent of the conductance: its distribution shifts and widens with ln t,
 *
 * <pre>
 *   g(t) = min(max(g + a ln(t/1 s) + (b ln(t/1 s) + c) z, lower), upper),   t ≥ 1 s;   g(0) = g
 * </pre>
 * with one z per device and write, so that a cell follows one curve. The law says nothing between 0 and 1 s.
 *
 * @param shift a (S)
 * @param widening b (S), not negative
 * @param initialSigma c (S)
 * @param lower limit (S)
 * @param upper limit (S); +∞ for none
 */
public record LogarithmicRelaxation(double shift, double widening, double initialSigma, double lower, double upper)
        implements Drift {
    public LogarithmicRelaxation {
        Level.requireFinite("logarithmic relaxation: shift", shift, "S");
        Level.requireSigma("logarithmic relaxation: widening", widening);
        Level.requireSigma("logarithmic relaxation", initialSigma);
        Level.requireOrder("logarithmic relaxation", lower, upper, "S");
    }

    /**
     * Conductive-metal-oxide/HfOx: a = −0.08900206, b = 0.04201137, c = 0.41183342 µS. Source: public code IBM/aihwkit,
     * inference/noise/reram.py, ReRamCMONoiseModel.
     */
    public static LogarithmicRelaxation conductiveMetalOxide(double lower, double upper) {
        return new LogarithmicRelaxation(-0.08900206e-6, 0.04201137e-6, 0.41183342e-6, lower, upper);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write, double time) {
        if (time == 0) {
            return 0;
        }
        if (!(time >= 1 && Double.isFinite(time))) {
            throw new IllegalArgumentException("logarithmic relaxation: time = " + time
                    + " s must be 0 or at least 1 s; the law is a fit from 1 s on");
        }
        CounterRandom random = new CounterRandom(seed, Purpose.RELAXATION);
        double log = StrictMath.log(time);
        double sigma = widening * log + initialSigma;
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double g = conductances[k] + shift * log + sigma * random.gaussian(devices.id(k), write);
            cut += g < lower || g > upper ? 1 : 0;
            conductances[k] = Math.min(Math.max(g, lower), upper);
        }
        return cut;
    }
}
