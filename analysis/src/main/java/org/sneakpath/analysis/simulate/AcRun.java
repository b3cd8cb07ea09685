package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sneakpath.circuit.run.AcOptions;
import org.sneakpath.circuit.run.AcResult;
import org.sneakpath.circuit.run.AcSweep;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.analysis.AcCard;

/** {@code .ac}. */
final class AcRun implements AnalysisRun {
    private final AcCard card;
    private final SimulateRequest request;

    AcRun(AcCard card, SimulateRequest request) {
        this.card = card;
        this.request = request;
    }

    @Override
    public String plotName() {
        return "AC Analysis";
    }

    @Override
    public boolean complex() {
        return true;
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        AcOptions options = AcOptions.of(card.grid()).withOperatingPoint(OpRun.atRest(circuit));
        AcResult result = AcSweep.run(circuit.netlist(), options, WatchedSweep.of(request));
        List<String> names = result.names();
        List<Probe> probes = new OutputColumns(circuit, request.progress()::warn).probes(names);
        List<Column> header = new ArrayList<>();
        header.add(new Column("frequency", Column.Quantity.FREQUENCY));
        probes.forEach(probe -> header.add(probe.column()));
        columns.accept(header);
        double[] frequency = result.frequency();
        double[][] real = names.stream().map(result::real).toArray(double[][]::new);
        double[][] imaginary = names.stream().map(result::imaginary).toArray(double[][]::new);
        double[] row = new double[1 + 2 * probes.size()];
        for (int k = 0; k < frequency.length; k++) {
            row[0] = frequency[k];
            for (int c = 0; c < probes.size(); c++) {
                row[1 + 2 * c] = probes.get(c).of(real, k);
                row[2 + 2 * c] = probes.get(c).of(imaginary, k);
            }
            rows.row(row);
        }
        Outcome outcome = new Outcome(
                result.status(),
                result.operatingPoint().stats(),
                frequency.length == 0 ? "the operating point" : "f = " + frequency[frequency.length - 1] + " Hz",
                OpRun.held(result.operatingPoint().heldStates()),
                List.of());
        return new Result(outcome, List.of(new PhasorTable(new Unknowns(circuit, names), frequency, real, imaginary)));
    }
}
