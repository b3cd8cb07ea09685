package org.sneakpath.circuit.linear;

/**
 * Tells a small pivot from the rounding noise of a zero one.
 *
 * <p>Let u be a pivot of the equilibrated matrix A, z the vector with U z = u e and w the one with Lᵀ w = e, e the unit
 * vector of the pivot. Then wᵀ A z = u, and a perturbation of the entries by a relative ε, |δA| ≤ ε|A|, can change that
 * by ε|w|ᵀ|A||z| and no more. So
 * <pre>
 *   |u| ≤ ε |w|ᵀ |A| |z|,   ε = 2⁻⁵²
 * </pre>
 * says that rounding the entries is enough to make the matrix singular: nobody can know that it is not. For a floating
 * part of a circuit w and z are constant on it (all its nodes move together) and u is the rounding of its row sums; for a
 * lone conductance of 5 pS, w = z = 1 and u = |A|, far from noise. No absolute size enters.
 */
final class Singularity {
    private static final double EPSILON = Math.ulp(1.0);

    private Singularity() {}

    /** Whether a pivot of an equilibrated matrix is small enough to be worth the test: a rounding noise grows with n. */
    static boolean suspicious(double pivot, int n) {
        return Math.abs(pivot) < 64 * EPSILON * (n + 16);
    }

    /**
     * The test above. Costs one pass over A.
     *
     * @param pivot u, of the equilibrated matrix
     * @param w left vector by row of A
     * @param z right vector by column of A
     */
    static boolean isNoise(
            double pivot, double[] w, double[] z, SparsePattern pattern, Equilibration scales, double[] values) {
        double sum = 0;
        for (int j = 0; j < pattern.dimension(); j++) {
            double zj = Math.abs(z[j] * scales.columnScale[j]);
            for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                int i = pattern.row(p);
                sum += Math.abs(w[i] * scales.rowScale[i] * values[p]) * zj;
            }
        }
        return Math.abs(pivot) <= EPSILON * sum;
    }
}
