package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Products of a matrix of weights W, {@code w[i·columns + j]}, with signals of which most are zero, listed as {@link SparseSamples}, in one
 * precision; what is dense are samples, {@code [l·width + k]}.
 *
 * <p>Arrays belong to the caller. One for each thread: it has a little scratch of its own.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public sealed interface SparseProducts<A> permits SingleSparseProducts, DoubleSparseProducts {
    /** Those of a precision. */
    @SuppressWarnings("unchecked")
    static <A> SparseProducts<A> of(Precision<A> precision) {
        return (SparseProducts<A>)
                (precision.bytes() == Float.BYTES ? new SingleSparseProducts() : new DoubleSparseProducts());
    }

    /**
     * Lists what is not zero.
     *
     * @param v {@code [l·rows + i]}
     * @param length number of places l
     */
    void look(A v, int rows, int length, SparseSamples into);

    /** Overwrites lines {@code v[i·length + l]} with what is listed. */
    void linesOf(SparseSamples x, A v);

    /** Σ_i W_ij v_i for samples: overwrites nothing, adds to {@code out[l·columns + j]}. */
    void samples(A w, int columns, SparseSamples v, A out);

    /** Σ_l v_i(l) o_j(l) for samples, added to {@code bars[from + i·columns + j]}. */
    void outerOfSamples(SparseSamples v, A out, int columns, double[] bars, int from);
}
