package org.sneakpath.circuit.spice.measure;

/**
 * The part of a sampled signal between two places: those places and the samples between them, joined by straight lines.
 */
final class Polygon {
    private final double[] x;
    private final double[] y;

    /**
     * @param x axis values, at least two; kept, not copied
     * @param y signal values, as many; kept, not copied
     */
    Polygon(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Number of corners. */
    int size() {
        return x.length;
    }

    double x(int k) {
        return x[k];
    }

    double y(int k) {
        return y[k];
    }

    static Polygon between(Instant from, Instant to, double[] axis, double[] values) {
        int inner = to.segment() - from.segment();
        double[] x = new double[inner + 2];
        double[] y = new double[inner + 2];
        x[0] = from.of(axis);
        y[0] = from.of(values);
        System.arraycopy(axis, from.segment(), x, 1, inner);
        System.arraycopy(values, from.segment(), y, 1, inner);
        x[inner + 1] = to.of(axis);
        y[inner + 1] = to.of(values);
        return new Polygon(x, y);
    }

    /** Length along the axis, with its sign. */
    double width() {
        return x[x.length - 1] - x[0];
    }

    /** ∫ y dx = Σ (x_k − x_{k−1}) (y_{k−1} + y_k)/2. */
    double integral() {
        double sum = 0;
        for (int k = 1; k < x.length; k++) {
            sum += (x[k] - x[k - 1]) * (y[k - 1] + y[k]) / 2;
        }
        return sum;
    }

    void integralBars(double bar, double[] xBar, double[] yBar) {
        for (int k = 1; k < x.length; k++) {
            double mean = (y[k - 1] + y[k]) / 2 * bar;
            double half = (x[k] - x[k - 1]) / 2 * bar;
            xBar[k] += mean;
            xBar[k - 1] -= mean;
            yBar[k] += half;
            yBar[k - 1] += half;
        }
    }

    /** ∫ y² dx = Σ (x_k − x_{k−1}) (y_{k−1}² + y_{k−1} y_k + y_k²)/3. */
    double squareIntegral() {
        double sum = 0;
        for (int k = 1; k < x.length; k++) {
            sum += (x[k] - x[k - 1]) * square(k);
        }
        return sum;
    }

    void squareIntegralBars(double bar, double[] xBar, double[] yBar) {
        for (int k = 1; k < x.length; k++) {
            double square = square(k) * bar;
            double third = (x[k] - x[k - 1]) / 3 * bar;
            xBar[k] += square;
            xBar[k - 1] -= square;
            yBar[k] += third * (y[k - 1] + 2 * y[k]);
            yBar[k - 1] += third * (2 * y[k - 1] + y[k]);
        }
    }

    private double square(int k) {
        return (y[k - 1] * y[k - 1] + y[k - 1] * y[k] + y[k] * y[k]) / 3;
    }

    /** Index of the first greatest value of y times the sign. */
    int extreme(int sign) {
        int best = 0;
        for (int k = 1; k < y.length; k++) {
            if (sign * y[k] > sign * y[best]) {
                best = k;
            }
        }
        return best;
    }
}
