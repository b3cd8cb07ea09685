package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.time.DenseStep;

/**
 * Turns accepted steps into rows: at the requested times from dense output and, if wanted, at the accepted points, both
 * sides of jumps included. A requested time that an accepted point hits to rounding is not written twice.
 *
 * <p>Cost per row: one interpolation of the unknowns that the columns need. Nothing is kept.
 */
final class TransientSampler implements TransientObserver {
    /** Times closer than this, relative to the end of the run, are one. */
    private static final double SAME = 1e-13;

    private final OutputPoints points;
    private final double first;
    private final double resolution;
    private final Function<List<String>, List<Probe>> columns;
    private final RowSink sink;
    private final BooleanSupplier goesOn;
    private Probe[] probes = {};
    private double[] row = {};
    private int next;

    /**
     * @param first time before which nothing is written (s)
     * @param stop end of the run (s)
     * @param columns from the names of the unknowns to the columns after time
     * @param sink takes time and columns
     * @param goesOn whether the run should go on, asked after each step
     */
    TransientSampler(
            OutputPoints points,
            double first,
            double stop,
            Function<List<String>, List<Probe>> columns,
            RowSink sink,
            BooleanSupplier goesOn) {
        this.points = points;
        this.first = first;
        this.resolution = SAME * stop;
        this.columns = columns;
        this.sink = sink;
        this.goesOn = goesOn;
    }

    @Override
    public void start(List<String> names, double time, double[] y) {
        probes = columns.apply(names).toArray(Probe[]::new);
        row = new double[probes.length + 1];
        boolean requested = isRequested(time);
        if (time >= first - resolution && (points.accepted() || requested)) {
            write(time, y);
        }
    }

    /** Whether the next requested time is this one; if so it is done with. */
    private boolean isRequested(double time) {
        if (next < points.times().length && Math.abs(points.times()[next] - time) <= resolution) {
            next++;
            return true;
        }
        return false;
    }

    @Override
    public boolean step(DenseStep step) {
        double end = step.time1();
        if (step.jump()) {
            if (points.accepted() && end >= first - resolution && changes(step)) {
                write(end, step.right());
            }
            return goesOn.getAsBoolean();
        }
        double[] times = points.times();
        while (next < times.length && times[next] < end - resolution) {
            between(step, times[next]);
            next++;
        }
        boolean requested = isRequested(end);
        if (end >= first - resolution && (points.accepted() || requested)) {
            write(end, step.right());
        }
        return goesOn.getAsBoolean();
    }

    /** Whether any column jumps: a jump of something else is not written. */
    private boolean changes(DenseStep jump) {
        for (Probe probe : probes) {
            if (probe.of(jump.left()) != probe.of(jump.right())) {
                return true;
            }
        }
        return false;
    }

    private void between(DenseStep step, double time) {
        row[0] = time;
        for (int c = 0; c < probes.length; c++) {
            row[c + 1] = probes[c].of(step, time);
        }
        sink.row(row);
    }

    private void write(double time, double[] y) {
        row[0] = time;
        for (int c = 0; c < probes.length; c++) {
            row[c + 1] = probes[c].of(y);
        }
        sink.row(row);
    }
}
