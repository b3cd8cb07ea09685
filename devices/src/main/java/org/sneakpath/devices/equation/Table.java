package org.sneakpath.devices.equation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Points of a piecewise function of one argument, their abscissas increasing. Immutable; equal by contents. */
public final class Table {
    /** What holds between the points and beyond them. */
    public enum Shape {
        /** Straight between the points, constant beyond (TABLE of PSpice, LTspice). */
        CLAMPED,
        /** Straight between the points, the outermost lines continued (pwl of ngspice). */
        EXTENDED,
        /** y_k from x_k up to x_{k+1}; y_0 below x_1, the last y from the last x on. What slopes of tables are. */
        STEPS
    }

    private final double[] x;
    private final double[] y;
    private final Shape shape;

    /**
     * @param x abscissas, strictly increasing and finite, at least one (two for EXTENDED); copied
     * @param y values, as many; copied
     * @throws IllegalArgumentException naming the point that breaks a rule
     */
    public Table(double[] x, double[] y, Shape shape) {
        int least = shape == Shape.EXTENDED ? 2 : 1;
        if (x.length != y.length || x.length < least) {
            throw new IllegalArgumentException("table of " + x.length + " abscissas and " + y.length
                    + " values; it takes as many of one as of the other, at least " + least);
        }
        for (int k = 0; k < x.length; k++) {
            if (!Double.isFinite(x[k]) || !Double.isFinite(y[k]) || (k > 0 && !(x[k] > x[k - 1]))) {
                throw new IllegalArgumentException("point " + (k + 1) + " of a table is (" + x[k] + ", " + y[k]
                        + "); points are finite and their abscissas increase strictly: sort them, and drop doubles");
            }
        }
        this.x = canonical(x);
        this.y = canonical(y);
        this.shape = shape;
    }

    /** A copy with −0 as 0, so that equality and search see one zero only. */
    private static double[] canonical(double[] values) {
        double[] copy = values.clone();
        for (int k = 0; k < copy.length; k++) {
            copy[k] += 0.0;
        }
        return copy;
    }

    public int size() {
        return x.length;
    }

    public double x(int k) {
        return x[k];
    }

    public double y(int k) {
        return y[k];
    }

    public Shape shape() {
        return shape;
    }

    /** The value at a; NaN at NaN. O(log points). */
    public double value(double a) {
        if (Double.isNaN(a)) {
            return a;
        }
        int last = x.length - 1;
        int k = segment(a);
        switch (shape) {
            case STEPS -> {
                return y[Math.max(k, 0)];
            }
            case CLAMPED -> {
                if (k < 0) {
                    return y[0];
                }
                if (k == last) {
                    return y[last];
                }
            }
            case EXTENDED -> k = Math.min(Math.max(k, 0), last - 1);
        }
        return y[k] + (a - x[k]) * slope(k);
    }

    /** The derivative: at a point, the slope to its right. */
    Table slopes() {
        int last = x.length - 1;
        return switch (shape) {
            case STEPS -> new Table(new double[] {0}, new double[] {0}, Shape.STEPS);
            case EXTENDED -> {
                double[] s = new double[last];
                for (int k = 0; k < last; k++) {
                    s[k] = slope(k);
                }
                yield new Table(Arrays.copyOf(x, last), s, Shape.STEPS);
            }
            case CLAMPED -> {
                double before = Math.nextDown(x[0]) - Math.abs(x[0]);
                double[] at = new double[last + 2];
                double[] s = new double[last + 2];
                at[0] = Math.min(before, x[0] - 1);
                for (int k = 0; k <= last; k++) {
                    at[k + 1] = x[k];
                    s[k + 1] = k < last ? slope(k) : 0;
                }
                yield new Table(at, s, Shape.STEPS);
            }
        };
    }

    /** Whether the function is flat everywhere. */
    boolean flat() {
        for (double value : y) {
            if (value != y[0]) {
                return false;
            }
        }
        return true;
    }

    private double slope(int k) {
        return (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    }

    /** The greatest k with x_k ≤ a, −1 when there is none. */
    private int segment(double a) {
        int k = Arrays.binarySearch(x, a + 0.0);
        return k >= 0 ? k : -k - 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table t && shape == t.shape && Arrays.equals(x, t.x) && Arrays.equals(y, t.y);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(x) * 31 + Arrays.hashCode(y)) * 31
                + shape.name().hashCode();
    }

    @Override
    public String toString() {
        return "table of " + x.length + " points, " + shape.name().toLowerCase(java.util.Locale.ROOT);
    }
}
