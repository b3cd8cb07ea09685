package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sneakpath.circuit.run.NoiseAnalysis;
import org.sneakpath.circuit.run.NoiseOptions;
import org.sneakpath.circuit.run.NoiseResult;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.analysis.NoiseCard;

/** {@code .noise}: spectra at the output and referred to the input; their integrals are notes of the summary. */
final class NoiseRun implements AnalysisRun {
    private final NoiseCard card;
    private final SimulateRequest request;
    private final Set<String> measured;

    /** @param measured columns that measures read */
    NoiseRun(NoiseCard card, SimulateRequest request, Set<String> measured) {
        this.card = card;
        this.request = request;
        this.measured = measured;
    }

    @Override
    public String plotName() {
        return "Noise Spectral Density Curves";
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        NoiseOptions options = NoiseOptions.of(card.output().first(), card.source(), card.grid())
                .withReference(card.output().second())
                .withOperatingPoint(OpRun.atRest(circuit));
        NoiseResult result = NoiseAnalysis.run(circuit.netlist(), options, WatchedSweep.of(request));
        columns.accept(List.of(
                new Column("frequency", Column.Quantity.FREQUENCY),
                new Column("onoise_spectrum", Column.Quantity.VOLTAGE),
                new Column("inoise_spectrum", Column.Quantity.VOLTAGE)));
        double[] frequency = result.frequency();
        double[] output = result.outputSpectrum();
        double[] input = result.inputSpectrum();
        SampleTable table = new SampleTable(measured);
        table.names(new Unknowns(circuit, List.of("onoise_spectrum", "inoise_spectrum")));
        for (int k = 0; k < frequency.length; k++) {
            rows.row(new double[] {frequency[k], output[k], input[k]});
            table.add(frequency[k], new double[] {output[k], input[k]});
        }
        List<String> notes = new ArrayList<>(OpRun.held(result.operatingPoint().heldStates()));
        if (result.status().converged()) {
            notes.add("onoise_total = " + result.outputTotal() + " V, inoise_total = " + result.inputTotal()
                    + " (unit of " + card.source() + ")");
        }
        return new Result(
                new Outcome(result.status(), result.operatingPoint().stats(), "the spectrum", notes, List.of()),
                List.of(table));
    }
}
