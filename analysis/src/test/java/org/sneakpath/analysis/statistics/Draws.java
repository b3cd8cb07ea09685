package org.sneakpath.analysis.statistics;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Random samples for simulations, one for each repetition; independent of all draws of what is tested. */
final class Draws {
    private static final CounterRandom RANDOM = new CounterRandom(2024, Purpose.FOLDS);

    private Draws() {}

    static double uniform(int place, long repetition) {
        return RANDOM.uniform(place, repetition);
    }

    static double gaussian(int place, long repetition) {
        return RANDOM.gaussian(place, repetition);
    }

    static double[] gaussians(int n, long repetition) {
        double[] z = new double[n];
        RANDOM.gaussians(0, repetition, z);
        return z;
    }

    /** Mean 1, variance 1, skewness 2. */
    static double[] exponentials(int n, long repetition) {
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = -Math.log(RANDOM.openUniform(k, repetition));
        }
        return x;
    }

    /** Ones of probability p, and zeros. */
    static double[] bernoullis(int n, double p, int first, long repetition) {
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = uniform(first + k, repetition) < p ? 1 : 0;
        }
        return x;
    }
}
