package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Products of a matrix of weights W, {@code w[i·columns + j]}, with signals, in one precision.
 *
 * <p>Lines are {@code [k·length + l]}, samples {@code [l·width + k]}, for k the input i or the output j. Arrays belong to the caller.
 * One for each thread: it has a little scratch of its own.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public sealed interface Products<A> permits SingleProducts, DoubleProducts {
    /** Those of a precision. */
    @SuppressWarnings("unchecked")
    static <A> Products<A> of(Precision<A> precision) {
        return (Products<A>) (precision.bytes() == Float.BYTES ? new SingleProducts() : new DoubleProducts());
    }

    /**
     * Σ_i W_ij v_i along lines: adds to {@code out} what a range of a line of each input gives to a range of the output's line.
     *
     * @param w the matrix
     * @param row number of its first row
     * @param rows number of rows that take part
     * @param columns columns of the matrix
     * @param v lines of inputs; that of row r begins at {@code (r − row)·length}
     * @param out lines of outputs, added to; that of column j begins at {@code j·length}
     */
    void lines(A w, int row, int rows, int columns, A v, A out, int length);

    /** Σ_j W_ij o_j, the transpose of {@link #lines}: overwrites the lines of inputs {@code v}. */
    void linesTransposed(A w, int row, int rows, int columns, A out, A v, int length);

    /** Σ_l v_i(l) o_j(l): adds the gradient of the weights to {@code bars[(row + i)·columns + j]}. */
    void outer(A v, A out, int row, int rows, int columns, int length, double[] bars, int from);

    /**
     * y += a·x.
     *
     * @param n how many
     */
    void axpy(double a, A x, int xAt, A y, int yAt, int n);

    /** y_l += Σ_t a_t x[at + t·stride + l]. */
    void sumOfRows(double[] a, A x, int at, int stride, A y, int n);

    /** sums_l += x_l². */
    void addSquares(A x, A sums, int n);

    /** sums_l += x_l² and y[yAt + l] += a·x_l. */
    void addSquaresAndMultiples(A x, A sums, double a, A y, int yAt, int n);

    /** y[yAt + l] = a·x_l. */
    void multiple(double a, A x, A y, int yAt, int n);

    /** y += w[weight]·x. */
    void axpyByWeight(A w, int weight, A x, int xAt, A y, int yAt, int n);

    /** Σ x·y. */
    double dot(A x, int xAt, A y, int yAt, int n);

    /**
     * Signals to word-line voltages, V = gain·(s − reference).
     *
     * @param n how many
     */
    void drive(A s, int sAt, double gain, double reference, A v, int vAt, int n);

    /** y += a. */
    void shift(double a, A y, int at, int n);

    /** Σ x. */
    double sum(A x, int at, int n);

    /** By how much values are outside a band: max(0, v − high) + min(0, v − low). */
    void outside(A v, int at, int n, double low, double high, A excess);
}
