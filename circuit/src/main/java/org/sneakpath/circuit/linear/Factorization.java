package org.sneakpath.circuit.linear;

/**
 * A square matrix A of fixed pattern, factored so that A x = b and Aᵀ x = b are cheap: analyse once, factor often, solve
 * many times.
 *
 * <p>The values live with the caller, in the order of the pattern's slots; nothing here keeps a reference to them. A
 * factorisation owns work space and is not thread-safe.
 */
public interface Factorization {
    /** The factorisation for circuit matrices with this pattern; it is called for a first time with {@link #factor}. */
    static Factorization of(SparsePattern pattern) {
        return new SparseLu(pattern);
    }

    /** Number of unknowns n. */
    int dimension();

    /**
     * Factors the matrix with these values, replacing what was factored before. The pivot sequence of the previous call
     * is kept as long as it serves.
     *
     * @param values entries of A by slot of the pattern, only read
     * @return OK, or the unknown that is undetermined; after anything but OK no solve is allowed
     * @throws IllegalArgumentException if {@code values} has another length than the pattern has entries
     */
    FactorStatus factor(double[] values);

    /**
     * Solves A x = b.
     *
     * @param b right-hand side, length n, only read
     * @param x solution, length n, overwritten; may be the same array as {@code b}
     * @throws IllegalStateException if the last factorisation did not succeed
     */
    void solve(double[] b, double[] x);

    /**
     * Solves Aᵀ x = b with the same factors: the adjoint of {@link #solve}.
     *
     * @param b right-hand side, length n, only read
     * @param x solution, length n, overwritten; may be the same array as {@code b}
     * @throws IllegalStateException if the last factorisation did not succeed
     */
    void solveTransposed(double[] b, double[] x);

    /**
     * Ratio of the smallest to the largest |pivot| of the equilibrated matrix, in (0, 1]: near 1 is comfortable, near
     * 1e-16 says that digits have been lost. An indication, not a bound; 0 when the last factorisation failed.
     * Costs a pass over the pivots.
     */
    double quality();

    /** Number of entries stored for L and U together, with one diagonal. */
    int fill();

    /** Multiplications and additions of a factorisation with the pivot sequence at hand; 0 before there is one. */
    double flops();

    /** How many times a pivot sequence was searched for since construction. */
    long pivotSearches();

    /** How many times a remembered pivot sequence served since construction. */
    long refactorizations();
}
