package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Sums of rows that are arrays of their own, in one precision.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
sealed interface RowSums<A> permits SingleRowSums, DoubleRowSums {
    /** Those of a precision. */
    @SuppressWarnings("unchecked")
    static <A> RowSums<A> of(Precision<A> precision) {
        return (RowSums<A>) (precision.bytes() == Float.BYTES ? new SingleRowSums() : new DoubleRowSums());
    }

    /** y += Σ_k rows[which[k]] for from ≤ k &lt; to. */
    void add(A[] rows, int[] which, int from, int to, A y, int n);

    /** y ← a·y. */
    void scale(A y, double a, int n);

    /** y += a·x, in double precision. */
    void addWide(A x, double a, double[] y, int at, int n);

    /** Overwrites bit k of word c of each sample b, {@code trains[b·words + c]}, with whether {@code s[at + (64·c + k)·stride + b]} is not 0. */
    void trains(A s, int at, int stride, int samples, int steps, long[] trains);
}
