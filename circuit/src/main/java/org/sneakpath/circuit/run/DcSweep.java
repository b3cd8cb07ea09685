package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;

/** Operating points one after the other, each from the one before: SPICE's {@code .dc}. */
public final class DcSweep {
    private static final int MOST_POINTS = 100_000;

    private DcSweep() {}

    /**
     * Sweeps one source. Every row follows from the row before; where the branch of solutions ends, the sweep goes on on the
     * branch on which the circuit would settle, and says so.
     */
    public static DcResult run(Netlist netlist, DcRange range, DcOptions options) {
        return run(netlist, range, options, SweepObserver.NONE);
    }

    /** The same under the eyes of an observer, who may end it. */
    public static DcResult run(Netlist netlist, DcRange range, DcOptions options, SweepObserver observer) {
        return run(netlist, range.source(), range.values(), options, observer);
    }

    /**
     * Sweeps one source through given values, as {@link #run(Netlist, DcRange, DcOptions)} does.
     *
     * @param values in order (V or A), at least one
     */
    public static DcResult run(
            Netlist netlist, String source, double[] values, DcOptions options, SweepObserver observer) {
        if (values.length == 0) {
            throw new IllegalArgumentException("sweep of '" + source + "' has no values; give at least one");
        }
        DcTable table = new DcTable();
        sweep(netlist, source, values, options, table, new double[0], observer);
        return table.result(values.clone(), new double[0]);
    }

    /**
     * Sweeps two sources, the inner one for every value of the outer one. The first row of each inner sweep follows from the
     * first row of the inner sweep before.
     */
    public static DcResult run(Netlist netlist, DcRange inner, DcRange outer, DcOptions options) {
        DcTable table = new DcTable();
        double[] innerValues = inner.values();
        double[] outerValues = outer.values();
        double[] swept = new double[innerValues.length * outerValues.length];
        double[] outerColumn = new double[swept.length];
        for (int k = 0; k < swept.length; k++) {
            swept[k] = innerValues[k % innerValues.length];
            outerColumn[k] = outerValues[k / innerValues.length];
        }
        double[] first = new double[0];
        for (double value : outerValues) {
            first = sweep(
                    ConstantSource.in(netlist, outer.source(), value),
                    inner.source(),
                    innerValues,
                    options,
                    table,
                    first,
                    SweepObserver.NONE);
            if (!table.converged()) {
                break;
            }
        }
        return table.result(swept, outerColumn);
    }

    /**
     * Sweeps anything: a resistance, a model parameter, a temperature.
     *
     * @param circuit the netlist for a value; its nodes and elements must be the same for all
     * @param values in order
     */
    public static DcResult run(DoubleFunction<Netlist> circuit, double[] values, DcOptions options) {
        return run(circuit, values, options, SweepObserver.NONE);
    }

    /** The same under the eyes of an observer, who may end it. */
    public static DcResult run(
            DoubleFunction<Netlist> circuit, double[] values, DcOptions options, SweepObserver observer) {
        DcTable table = new DcTable();
        double[] last = new double[0];
        for (double value : values) {
            CompiledCircuit compiled = new CompiledCircuit(circuit.apply(value));
            RestSolver solver = new RestSolver(
                    compiled,
                    options.operatingPoint().newton(),
                    options.operatingPoint().sourceTime(),
                    SweptSource.NONE);
            double[] given = new Start(compiled).given();
            double[] y = last.length == given.length ? last.clone() : given.clone();
            for (int r = compiled.layout().firstState(); r < compiled.layout().size(); r++) {
                given[r] = y[r];
            }
            SolveStatus status = OperatingPoint.solve(solver, options.operatingPoint(), given, y);
            table.open(compiled);
            table.note(solver, status, solver.held());
            if (!status.converged()) {
                break;
            }
            table.add(y);
            last = y;
            table.close(solver);
            if (!observer.point(table.size(), values.length)) {
                table.note(solver, SolveStatus.CANCELLED, solver.held());
                break;
            }
        }
        return table.result(values.clone(), new double[0]);
    }

