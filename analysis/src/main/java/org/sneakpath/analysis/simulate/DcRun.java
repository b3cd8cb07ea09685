package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.BranchJump;
import org.sneakpath.circuit.run.DcOptions;
import org.sneakpath.circuit.run.DcResult;
import org.sneakpath.circuit.run.DcSweep;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.analysis.SweepVariable;
import org.sneakpath.circuit.spice.measure.Samples;

/** {@code .dc}, of one quantity or of two. */
final class DcRun implements AnalysisRun {
    private final DcSweepCard card;
    private final SimulateRequest request;
    private final SpiceNetlist source;
    private final StepPoint step;
    private final Set<String> measured;

    /**
     * @param source elaborated anew where something other than a source is swept
     * @param step the combination of stepped values that holds meanwhile
     * @param measured columns that measures read
     */
    DcRun(DcSweepCard card, SimulateRequest request, SpiceNetlist source, StepPoint step, Set<String> measured) {
        this.card = card;
        this.request = request;
        this.source = source;
        this.step = step;
        this.measured = measured;
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
    public StepPoint at(StepPoint any, int curve) {
        if (card.axes().size() < 2) {
            return step;
        }
        SweepAxis outer = card.axes().get(1);
        return step.with(outer.variable(), outer.values().get(curve));
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        List<Double> outers = card.axes().size() == 2 ? card.axes().get(1).values() : List.of(Double.NaN);
        List<Samples> curves = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        List<String> warnings = new ArrayList<>();
        List<Probe> probes = List.of();
        SolveStats spent = new SolveStats(0, 0, 0, 0, 0, "", "");
        SolveStatus status = SolveStatus.CONVERGED;
        String where = "";
        for (int k = 0; k < outers.size() && status.converged(); k++) {
            if (request.stop().isRequested()) {
                status = SolveStatus.CANCELLED;
                break;
            }
            Elaboration outer = card.axes().size() == 2
                    ? step.with(card.axes().get(1).variable(), outers.get(k)).elaborate(source)
                    : circuit;
            DcResult result = sweep(outer, card.inner());
            if (k == 0) {
                probes = new OutputColumns(circuit, request.progress()::warn).probes(result.names());
                columns.accept(header(probes));
            }
            SampleTable table = new SampleTable(measured);
            table.names(new Unknowns(circuit, result.names()));
            curves.add(table);
            write(result, outers.get(k), probes, table, rows);
            for (BranchJump jump : result.jumps()) {
                warnings.add("the circuit switched to another branch of solutions between " + jump.before() + " and "
                        + jump.after() + " (the first one ends at " + jump.fold() + ")");
            }
            notes.addAll(OpRun.held(result.heldStates()));
            status = result.status();
            spent = sum(spent, result.stats());
            where = place(outers.get(k), result);
        }
        return new Result(new Outcome(status, spent, where, List.copyOf(notes), warnings), curves);
    }

    private String place(double outer, DcResult result) {
        List<Double> values = card.inner().values();
        String inner = card.inner().variable() + " = " + values.get(Math.min(result.size(), values.size() - 1));
        return card.axes().size() == 2 ? card.axes().get(1).variable() + " = " + outer + ", " + inner : inner;
    }

    /** The cost of both; continuation and worst unknown of the second, the last one solved. */
    private static SolveStats sum(SolveStats a, SolveStats b) {
        return new SolveStats(
                a.steps() + b.steps(),
                a.rejectedSteps() + b.rejectedSteps(),
                a.newtonIterations() + b.newtonIterations(),
                a.factorizations() + b.factorizations(),
                a.evaluations() + b.evaluations(),
                b.continuation(),
                b.worstUnknown());
    }

    private DcResult sweep(Elaboration circuit, SweepAxis axis) {
        DcOptions options = DcOptions.DEFAULT.withOperatingPoint(OpRun.atRest(circuit));
        double[] values =
                axis.values().stream().mapToDouble(Double::doubleValue).toArray();
        WatchedSweep observer = WatchedSweep.of(request);
        if (axis.variable().kind() == SweepVariable.Kind.SOURCE) {
            return DcSweep.run(circuit.netlist(), axis.variable().name(), values, options, observer);
        }
        return DcSweep.run(
                value -> step.with(axis.variable(), value).elaborate(source).netlist(), values, options, observer);
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
        return new Column(
                name,
                switch (axis.variable().kind()) {
                    case SOURCE -> name.startsWith("v") ? Column.Quantity.VOLTAGE : Column.Quantity.CURRENT;
                    case TEMPERATURE -> Column.Quantity.TEMPERATURE;
                    case RESISTOR, PARAMETER, MODEL_PARAMETER -> Column.Quantity.OTHER;
                });
    }

    private void write(DcResult result, double outer, List<Probe> probes, SampleTable table, RowSink rows) {
        double[][] columns = result.names().stream().map(result::column).toArray(double[][]::new);
        double[] swept = result.swept();
        boolean nested = outerColumns() == 1;
        double[] y = new double[columns.length];
        double[] row = new double[probes.size() + (nested ? 2 : 1)];
        for (int k = 0; k < result.size(); k++) {
            for (int c = 0; c < y.length; c++) {
                y[c] = columns[c][k];
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
