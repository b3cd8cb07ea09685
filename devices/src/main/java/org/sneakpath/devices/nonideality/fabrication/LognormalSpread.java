package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * x = x₀ exp(σ z − σ²/2): the mean is x₀, the sign is that of x₀.
 *
 * @param sigma standard deviation of ln x
 */
public record LognormalSpread(double sigma) implements Spread {
    public LognormalSpread {
        Level.requireSigma("lognormal spread", sigma);
    }

    @Override
    public double value(double nominal, double z) {
        return sigma == 0 ? nominal : nominal * StrictMath.exp(sigma * (z - sigma / 2));
    }
}
