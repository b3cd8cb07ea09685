package org.sneakpath.training.connection;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.product.Products;

/** Means of blocks, and what follows. */
final class PooledWiring<A> implements Wiring<A> {
    private final Pooled pooled;
    private final Shape blocks;
    private final Precision<A> precision;
    private final Products<A> products;
    private final Wiring<A> then;
    private final int length;
    private final A means;
    private final A meanBars;

    PooledWiring(Pooled pooled, Precision<A> precision, Products<A> products, int length) {
        this.pooled = pooled;
        this.precision = precision;
        this.products = products;
        this.length = length;
        blocks = Pooled.pooled(pooled.input(), pooled.size());
        then = Wiring.of(pooled.then(), precision, length);
        means = precision.array(blocks.size() * length);
        meanBars = precision.array(blocks.size() * length);
    }

    @Override
    public void forward(A w, A v, A currents) {
        pool(v);
        then.forward(w, means, currents);
    }

    private void pool(A v) {
        precision.fill(means, 0, blocks.size() * length, 0);
        each((signal, block) -> products.axpy(share(), v, signal * length, means, block * length, length));
    }

    @Override
    public A wordLines(A v) {
        pool(v);
        return then.wordLines(means);
    }

    @Override
    public void read(A w, A wordLines, A currents) {
        then.read(w, wordLines, currents);
    }

    @Override
    public void pullback(A w, A v, A currentBars, double[] matrixBars, int from, @Nullable A voltageBars) {
        if (voltageBars == null) {
            then.pullback(w, means, currentBars, matrixBars, from, null);
            return;
        }
        precision.fill(voltageBars, 0, pooled.inputs() * length, 0);
        then.pullback(w, means, currentBars, matrixBars, from, meanBars);
        each((signal, block) -> products.axpy(share(), meanBars, block * length, voltageBars, signal * length, length));
    }

    private double share() {
        return 1.0 / (pooled.size() * pooled.size());
    }

    /** A signal and the block it belongs to. */
    private interface Pair {
        void take(int signal, int block);
    }

    private void each(Pair pair) {
        Shape in = pooled.input();
        int k = pooled.size();
        for (int c = 0; c < in.channels(); c++) {
            for (int y = 0; y < blocks.height() * k; y++) {
                for (int x = 0; x < blocks.width() * k; x++) {
                    pair.take(
                            (c * in.height() + y) * in.width() + x,
                            (c * blocks.height() + y / k) * blocks.width() + x / k);
                }
            }
        }
    }
}
