package org.sneakpath.training.connection;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.product.Products;

/**
 * Runs a connection on lines: {@code [signal·length + l]}, l counting samples and steps. One for each thread.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Wiring<A> {
    /**
     * The wiring of a connection that is not recurrent; of one that is, that of its inputs.
     *
     * @param length of lines
     */
    static <A> Wiring<A> of(Connection connection, Precision<A> precision, int length) {
        Products<A> products = Products.of(precision);
        if (connection instanceof Convolution convolution) {
            return new ConvolutionWiring<>(convolution, precision, products, length);
        }
        if (connection instanceof Pooled pooled) {
            return new PooledWiring<>(pooled, precision, products, length);
        }
        return new DenseWiring<>(connection.inputs(), connection.columns(), products, length);
    }

    /**
     * Adds what the word lines give.
     *
     * @param w weights {@code [row·columns + column]} (S)
     * @param v word lines (V)
     * @param currents lines of outputs (A), added to
     */
    void forward(A w, A v, A currents);

    /** The voltages of the word lines that input signals lead to: these signals, or the means of their blocks; live. */
    default A wordLines(A v) {
        return v;
    }

    /** Adds what word lines give, like {@link #forward}, for anything that is laid out as {@link #wordLines} are. */
    default void read(A w, A wordLines, A currents) {
        forward(w, wordLines, currents);
    }

    /**
     * Adds gradients of the weights, and finds those of the voltages.
     *
     * @param currentBars dL/dI (1/A)
     * @param matrixBars dL/dW (1/S), weight 0 standing at {@code from}
     * @param voltageBars dL/dV (1/V), lines of inputs, overwritten; null if not wanted
     */
    void pullback(A w, A v, A currentBars, double[] matrixBars, int from, @Nullable A voltageBars);
}
