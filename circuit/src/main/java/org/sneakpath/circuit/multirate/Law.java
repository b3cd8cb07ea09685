package org.sneakpath.circuit.multirate;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/** A behavioural source within a part: its current y(u, p) leaves one row of the part and enters another. */
final class Law {
    /** Of a terminal that is no unknown of the part. */
    static final int NONE = -1;

    private final Kernel kernel;
    /** Places of the controls' nodes in the part's vector. */
    private final int[] plus;

    private final int[] minus;
    private final int from;
    private final int to;
    private final double[] u;
    private final double[] p;
    private final double[] y = new double[1];
    private final double[] dydu;
    /** Controls that the law has a slope by. */
    private final int[] live;

    /**
     * @param law what the kernel was compiled from
     * @param from row that the current leaves, or {@link #NONE}
     * @param to row that it enters, or {@link #NONE}
     */
    Law(Equations law, Kernel kernel, int[] plus, int[] minus, int from, int to, List<Double> parameters) {
        this.kernel = kernel;
        this.plus = plus;
        this.minus = minus;
        this.from = from;
        this.to = to;
        u = new double[plus.length];
        dydu = new double[plus.length];
        p = parameters.stream().mapToDouble(Double::doubleValue).toArray();
        int[] found = new int[plus.length];
        int count = 0;
        for (int c = 0; c < plus.length; c++) {
            if (law.depends(0, c)) {
                found[count++] = c;
            }
        }
        live = Arrays.copyOf(found, count);
    }

    private void gather(double[] x) {
        for (int c = 0; c < u.length; c++) {
            u[c] = x[plus[c]] - x[minus[c]];
        }
    }

    /** Adds the current at x to its rows. */
    void add(double[] x, double[] j) {
        gather(x);
        kernel.values(u, p, 0, y, 1, 0, 1);
        scatter(j);
    }

    private void scatter(double[] j) {
        if (from >= 0) {
            j[from] += y[0];
        }
        if (to >= 0) {
            j[to] -= y[0];
        }
    }

    /**
     * The same with slopes.
     *
     * @param n unknowns of the part, which stand first in x; behind them are constants
     * @param slopes ∂j_r/∂x_s at [r·n + s], added to
     */
    void add(double[] x, double[] j, double[] slopes, int n) {
        gather(x);
        kernel.valuesAndPartials(u, p, 0, y, dydu, 1, 0, 1);
        scatter(j);
        for (int c : live) {
            add(from, plus[c], dydu[c], slopes, n);
            add(from, minus[c], -dydu[c], slopes, n);
            add(to, plus[c], -dydu[c], slopes, n);
            add(to, minus[c], dydu[c], slopes, n);
        }
    }

    private static void add(int row, int column, double slope, double[] slopes, int n) {
        if (row >= 0 && column < n) {
            slopes[row * n + column] += slope;
        }
    }
}
