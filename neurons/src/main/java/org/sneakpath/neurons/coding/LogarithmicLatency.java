package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * One spike a feature x in [0, 1], when a leaky neuron under the current x passes the threshold θ: in step floor(τ ln(x/(x − θ))). No
 * spike for x ≤ θ, and none beyond the run.
 *
 * <p>As N. Perez-Nieves and D. F. M. Goodman encode images ("Sparse spiking gradient descent", NeurIPS 2021: θ = 0.2, τ = 20 steps).
 *
 * @param tau τ (steps), positive
 * @param theta θ, in (0, 1)
 */
public record LogarithmicLatency(double tau, double theta) implements SpikeEncoding {
    public LogarithmicLatency {
        Encoding.require(tau > 0, "time constant", tau, "a positive number of steps");
        Encoding.require(theta > 0 && theta < 1, "threshold", theta, "between 0 and 1");
    }

    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener) {
        Encoding.check(this, features, steps, 0, 1);
        for (int f = 0; f < features.length; f++) {
            double x = features[f];
            if (x > theta) {
                long step = (long) Math.floor(tau * StrictMath.log(x / (x - theta)));
                Encoding.spike(listener, steps, step, f);
            }
        }
    }
}
