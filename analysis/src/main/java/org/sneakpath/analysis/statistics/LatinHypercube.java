package org.sneakpath.analysis.statistics;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Latin hypercube designs (M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21, 239, 1979): of n points each of the n equal
 * parts of every input has exactly one, at a random place in it,
 * <pre>
 *   x_ij = (π_j(i) + u_ij) / n,   π_j a random permutation.
 * </pre>
 */
public final class LatinHypercube {
    private LatinHypercube() {}

    /**
     * Points in the unit cube.
     *
     * @param count n, at least 1
     * @param inputs at least 1
     * @return {@code [point][input]} in [0, 1), a fresh array
     */
    public static double[][] points(int count, int inputs, long seed) {
        if (count < 1 || inputs < 1) {
            throw new IllegalArgumentException(count + " points of " + inputs + " inputs; give at least 1 of each");
        }
        CounterRandom random = new CounterRandom(seed, Purpose.LATIN_HYPERCUBE);
        double[][] points = new double[count][inputs];
        int[] places = new int[count];
        for (int j = 0; j < inputs; j++) {
            random.permutation(j, places);
            for (int i = 0; i < count; i++) {
                points[i][j] = Math.min((places[i] + random.uniform(i, j)) / count, Math.nextDown(1.0));
            }
        }
        return points;
    }
}
