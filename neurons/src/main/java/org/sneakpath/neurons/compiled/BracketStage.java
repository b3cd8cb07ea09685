package org.sneakpath.neurons.compiled;

import java.util.Arrays;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.RowKernel;

/**
 * Solves a stage that turns on one bounded state. With all else eliminated its equation is
 * <pre>
 *   g(x) = x − mid(lower, upper, y(x)),       g(lower) ≤ 0 ≤ g(upper),
 * </pre>
 * so there is a solution whatever the device does, even if it snaps within the step and Newton's method has nothing to go by. That
 * method is used between the two numbers that enclose the solution, and these are halved where it would leave them or hardly moves. Of
 * several solutions it takes one on the side to which the state moves at first.
 */
final class BracketStage<A> implements StageSolver<A> {
    private static final int MAX_ITERATIONS = 120;

    private final StepRows<A> rows;
    private final Precision<A> precision;
    private final int state;
    private final int[] others;
    private final double lower;
    private final double upper;
    private final RowKernel<A> kernel;
    /** Rows that the kernel writes: z′ of the others, g, g/g′, the residual. */
    private final A[] y;

    private final double rounding;
    private final double[] low;
    private final double[] high;
    private final double[] moved;
    private final boolean[] done;

    BracketStage(Stage.Bracketed stage, StepRows<A> rows) {
        this.rows = rows;
        precision = rows.precision;
        state = stage.state();
        others = stage.others().stream().mapToInt(Integer::intValue).toArray();
        lower = stage.lower();
        upper = stage.upper();
        kernel = stage.iteration().in(precision);
        rounding = Tolerances.rounding(precision);
        int n = precision.length(rows.current());
        y = precision.rows(others.length + 3, n);
        low = new double[n];
        high = new double[n];
        moved = new double[n];
        done = new boolean[n];
    }

    @Override
    public int solve(int count) {
        precision.copy(rows.beginning(state), 0, rows.end(state), 0, count);
        Arrays.fill(low, 0, count, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, 0, count, Double.POSITIVE_INFINITY);
        Arrays.fill(moved, 0, count, Double.POSITIVE_INFINITY);
        Arrays.fill(done, 0, count, false);
        int iteration = 0;
        boolean all = false;
        while (!all && iteration < MAX_ITERATIONS) {
            kernel.rows(rows.u, rows.p, y, count);
            iteration++;
            all = true;
            for (int i = 0; i < count; i++) {
                if (!done[i]) {
                    advance(i);
                    all &= done[i];
                }
            }
        }
        for (int k = 0;
                k < others.length;
                k++) { // as the last evaluation has left them, the state being where it stood then
            precision.copy(y[k], 0, rows.end(others[k]), 0, count);
        }
        return iteration;
    }

    private void advance(int i) {
        A row = rows.end(state);
        double x = precision.get(row, i);
        double g = precision.get(y[others.length], i);
        if (Double.isNaN(g) || precision.get(y[others.length + 2], i) <= rounding) {
            done[i] = true;
            return;
        }
        if (g < 0) {
            low[i] = x;
        } else {
            high[i] = x;
        }
        double step = -precision.get(y[others.length + 1], i);
        precision.set(row, i, next(i, x, step));
        double reached = precision.get(row, i);
        if (reached == x || reached == low[i] || reached == high[i]) { // nothing lies between
            precision.set(row, i, x);
            done[i] = true;
        }
        moved[i] = Math.abs(reached - x);
    }

    private double next(int i, double x, double step) {
        double whole = Math.max(lower, Math.min(upper, x + step));
        if (whole > low[i] && whole < high[i] && Math.abs(step) <= 0.5 * moved[i]) {
            return whole;
        }
        double least = Math.max(lower, low[i]);
        double most = Math.min(upper, high[i]);
        boolean untried = step > 0 ? high[i] > upper && whole == upper : low[i] < lower && whole == lower;
        return untried ? whole : 0.5 * (least + most);
    }
}
