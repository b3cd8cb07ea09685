package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sneakpath.circuit.run.BranchJump;
import org.sneakpath.circuit.run.DcOptions;
import org.sneakpath.circuit.run.DcRange;
import org.sneakpath.circuit.run.DcResult;
import org.sneakpath.circuit.run.DcSweep;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.analysis.SweepVariable;

/** {@code .dc}, of one quantity or of two. */
final class DcRun implements AnalysisRun {
    private final DcSweepCard card;
    private final SimulateRequest request;
    private final SpiceNetlist source;
    private final StepPoint step;

    /**
     * @param source elaborated anew where something other than a source is swept
     * @param step the combination of stepped values that holds meanwhile
     */
    DcRun(DcSweepCard card, SimulateRequest request, SpiceNetlist source, StepPoint step) {
        this.card = card;
        this.request = request;
        this.source = source;
        this.step = step;
    }

    @Override
    public String plotName() {
        return "DC transfer characteristic";
    }

    @Override
    public int outerColumns() {
        return card.axes().size() == 2 && request.format() == SimulateRequest.Format.CSV ? 1 : 0;
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        List<Double> outers = card.axes().size() == 2 ? card.axes().get(1).values() : List.of(Double.NaN);
        SampleTable table = new SampleTable(circuit);
        List<String> notes = new ArrayList<>();
        List<Probe> probes = List.of();
        Outcome last = null;
        for (int k = 0; k < outers.size(); k++) {
            Elaboration outer = card.axes().size() == 2
                    ? step.with(card.axes().get(1).variable(), outers.get(k)).elaborate(source)
                    : circuit;
            DcResult result = sweep(outer, card.inner());
            if (k == 0) {
                table.names(result.names());
                probes = new OutputColumns(circuit, circuit.control().outputs(), request.progress()::warn)
                        .probes(result.names());
                columns.accept(header(probes));
            }
            write(result, outers.get(k), probes, table, rows);
            for (BranchJump jump : result.jumps()) {
                notes.add("the circuit switched to another branch of solutions between " + jump.before() + " and "
                        + jump.after() + " (the first one ends at " + jump.fold() + ")");
            }
            notes.addAll(OpRun.held(result.heldStates()));
            last = new Outcome(
                    result.status(),
                    result.stats(),
                    card.inner().variable() + " after " + result.size() + " values",
                    notes);
            if (!result.status().converged()) {
                break;
            }
        }
        if (last == null) {
            throw new IllegalStateException("a sweep without values");
        }
        return new Result(last, table);
    }

    private DcResult sweep(Elaboration circuit, SweepAxis axis) {
        DcOptions options = DcOptions.DEFAULT.withOperatingPoint(OpRun.atRest(circuit));
        double[] values =
                axis.values().stream().mapToDouble(Double::doubleValue).toArray();
        WatchedSweep observer = WatchedSweep.of(request);
        if (axis.variable().kind() == SweepVariable.Kind.SOURCE) {
            return DcSweep.run(circuit.netlist(), range(axis.variable().name(), values), options, observer);
        }
        return DcSweep.run(
                value -> step.with(axis.variable(), value).elaborate(source).netlist(), values, options, observer);
    }

    /** The range that makes these equally spaced values. */
    private static DcRange range(String source, double[] values) {
        double first = values[0];
        double last = values[values.length - 1];
        return values.length == 1
                ? new DcRange(source, first, first, 1)
                : new DcRange(source, first, last, (last - first) / (values.length - 1));
    }

    private List<Column> header(List<Probe> probes) {
        List<Column> header = new ArrayList<>();
        if (outerColumns() == 1) {
            header.add(swept(card.axes().get(1)));
        }
        header.add(swept(card.inner()));
        probes.forEach(probe -> header.add(probe.column()));
        return header;
    }

    private static Column swept(SweepAxis axis) {
        String name = axis.variable().name();
        boolean voltage = axis.variable().kind() == SweepVariable.Kind.SOURCE && name.startsWith("v");
        return new Column(name, voltage ? Column.Quantity.VOLTAGE : Column.Quantity.OTHER);
    }

    private void write(DcResult result, double outer, List<Probe> probes, SampleTable table, RowSink rows) {
        List<String> names = result.names();
        Map<String, double[]> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, result.column(name)));
        double[] swept = result.swept();
        boolean nested = outerColumns() == 1;
        double[] y = new double[names.size()];
        double[] row = new double[probes.size() + (nested ? 2 : 1)];
        for (int k = 0; k < result.size(); k++) {
            for (int c = 0; c < y.length; c++) {
                y[c] = columns.getOrDefault(names.get(c), new double[0])[k];
            }
            table.add(swept[k], y);
            int at = 0;
            if (nested) {
                row[at++] = outer;
            }
            row[at++] = swept[k];
            for (Probe probe : probes) {
                row[at++] = probe.of(y);
            }
            rows.row(row);
        }
    }
}
