package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * A number of spikes in each step, independently, of Poisson's distribution with the mean {@code most}·x for a feature x in [0, 1]: what
 * arrives of a Poisson process within a step. Signals are numbers 0, 1, 2 …
 *
 * @param most mean number of spikes in a step for x = 1, greater than 0 and at most 100
 */
public record PoissonRate(double most) implements Encoding {
    public PoissonRate {
        Encoding.require(most > 0 && most <= 100, "mean number of spikes", most, "greater than 0 and at most 100");
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
        double[] u = new double[steps];
        for (int f = 0; f < features.length; f++) {
            if (features[f] > 0) {
                double mean = most * features[f];
                double none = StrictMath.exp(-mean);
                random.uniforms(f, occasion, u);
                for (int t = 0; t < steps; t++) {
                    signals[t * features.length + f] = count(u[t], mean, none);
                }
            }
        }
    }

    /** The least k whose distribution function P(N ≤ k) is above u. */
    private static int count(double u, double mean, double none) {
        int k = 0;
        double term = none;
        double sum = term;
        while (u >= sum && k < 1000) {
            k++;
            term *= mean / k;
            sum += term;
        }
        return k;
    }
}
