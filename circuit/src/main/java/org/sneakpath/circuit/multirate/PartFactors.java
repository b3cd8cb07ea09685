package org.sneakpath.circuit.multirate;

import org.sneakpath.circuit.linear.SmallLu;

/** Factors of the matrix of a part; two unknowns, a node and a state, have a way of their own. */
final class PartFactors {
    private final int n;
    private final double[] m;
    private final int[] swaps;
    private final double[] scale;
    /** Reciprocals of the pivots of two unknowns. */
    private double first;

    private double second;

    PartFactors(int n) {
        this.n = n;
        m = new double[n * n];
        swaps = new int[n];
        scale = new double[n];
    }

    /** The matrix to be factored, by rows; to be written to before {@link #factor}. */
    double[] matrix() {
        return m;
    }

    /** Factors the matrix in place; false if a pivot is zero or not finite. */
    boolean factor() {
        if (!SmallLu.factor(n, m, 0, swaps, 0, scale)) {
            return false;
        }
        if (n == 2) {
            first = 1 / m[0];
            second = 1 / m[3];
        }
        return true;
    }

    /** x := M⁻¹ x. */
    void solve(double[] x) {
        if (n != 2) {
            SmallLu.solve(n, m, 0, swaps, 0, x, 0);
            return;
        }
        double upper = x[swaps[0]];
        double lower = (x[1 - swaps[0]] - m[2] * upper) * second;
        x[0] = (upper - m[1] * lower) * first;
        x[1] = lower;
    }
}
