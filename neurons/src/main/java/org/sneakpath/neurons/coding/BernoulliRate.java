package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * A spike or none in each step, independently, with the probability {@code most}·x for a feature x in [0, 1].
 *
 * @param most probability of a spike for x = 1, in (0, 1]
 */
public record BernoulliRate(double most) implements Encoding {
    public BernoulliRate {
        Encoding.require(most > 0 && most <= 1, "probability", most, "greater than 0 and at most 1");
    }

    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        Encoding.prepare(this, features, steps, signals, 0, 1);
        Draws.fill(features, random, occasion, steps, signals, x -> u -> u < most * x ? 1 : 0);
    }
}
