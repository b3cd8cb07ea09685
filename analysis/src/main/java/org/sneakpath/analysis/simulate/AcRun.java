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
        List<Probe> probes =
                new OutputColumns(circuit, circuit.control().outputs(), request.progress()::warn).probes(names);
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
                row[1 + 2 * c] = at(real, probes.get(c), k);
                row[2 + 2 * c] = at(imaginary, probes.get(c), k);
            }
            rows.row(row);
        }
        Outcome outcome = new Outcome(
                result.status(),
                result.operatingPoint().stats(),
                frequency.length == 0 ? "the operating point" : "f = " + frequency[frequency.length - 1] + " Hz",
                OpRun.held(result.operatingPoint().heldStates()));
        return new Result(outcome, new PhasorTable(circuit, frequency, names, real, imaginary));
    }

    private static double at(double[][] values, Probe probe, int k) {
        return (probe.plus() < 0 ? 0 : values[probe.plus()][k]) - (probe.minus() < 0 ? 0 : values[probe.minus()][k]);
    }
}
