package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * g(t) = g ((t + t_0)/t_0)^(−ν), with an exponent per device, ν = |μ + σ z|.
 *
 * @param mean μ
 * @param sigma σ
 * @param offset t_0 (s), time after programming at which g was measured. It sets the scale of everything: there is no default
 */
public record PowerLawDrift(double mean, double sigma, double offset) implements Drift {
    public PowerLawDrift {
        Level.requireFinite("power-law drift: exponent", mean, "");
        Level.requireSigma("power-law drift: exponent", sigma);
        Level.requirePositive("power-law drift: t_0", offset, "s");
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write, double time) {
        Level.requireNonNegative("power-law drift: time", time, "s");
        CounterRandom random = new CounterRandom(seed, Purpose.DRIFT);
        double decay = -StrictMath.log1p(time / offset);
        for (int k = 0; k < conductances.length; k++) {
            double nu = Math.abs(mean + sigma * random.gaussian(devices.id(k), 0));
            conductances[k] *= StrictMath.exp(nu * decay);
        }
        return 0;
    }
}
