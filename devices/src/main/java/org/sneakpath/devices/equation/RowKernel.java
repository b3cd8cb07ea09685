package org.sneakpath.devices.equation;

/**
 * Evaluates {@link Equations} without time for many instances at once, in single or double precision; see {@link Equations#vectorise}.
 * Arrays belong to the caller, may be longer than needed, and are not kept. Results for an instance depend on that instance only,
 * bitwise, wherever in a block it stands. Thread-safe.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface RowKernel<A> {
    /** Bytes of a row of a block: long enough to make little of a call and of a loop's ends, short enough for some rows to stay in a cache. */
    int ROW_BYTES = 4096;

    /** Most instances that are taken at once in a precision. */
    static int most(Precision<?> precision) {
        return ROW_BYTES / precision.bytes();
    }

    /**
     * y_o of instances {@code from ≤ i < to}, structure of arrays.
     *
     * @param u controlling quantity c of instance i at c·n + i
     * @param p parameter j at j·n + i
     * @param y output o goes to o·n + i; may not be u or p
     */
    void values(A u, A p, A y, int n, int from, int to);

    /**
     * y_o of instances {@code 0 ≤ i < count}, each quantity in an array of its own.
     *
     * @param u controlling quantities, {@code u[c][i]}; those that the equations do not use may be of any length
     * @param p parameters, {@code p[j][i]}, likewise
     * @param y outputs, {@code y[o][i]}; none of them is one of u or p that the equations use
     * @param count at most {@link #most}
     */
    void rows(A[] u, A[] p, A[] y, int count);
}
