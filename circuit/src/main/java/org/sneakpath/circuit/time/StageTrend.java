package org.sneakpath.circuit.time;

/**
 * Which stages of a step of ESDIRK4 tell how far a prediction misses the next one: with d_k what it missed at stage k in terms of
 * its remainder there,
 * <pre>
 *   d_i ≈ d_q + v (d_q − d_p)
 * </pre>
 * p, q and v were found by regression over the steps of coupled relaxation oscillators.
 */
public final class StageTrend {
    private static final int[] P = {0, 0, 1, 1, 2, 2};
    private static final int[] Q = {0, 0, 1, 1, 3, 4};
    private static final double[] V = {0, 0, 0, 0, 0.757, 0.0805};

    private StageTrend() {}

    /** p of stage i, 2 ≤ i ≤ 5. */
    public static int earlier(int i) {
        return P[i];
    }

    /** q. */
    public static int later(int i) {
        return Q[i];
    }

    /** v. */
    public static double slope(int i) {
        return V[i];
    }
}
