package org.sneakpath.circuit.linear;

/**
 * One step of iterative refinement, x := x + A⁻¹ (b − A x). In circuits of many decades a solve alone may leave rows whose
 * Kirchhoff sum is off by more than rounding; after one step all are as good as their entries (Skeel 1980).
 *
 * <p>Costs a product and a solve. Allocates nothing; owns work space, so one per thread.
 */
public final class Refinement {
    private final SparsePattern pattern;
    private final double[] residual;

    /** For matrices of this pattern. */
    public Refinement(SparsePattern pattern) {
        this.pattern = pattern;
        residual = new double[pattern.dimension()];
    }

    /**
     * Improves a solution of A x = b.
     *
     * @param factors of the matrix with these values
     * @param values entries of A by slot, only read
     * @param b right-hand side, length n, only read
     * @param x solution to be improved, not the same array as {@code b}
     * @throws IllegalStateException if the last factorisation did not succeed
     */
    public void refine(Factorization factors, double[] values, double[] b, double[] x) {
        pattern.multiply(values, x, residual);
        subtractFrom(b);
        factors.solve(residual, residual);
        addTo(x);
    }

    /** Improves a solution of Aᵀ x = b, see {@link #refine}. */
    public void refineTransposed(Factorization factors, double[] values, double[] b, double[] x) {
        pattern.multiplyTransposed(values, x, residual);
        subtractFrom(b);
        factors.solveTransposed(residual, residual);
        addTo(x);
    }

    private void subtractFrom(double[] b) {
        for (int i = 0; i < residual.length; i++) {
            residual[i] = b[i] - residual[i];
        }
    }

    private void addTo(double[] x) {
        for (int i = 0; i < residual.length; i++) {
            x[i] += residual[i];
        }
    }
}
