package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/** The features themselves, in every step: the neurons make the spikes. Features are any finite numbers. */
public record DirectCurrent() implements Encoding {
    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        Encoding.prepare(this, features, steps, signals, -Double.MAX_VALUE, Double.MAX_VALUE);
        System.arraycopy(features, 0, signals, 0, features.length);
    }
}
