package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.Progress;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.TransientSummary;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.Scheme;

/** {@code .tran}. */
final class TranRun implements AnalysisRun {
    private static final int TICKS = 1000;
    /** What a straight line between two rows may miss at most, relative to the largest magnitude of a column. */
    private static final double CHORD = 2e-5;
    /** The same in units of the tolerance. */
    private static final double CHORD_RELATIVE = 5;

    private final TranCard card;
    private final SimulateRequest request;
    private final double reltol;
    private final Set<String> measured;

    /** @param measured columns that measures read, so that they must be kept; empty if there are no measures */
    TranRun(TranCard card, SimulateRequest request, double reltol, Set<String> measured) {
        this.card = card;
        this.request = request;
        this.reltol = reltol;
        this.measured = measured;
    }

    @Override
    public String plotName() {
        return "Transient Analysis";
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        OutputColumns outputs = new OutputColumns(circuit, request.progress()::warn);
        SampleTable table = new SampleTable(measured);
        TransientSampler sampler = new TransientSampler(
                request.times().points(card),
                request.times().first(card),
                card.stop(),
                names -> {
                    List<Probe> probes = outputs.probes(names);
                    columns.accept(Stream.concat(
                                    Stream.of(new Column("time", Column.Quantity.TIME)),
                                    probes.stream().map(Probe::column))
                            .toList());
                    return probes;
                },
                rows,
                () -> !request.stop().isRequested(),
                request.times() instanceof OutputTimes.Accepted
                        ? Double.POSITIVE_INFINITY
                        : Math.min(CHORD, CHORD_RELATIVE * reltol));
        request.progress().begin("tran", TICKS);
        TransientSummary summary = Transient.run(
                circuit.netlist(),
                options(circuit),
                new Watched(sampler, measured.isEmpty() ? null : table, circuit, request.progress(), card));
        request.progress().end();
        List<String> warnings = table.givenUp()
                ? List.of("what .measure lines of this transient read does not fit into memory: nothing is measured; "
                        + "measure less, or give more memory")
                : List.of();
        return new Result(
                new Outcome(summary.status(), summary.stats(), "t = " + summary.time() + " s", List.of(), warnings),
                List.of(table));
    }

    private TransientOptions options(Elaboration circuit) {
        Scheme scheme = request.scheme().scheme(circuit.control().options());
        ControlledStep steps =
                ControlledStep.of(reltol, scheme).withMaxStep(Math.min(card.maxStep(), request.maxStep()));
        return TransientOptions.controlled(card.stop())
                .withScheme(scheme)
                .withPolicy(steps)
                .withStart(card.uic() ? TransientStart.CHARGES : TransientStart.OPERATING_POINT)
                .withNodesets(circuit.nodesets())
                .withOwnSteps(request.ownSteps())
                .withNoise(circuit.control().options().noise());
    }

    /** Passes steps on, keeps them for measures, and tells how far the run is. */
    private record Watched(
            TransientSampler sampler,
            @Nullable SampleTable table,
            Elaboration circuit,
            Progress progress,
            TranCard card)
            implements TransientObserver {
        @Override
        public void start(List<String> names, double time, double[] y) {
            if (table != null) {
                table.names(new Unknowns(circuit, names));
                table.add(time, y);
            }
            sampler.start(names, time, y);
        }

        @Override
        public boolean step(DenseStep step) {
            if (table != null) {
                table.add(step);
            }
            long before = (long) (TICKS * step.time0() / card.stop());
            long now = (long) (TICKS * step.time1() / card.stop());
            if (now > before) {
                progress.advance(now, "");
            }
            return sampler.step(step);
        }
    }
}
