package org.sneakpath.devices.nonideality;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * White relative read noise: G' = max(0, G (1 + σ z)), z standard normal, independent from cell to cell and read to read.
 *
 * <p>Since |z| ≤ 8.6, nothing is ever cut for σ ≤ 0.11; beyond that cuts are counted, and lift the mean.
 *
 * @param sigma standard deviation relative to the conductance
 */
public record GaussianReadNoise(double sigma) implements ReadNoise {
    public GaussianReadNoise {
        Level.requireSigma("gaussian read noise", sigma);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        if (sigma == 0) {
            return 0;
        }
        CounterRandom random = new CounterRandom(seed, Purpose.READ_NOISE);
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double factor = 1 + sigma * random.gaussian(devices.id(k), read);
            if (factor < 0) {
                cut++;
                factor = 0;
            }
            conductances[k] *= factor;
        }
        return cut;
    }
}
