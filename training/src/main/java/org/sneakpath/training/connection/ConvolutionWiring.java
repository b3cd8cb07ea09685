package org.sneakpath.training.connection;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.product.Products;

/**
 * A convolution as sums of shifted lines. Of a stride of 1 all places of a row of the picture are one long line; else each place is
 * a line of its own.
 */
final class ConvolutionWiring<A> implements Wiring<A> {
    private final Convolution convolution;
    private final Shape in;
    private final Shape out;
    private final Precision<A> precision;
    private final Products<A> products;
    private final int length;

    ConvolutionWiring(Convolution convolution, Precision<A> precision, Products<A> products, int length) {
        this.convolution = convolution;
        in = convolution.input();
        out = convolution.output();
        this.precision = precision;
        this.products = products;
        this.length = length;
    }

    @Override
    public void forward(A w, A v, A currents) {
        each((weight, vAt, iAt, n) -> products.axpyByWeight(w, weight, v, vAt, currents, iAt, n));
    }

    @Override
    public void pullback(A w, A v, A currentBars, double[] matrixBars, int from, @Nullable A voltageBars) {
        each((weight, vAt, iAt, n) -> matrixBars[from + weight] += products.dot(v, vAt, currentBars, iAt, n));
        if (voltageBars != null) {
            precision.fill(voltageBars, 0, in.size() * length, 0);
            each((weight, vAt, iAt, n) -> products.axpyByWeight(w, weight, currentBars, iAt, voltageBars, vAt, n));
        }
    }

    /** What a weight connects: n values of inputs and of outputs that stand side by side. */
    private interface Run {
        void take(int weight, int input, int output, int n);
    }

    private void each(Run run) {
        int k = convolution.kernel();
        for (int c = 0; c < in.channels(); c++) {
            for (int dy = 0; dy < k; dy++) {
                for (int dx = 0; dx < k; dx++) {
                    int row = (c * k + dy) * k + dx;
                    for (int f = 0; f < out.channels(); f++) {
                        rows(run, row * out.channels() + f, c, f, dy, dx);
                    }
                }
            }
        }
    }

    private void rows(Run run, int weight, int c, int f, int dy, int dx) {
        int s = convolution.stride();
        int p = convolution.padding();
        int first = Math.max(0, Math.floorDiv(p - dx + s - 1, s));
        int last = Math.min(out.width() - 1, Math.floorDiv(in.width() - 1 + p - dx, s));
        for (int y = 0; y < out.height(); y++) {
            int yIn = s * y + dy - p;
            if (yIn >= 0 && yIn < in.height() && first <= last) {
                int input = ((c * in.height() + yIn) * in.width() + s * first + dx - p) * length;
                int output = ((f * out.height() + y) * out.width() + first) * length;
                if (s == 1) {
                    run.take(weight, input, output, (last - first + 1) * length);
                } else {
                    for (int x = first; x <= last; x++) {
                        run.take(weight, input + (x - first) * s * length, output + (x - first) * length, length);
                    }
                }
            }
        }
    }
}
