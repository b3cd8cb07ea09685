package org.sneakpath.devices.nonideality.reading;

import java.util.function.DoubleUnaryOperator;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.random.CounterRandom;

/** Gaussian deviations of conductances that stay at or above 0. */
final class Deviation {
    private Deviation() {}

    /** G ← max(0, G + σ(G) z); how many were cut. A σ of 0 changes no bit. */
    static int apply(
            double[] conductances, Devices devices, CounterRandom random, long read, DoubleUnaryOperator sigma) {
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double s = sigma.applyAsDouble(conductances[k]);
            if (s == 0) {
                continue;
            }
            double g = conductances[k] + s * random.gaussian(devices.id(k), read);
            if (g < 0) {
                cut++;
                g = 0;
            }
            conductances[k] = g;
        }
        return cut;
    }
}
