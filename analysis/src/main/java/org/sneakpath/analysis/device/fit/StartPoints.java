package org.sneakpath.analysis.device.fit;

import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Where searches start: the start itself, then points around it from Halton's sequence, shifted by random numbers modulo 1
 * (R. Cranley, T. N. L. Patterson, SIAM J. Numer. Anal. 13, 904, 1976), so that few of them cover what there is evenly.
 */
final class StartPoints {
    /** Halton's sequence is known to be uneven beyond. */
    private static final int MOST_DIMENSIONS = 40;

    private StartPoints() {}

    /** θ of each start; fresh arrays. */
    static double[][] of(FitUnknowns unknowns, int count, long seed) {
        double[][] starts = new double[count][];
        starts[0] = unknowns.start();
        int n = unknowns.size();
        CounterRandom random = new CounterRandom(seed, Purpose.FIT_START);
        HaltonSequenceGenerator halton = new HaltonSequenceGenerator(Math.min(n, MOST_DIMENSIONS));
        halton.skipTo(1);
        for (int m = 1; m < count; m++) {
            double[] even = halton.nextVector();
            starts[m] = starts[0].clone();
            for (int u = 0; u < n; u++) {
                double shift = random.uniform(u, 0);
                double part = u < even.length ? (even[u] + shift) % 1 : random.uniform(u, m);
                starts[m][u] += (2 * part - 1) * unknowns.get(u).transform().spread();
            }
        }
        return starts;
    }
}