    /** One sweep into the table; returns its first row. */
    private static double[] sweep(
            Netlist netlist,
            String swept,
            double[] values,
            DcOptions options,
            DcTable table,
            double[] guess,
            SweepObserver observer) {
        CompiledCircuit circuit = new CompiledCircuit(ConstantSource.in(netlist, swept, 0));
        SweptSource source = SweptSource.of(netlist, circuit.layout(), swept);
        RestSolver solver = new RestSolver(
                circuit,
                options.operatingPoint().newton(),
                options.operatingPoint().sourceTime(),
                source);
        double last = values[values.length - 1];
        double span = span(values[0], last, last == 0 ? 1 : last);
        DcBranch branch = new DcBranch(solver, options.operatingPoint(), span, observer);
        double[] given = new Start(circuit).given();
        table.open(circuit);
        SolveStatus status = branch.start(values[0], given, guess.length == given.length ? guess : given);
        table.note(solver, status, branch.held());
        double[] first = branch.y().clone();
        for (int k = 0; k < values.length && status.converged(); k++) {
            if (k > 0) {
                status = branch.advance(values[k]);
                table.note(solver, status, branch.held());
                if (!status.converged()) {
                    break;
                }
                if (!Double.isNaN(branch.fold())) {
                    table.jump(values[k - 1], values[k], branch.fold());
                }
            }
            table.add(branch.y());
            if (!observer.point(k + 1, values.length)) {
                table.note(solver, SolveStatus.CANCELLED, branch.held());
                break;
            }
        }
        table.close(solver);
        return first;
    }

    /**
     * The curve of solutions of a source by arc length from one value to another, through folds and unstable parts; ends also
     * where the curve comes back and leaves the range by its start. Only sources can be traced.
     *
     * @param from value to start at (V or A), where the operating point is solved for
     * @param to value to end at (V or A), another one
     */
    public static DcTrace trace(Netlist netlist, String source, double from, double to, DcOptions options) {
        if (!(Math.abs(to - from) > 0) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException(
                    "trace of '" + source + "' from " + from + " to " + to + ": the ends must be finite and different");
        }
        CompiledCircuit circuit = new CompiledCircuit(ConstantSource.in(netlist, source, 0));
        SweptSource terms = SweptSource.of(netlist, circuit.layout(), source);
        RestSolver solver = new RestSolver(
                circuit,
                options.operatingPoint().newton(),
                options.operatingPoint().sourceTime(),
                terms);
        DcBranch branch = new DcBranch(solver, options.operatingPoint(), span(from, to, to), SweepObserver.NONE);
        double[] given = new Start(circuit).given();
        SolveStatus status = branch.start(from, given, given);
        List<String> names = DcTable.names(circuit);
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> folds = new ArrayList<>();
        if (status.converged()) {
            rows.add(branch.y().clone());
            values.add(from);
            Set<Integer> held = new TreeSet<>(branch.held());
            double sense = Math.signum(to - from);
            ArcTracer tracer = new ArcTracer(solver, held, branch.y(), from, span(from, to, to), sense);
            boolean inside = true;
            while (inside) {
                status = rows.size() < MOST_POINTS ? tracer.step() : SolveStatus.MAX_ITERATIONS;
                if (!status.converged()) {
                    break;
                }
                double[] point = branch.y().clone();
                tracer.point(point);
                double value = tracer.value();
                if (!Double.isNaN(tracer.fold())) {
                    folds.add(tracer.fold());
                }
                boolean beyond = sense * (value - to) >= 0;
                boolean back = sense * (value - from) <= 0;
                if (beyond || back) {
                    value = beyond ? to : from;
                    solver.equations().setValue(value);
                    status = solver.solve(held, point.clone(), point);
                    inside = false;
                }
                rows.add(point);
                values.add(value);
            }
        }
        return new DcTrace(
                names,
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                rows.toArray(double[][]::new),
                folds.stream().mapToDouble(Double::doubleValue).toArray(),
                status);
    }

    /** Range of a sweep, or its step where it has a single value. */
    private static double span(double start, double stop, double step) {
        double range = Math.abs(stop - start);
        return range > 0 ? range : Math.abs(step);
    }
}
