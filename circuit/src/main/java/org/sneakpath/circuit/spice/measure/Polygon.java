package org.sneakpath.circuit.spice.measure;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sampled signal between two places: those places and the samples between them, joined by straight lines, or
 * for integrals by what is known of the curve between two samples.
 */
final class Polygon {
    private final double[] x;
    private final double[] y;
    private final @Nullable Panel[] panels;

    /**
     * @param x axis values, at least two; kept, not copied
     * @param y signal values, as many; kept, not copied
     * @param panels what is known of the segment that ends at each corner; null for nothing; kept, not copied
     */
    Polygon(double[] x, double[] y, @Nullable Panel[] panels) {
        this.x = x;
        this.y = y;
        this.panels = panels;
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

    /**
     * The part of a signal.
     *
     * @param inner what is known within segments, and the signal's values there; empty for straight lines
     */
    static Polygon between(
            Instant from, Instant to, double[] axis, double[] values, Optional<InnerSamples> inner, double[] within) {
        int corners = to.segment() - from.segment() + 2;
        double[] x = new double[corners];
        double[] y = new double[corners];
        @Nullable Panel[] panels = new Panel[corners];
        x[0] = from.of(axis);
        y[0] = from.of(values);
        System.arraycopy(axis, from.segment(), x, 1, corners - 2);
        System.arraycopy(values, from.segment(), y, 1, corners - 2);
        x[corners - 1] = to.of(axis);
        y[corners - 1] = to.of(values);
        for (int c = 1; c < corners && inner.isPresent(); c++) {
            int k = from.segment() + c - 1;
            boolean whole = (c > 1 || from.weight() == 0) && (c < corners - 1 || to.weight() == 1);
            panels[c] = whole ? panel(inner.get(), k, within) : null;
        }
        return new Polygon(x, y, panels);
    }

    private static @Nullable Panel panel(InnerSamples inner, int k, double[] within) {
        int count = inner.count(k);
        if (count == 0) {
            return null;
        }
        double[] weights = new double[count + 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = inner.weight(k, i);
        }
        return new Panel(weights, Arrays.copyOfRange(within, inner.first(k), inner.first(k) + count));
    }

    /** Length along the axis, with its sign. */
    double width() {
        return x[x.length - 1] - x[0];
    }

    /** ∫ y dx = Σ (x_k − x_{k−1}) (y_{k−1} + y_k)/2, or with the mean of a {@link Panel}. */
    double integral() {
        double sum = 0;
        for (int k = 1; k < x.length; k++) {
            sum += (x[k] - x[k - 1]) * mean(k);
        }
        return sum;
    }

    /** ∫ y² dx = Σ (x_k − x_{k−1}) (y_{k−1}² + y_{k−1} y_k + y_k²)/3, likewise. */
    double squareIntegral() {
        double sum = 0;
        for (int k = 1; k < x.length; k++) {
            sum += (x[k] - x[k - 1]) * meanSquare(k);
        }
        return sum;
    }

    void integralBars(double bar, CornerBars bars) {
        for (int k = 1; k < x.length; k++) {
            double half = (x[k] - x[k - 1]) / 2 * bar;
            bars.width(k, mean(k) * bar);
            if (!within(k, bar, false, bars)) {
                bars.y[k] += half;
                bars.y[k - 1] += half;
            }
        }
    }

    void squareIntegralBars(double bar, CornerBars bars) {
        for (int k = 1; k < x.length; k++) {
            double third = (x[k] - x[k - 1]) / 3 * bar;
            bars.width(k, meanSquare(k) * bar);
            if (!within(k, bar, true, bars)) {
                bars.y[k] += third * (y[k - 1] + 2 * y[k]);
                bars.y[k - 1] += third * (2 * y[k - 1] + y[k]);
            }
        }
    }

    private boolean within(int k, double bar, boolean square, CornerBars bars) {
        Panel panel = panels[k];
        if (panel == null) {
            return false;
        }
        double width = (x[k] - x[k - 1]) * bar;
        bars.y[k - 1] += width * panel.slope(0, y[k - 1], y[k], square);
        bars.y[k] += width * panel.slope(panel.count() + 1, y[k - 1], y[k], square);
        double[] inner = new double[panel.count()];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = width * panel.slope(i + 1, y[k - 1], y[k], square);
        }
        bars.inner[k] = inner;
        return true;
    }

    private double mean(int k) {
        Panel panel = panels[k];
        return panel == null ? (y[k - 1] + y[k]) / 2 : panel.mean(y[k - 1], y[k]);
    }

    private double meanSquare(int k) {
        Panel panel = panels[k];
        return panel == null
                ? (y[k - 1] * y[k - 1] + y[k - 1] * y[k] + y[k] * y[k]) / 3
                : panel.meanSquare(y[k - 1], y[k]);
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
