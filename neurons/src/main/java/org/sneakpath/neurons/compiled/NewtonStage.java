package org.sneakpath.neurons.compiled;

import java.util.Arrays;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.RowKernel;

/**
 * Solves a stage by Newton's method, which goes on until the largest relative residual is at rounding or falls no more. Steps are whole
 * at first, which is what bounds of states and thresholds are found by; a neuron that has not settled after some of them takes back by
 * half, again and again if need be, a step after which the residual has grown. One that is done rests while others go on.
 */
final class NewtonStage<A> implements StageSolver<A> {
    private static final int WHOLE_STEPS = 20;
    private static final int MAX_ITERATIONS = 80;

    private final StepRows<A> rows;
    private final Precision<A> precision;
    private final int[] unknowns;
    private final RowKernel<A> kernel;
    /** Rows that the kernel writes: steps of Newton's method, then the residual. */
    private final A[] y;

    private final double rounding;
    private final double nearRounding;
    private final double[] before;
    private final double[] length;
    private final double[] moved;
    private final boolean[] done;

    NewtonStage(Stage.Iterated stage, StepRows<A> rows) {
        this.rows = rows;
        precision = rows.precision;
        unknowns = stage.unknowns().stream().mapToInt(Integer::intValue).toArray();
        kernel = stage.iteration().in(precision);
        rounding = Tolerances.rounding(precision);
        nearRounding = Tolerances.solved(precision);
        int n = precision.length(rows.current());
        y = precision.rows(unknowns.length + 1, n);
        before = new double[n];
        length = new double[n];
        moved = new double[unknowns.length * n];
        done = new boolean[n];
    }

    @Override
    public int solve(int count) {
        for (int k : unknowns) { // a first guess
            precision.copy(rows.beginning(k), 0, rows.end(k), 0, count);
        }
        Arrays.fill(done, 0, count, false);
        Arrays.fill(before, 0, count, Double.POSITIVE_INFINITY);
        Arrays.fill(length, 0, count, 1);
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            kernel.rows(rows.u, rows.p, y, count);
            boolean all = true;
            for (int i = 0; i < count; i++) {
                if (!done[i]) {
                    advance(i, iteration > WHOLE_STEPS);
                    all &= done[i];
                }
            }
            if (all) {
                return iteration;
            }
        }
        return MAX_ITERATIONS;
    }

    private void advance(int i, boolean careful) {
        int n = before.length;
        double left = precision.get(y[unknowns.length], i);
        if (Double.isNaN(left) || left <= rounding || (left <= nearRounding && left > 0.5 * before[i])) {
            done[i] = true;
        } else if (careful && left > before[i] && length[i] > 0x1p-10) {
            length[i] *= 0.5;
            for (int k = 0; k < unknowns.length; k++) {
                moved[k * n + i] *= 0.5;
                move(unknowns[k], i, moved[k * n + i]);
            }
        } else {
            before[i] = left;
            length[i] = 1;
            for (int k = 0; k < unknowns.length; k++) {
                moved[k * n + i] = precision.get(y[k], i);
                move(unknowns[k], i, -moved[k * n + i]);
            }
        }
    }

    private void move(int k, int i, double by) {
        A row = rows.end(k);
        precision.set(row, i, precision.get(row, i) + by);
    }
}
