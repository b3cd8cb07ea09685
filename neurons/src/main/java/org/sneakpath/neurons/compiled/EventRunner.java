package org.sneakpath.neurons.compiled;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.RowKernel;

/** Runs the code of events on the rows of a block of neurons. */
final class EventRunner<A> {
    private final CompiledEvents code;
    private final Precision<A> precision;
    private final StepRows<A> rows;
    private final int[] assigned;
    /** Rows of z″ of what is set, then σ. */
    private final A[] results;

    private final RowKernel<A> map;

    EventRunner(CompiledEvents code, StepRows<A> rows, int length) {
        this.code = code;
        this.rows = rows;
        precision = rows.precision;
        assigned = code.assigned().stream().mapToInt(Integer::intValue).toArray();
        results = precision.rows(assigned.length + 1, length);
        map = code.map().in(precision);
    }

    /** From z′ to z″ in place, step t of {@code count} neurons being taken; notes in the trajectory what was before, and σ. */
    void happen(NeuronTrajectory<A> out, int t, int from, int count) {
        int n = out.neurons;
        map.rows(rows.u, rows.p, results, count);
        for (int s = 0; s < assigned.length; s++) {
            A row = rows.end(assigned[s]);
            precision.copy(row, 0, out.before, (t * assigned.length + s) * n + from, count);
            precision.copy(results[s], 0, row, 0, count);
        }
        precision.copy(results[assigned.length], 0, out.spikes, t * n + from, count);
    }

    /**
     * From z̄″ to z̄′, and from z″ to z′, in place.
     *
     * @param spikeBars σ̄ as {@link NeuronTrajectory#spikes}; null for zero
     * @param bars those of parameters, added to; null if not wanted
     */
    void pullback(
            NeuronTrajectory<A> run, int t, @Nullable A spikeBars, @Nullable NeuronBars bars, int from, int count) {
        int n = run.neurons;
        for (int s = 0; s < assigned.length; s++) {
            precision.copy(run.before, (t * assigned.length + s) * n + from, rows.end(assigned[s]), 0, count);
        }
        if (spikeBars == null) {
            precision.fill(rows.spikeBar(), 0, count, 0);
        } else {
            precision.copy(spikeBars, t * n + from, rows.spikeBar(), 0, count);
        }
        if (bars != null) {
            code.parameterPullback().in(precision).rows(rows.u, rows.p, rows.parameterBars, count);
            for (int j = 0; j < bars.which.length; j++) {
                precision.addWide(rows.parameterBars[bars.which[j]], 0, bars.parameters, j * n + from, count);
            }
        }
        code.pullback().in(precision).rows(rows.u, rows.p, rows.pulled, count);
        rows.exchangeBars();
    }
}
