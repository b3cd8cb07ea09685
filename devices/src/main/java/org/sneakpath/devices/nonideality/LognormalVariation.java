package org.sneakpath.devices.nonideality;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Multiplicative lognormal programming variation that keeps the mean.
 *
 * <pre>
 *   G' = G exp(σ z − σ²/2),  z standard normal:   ⟨G'⟩ = G,   std(G')/G = sqrt(e^(σ²) − 1)
 * </pre>
 * Positive for any σ; σ = 0.5 gives a relative standard deviation of 0.533. Nothing is cut at the limits of the
 * conductance range.
 *
 * @param sigma standard deviation of ln G
 */
public record LognormalVariation(double sigma) implements WriteVariation {
    public LognormalVariation {
        Level.requireSigma("lognormal variation", sigma);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write) {
        if (sigma == 0) {
            return 0;
        }
        CounterRandom random = new CounterRandom(seed, Purpose.PROGRAMMING_VARIATION);
        for (int k = 0; k < conductances.length; k++) {
            double z = random.gaussian(devices.id(k), write);
            conductances[k] *= StrictMath.exp(sigma * (z - sigma / 2));
        }
        return 0;
    }
}
