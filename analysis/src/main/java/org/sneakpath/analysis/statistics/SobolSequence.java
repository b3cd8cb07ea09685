package org.sneakpath.analysis.statistics;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Points of Sobol's sequence (I. M. Sobol', USSR Comput. Math. Math. Phys. 7, 86, 1967; direction numbers of S. Joe and F. Y. Kuo, SIAM J.
 * Sci. Comput. 30, 2635, 2008, in Commons Math), shifted digit by digit: every input has a random number of its own, with which all its
 * coordinates are added in binary without carry. Each point is then uniform in the cube, whatever the seed the points are as even as
 * those of the sequence, and the first of them is no longer 0.
 *
 * <p>Numbers of points that are powers of two are the even ones; no point is skipped (A. B. Owen, "On dropping the first Sobol' point",
 * 2020). More points begin with the same ones.
 */
public final class SobolSequence {
    private static final double DIGITS = 0x1p52; // of the generator, in binary

    private SobolSequence() {}

    /**
     * Points in the unit cube.
     *
     * @param count at least 1
     * @param inputs 1 to 1000
     * @return {@code [point][input]} in [0, 1), a fresh array
     */
    public static double[][] points(int count, int inputs, long seed) {
        if (count < 1 || inputs < 1 || inputs > 1000) {
            throw new IllegalArgumentException(
                    count + " points of " + inputs + " inputs; give at least 1 point, and 1 to 1000 inputs");
        }
        CounterRandom random = new CounterRandom(seed, Purpose.SOBOL_SHIFT);
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(inputs);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = sequence.nextVector();
            for (int j = 0; j < inputs; j++) {
                long digits = (long) (points[i][j] * DIGITS) ^ (long) (random.uniform(j, 0) * DIGITS);
                points[i][j] = digits / DIGITS;
            }
        }
        return points;
    }
}
