package org.sneakpath.circuit.spice.measure;

/**
 * The mean over one segment of a function f of a signal from its values at both ends and within:
 * <pre>
 *   Σ_i b_i f(y_i),     i = 0 and i = s being the ends
 * </pre>
 */
final class Panel {
    private final double[] weights;
    private final double[] inner;

    /**
     * Keeps both.
     *
     * @param weights b_i
     * @param inner y_i, 0 &lt; i &lt; s
     */
    Panel(double[] weights, double[] inner) {
        this.weights = weights;
        this.inner = inner;
    }

    /** How many values there are within. */
    int count() {
        return inner.length;
    }

    private double y(int i, double start, double end) {
        return i == 0 ? start : i <= inner.length ? inner[i - 1] : end;
    }

    double mean(double start, double end) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * y(i, start, end);
        }
        return sum;
    }

    double meanSquare(double start, double end) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double y = y(i, start, end);
            sum += weights[i] * y * y;
        }
        return sum;
    }

    /** b_i times 1 or 2 y_i, the derivative of a mean by y_i. */
    double slope(int i, double start, double end, boolean square) {
        return square ? 2 * weights[i] * y(i, start, end) : weights[i];
    }
}
