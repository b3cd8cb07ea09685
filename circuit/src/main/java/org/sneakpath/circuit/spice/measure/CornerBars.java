package org.sneakpath.circuit.spice.measure;

/** Derivatives of a number by the corners of a {@link Polygon}, and by what is known between them; all start at zero. */
final class CornerBars {
    final double[] x;
    final double[] y;
    /** By the inner values of the segment that ends at each corner; empty where they do not count. */
    final double[][] inner;

    CornerBars(int corners) {
        x = new double[corners];
        y = new double[corners];
        inner = new double[corners][0];
    }

    /** Adds the derivative by x_k − x_{k−1}. */
    void width(int k, double bar) {
        x[k] += bar;
        x[k - 1] -= bar;
    }
}
