package org.sneakpath.neurons.compiled;

import java.util.Arrays;
import org.sneakpath.devices.equation.RowKernel;

/** Evaluates a stage that is solved on paper. */
final class ClosedStage<A> implements StageSolver<A> {
    private final StepRows<A> rows;
    private final int[] unknowns;
    private final RowKernel<A> kernel;
    private final A[] y;

    ClosedStage(Stage.Closed stage, StepRows<A> rows) {
        this.rows = rows;
        unknowns = stage.unknowns().stream().mapToInt(Integer::intValue).toArray();
        kernel = stage.solution().in(rows.precision);
        y = Arrays.copyOf(rows.u, unknowns.length);
    }

    @Override
    public int solve(int count) {
        for (int k = 0; k < unknowns.length; k++) {
            y[k] = rows.end(unknowns[k]);
        }
        kernel.rows(rows.u, rows.p, y, count);
        return 1;
    }
}
