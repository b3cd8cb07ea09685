package org.sneakpath.neurons.coding;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.sneakpath.devices.random.CounterRandom;

/** Signals that are drawn independently for each step and feature; a feature of 0 draws none and stays silent. */
final class Draws {
    private Draws() {}

    /**
     * Fills signals that are zero.
     *
     * @param law of a feature x &gt; 0: the signal of a number that is uniform in [0, 1)
     */
    static void fill(
            double[] features,
            CounterRandom random,
            long occasion,
            int steps,
            double[] signals,
            DoubleFunction<DoubleUnaryOperator> law) {
        double[] u = new double[steps];
        for (int f = 0; f < features.length; f++) {
            if (features[f] > 0) {
                DoubleUnaryOperator signal = law.apply(features[f]);
                random.uniforms(f, occasion, u);
                for (int t = 0; t < steps; t++) {
                    signals[t * features.length + f] = signal.applyAsDouble(u[t]);
                }
            }
        }
    }
}
