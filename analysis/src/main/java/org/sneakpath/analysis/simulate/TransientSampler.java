package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.time.DenseStep;

/**
 * Turns accepted steps into rows: at the requested times from dense output and, if wanted, at the accepted points, both
 * sides of jumps included, with further rows between where a straight line would miss the curve. A requested time that an accepted point hits to rounding is not written twice.
 *
 * <p>Cost per row: one interpolation of the unknowns that the columns need. Nothing is kept.
 */
final class TransientSampler implements TransientObserver {
    /** Times closer than this, relative to the end of the run, are one. */
    private static final double SAME = 1e-13;

    /** Halvings of the way between two rows. */
    private static final int DEPTH = 4;

    private final OutputPoints points;
    private final double first;
    private final double resolution;
    private final Function<List<String>, List<Probe>> columns;
    private final RowSink sink;
    private final BooleanSupplier goesOn;
    private Probe[] probes = {};
    private final double chord;
    private double[] row = {};
    /** The row written last. */
    private double[] before = {};

    private double[] largest = {};
    private int next;
    private boolean any;

    /**
     * @param first time before which nothing is written (s)
     * @param stop end of the run (s)
     * @param columns from the names of the unknowns to the columns after time
     * @param sink takes time and columns
     * @param goesOn whether the run should go on, asked after each step
     * @param chord what a straight line between two rows may miss at most, relative to the largest magnitude of a column; infinite
     *     for no rows between, counts where accepted points are written too
     */
    TransientSampler(
            OutputPoints points,
            double first,
            double stop,
            Function<List<String>, List<Probe>> columns,
            RowSink sink,
            BooleanSupplier goesOn,
            double chord) {
        this.points = points;
        this.first = first;
        this.resolution = SAME * stop;
        this.columns = columns;
        this.sink = sink;
        this.goesOn = goesOn;
        this.chord = chord;
    }

    @Override
    public void start(List<String> names, double time, double[] y) {
        probes = columns.apply(names).toArray(Probe[]::new);
        row = new double[probes.length + 1];
        before = new double[row.length];
        largest = new double[row.length];
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
            at(step, times[next]);
            emit(step, DEPTH);
            next++;
        }
        boolean requested = isRequested(end);
        if (end >= first - resolution && (points.accepted() || requested)) {
            fill(end, step.right());
            emit(step, DEPTH);
        }
        return goesOn.getAsBoolean();
    }

    /** Fills the row from a step's dense solution. */
    private void at(DenseStep step, double time) {
        row[0] = time;
        for (int c = 0; c < probes.length; c++) {
            row[c + 1] = probes[c].of(step, time);
        }
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

    private void fill(double time, double[] y) {
        row[0] = time;
        for (int c = 0; c < probes.length; c++) {
            row[c + 1] = probes[c].of(y);
        }
    }

    /** Writes the row, and rows in between where a straight line from the one before would miss the curve. */
    private void emit(DenseStep step, int depth) {
        double from = Math.max(before[0], step.time0());
        double to = row[0];
        if (any && points.accepted() && depth > 0 && to - from > resolution && bends(step, from, to)) {
            double[] kept = row.clone();
            at(step, 0.5 * (from + to));
            emit(step, depth - 1);
            System.arraycopy(kept, 0, row, 0, row.length);
            emit(step, depth - 1);
            return;
        }
        put();
    }

    private boolean bends(DenseStep step, double from, double to) {
        double middle = 0.5 * (from + to);
        for (int c = 0; c < probes.length; c++) {
            double miss = Math.abs(probes[c].of(step, middle) - 0.5 * (before[c + 1] + row[c + 1]));
            if (miss > chord * Math.max(largest[c + 1], Math.abs(row[c + 1]))) {
                return true;
            }
        }
        return false;
    }

    private void put() {
        for (int c = 1; c < row.length; c++) {
            largest[c] = Math.max(largest[c], Math.abs(row[c]));
        }
        any = true;
        System.arraycopy(row, 0, before, 0, row.length);
        sink.row(row);
    }

    private void write(double time, double[] y) {
        fill(time, y);
        put();
    }
}
