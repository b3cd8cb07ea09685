package org.sneakpath.training.connection;

import org.jspecify.annotations.Nullable;
import org.sneakpath.training.product.Products;

/** I_j = Σ_i W_ij V_i. */
final class DenseWiring<A> implements Wiring<A> {
    private final int inputs;
    private final int outputs;
    private final Products<A> products;
    private final int length;

    DenseWiring(int inputs, int outputs, Products<A> products, int length) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.products = products;
        this.length = length;
    }

    @Override
    public void forward(A w, A v, A currents) {
        products.lines(w, 0, inputs, outputs, v, currents, length);
    }

    @Override
    public void pullback(A w, A v, A currentBars, double[] matrixBars, int from, @Nullable A voltageBars) {
        products.outer(v, currentBars, 0, inputs, outputs, length, matrixBars, from);
        if (voltageBars != null) {
            products.linesTransposed(w, 0, inputs, outputs, currentBars, voltageBars, length);
        }
    }
}
