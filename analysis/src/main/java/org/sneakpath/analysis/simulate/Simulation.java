package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sneakpath.analysis.figure.SvgRendering;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.Analysis;

/** All analyses of a netlist, for every combination of stepped values, into the files of a folder. */
final class Simulation {
    private final SimulateRequest request;
    private final SpiceNetlist source;
    private final RunFolder folder;
    private final MeasureFile measures;
    private final Consumer<String> summary;
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<ResultFile> files = new ArrayList<>();
    private final Map<Integer, PlotCurves> curves = new HashMap<>();
    private boolean cancelled;

    /** @param summary told what each analysis cost, as soon as it has ended */
    Simulation(SimulateRequest request, SpiceNetlist source, RunFolder folder, Consumer<String> summary) {
        this.request = request;
        this.source = source;
        this.folder = folder;
        this.summary = summary;
        this.measures = new MeasureFile(source.measures(), request.progress());
    }

    /** Runs everything; stops at a request to stop, and goes on with what is left where something fails. */
    void run() {
        List<StepPoint> steps = StepPoint.all(source.steps());
        List<String> stems = stems();
        try {
            for (StepPoint step : steps) {
                if (stopped()) {
                    break;
                }
                Elaboration circuit = step.elaborate(source);
                List<Analysis> analyses = circuit.control().analyses();
                for (int a = 0; a < analyses.size() && !stopped(); a++) {
                    one(a, stems.get(a), analyses.get(a), step, circuit);
                }
            }
        } finally {
            files.forEach(ResultFile::close);
        }
        if (!measures.text().isEmpty()) {
            folder.write("measure.csv", measures.text());
        }
        curves.forEach((number, drawn) -> AnalysisFigure.of(
                        source.analyses().get(number).kind(),
                        drawn,
                        source.title(),
                        String.valueOf(files.get(number).file().getFileName()))
                .ifPresent(figure ->
                        folder.write(stems.get(number) + ".svg", SvgRendering.svg(figure, stems.get(number)) + "\n")));
    }

    /** Whether the run is to end, or an analysis has ended, early. */
    private boolean stopped() {
        cancelled |= request.stop().isRequested();
        return cancelled;
    }

    /** File names: the kind of the analysis, numbered where there are several of a kind. */
    private List<String> stems() {
        List<String> stems = new ArrayList<>();
        Map<String, Integer> count = new HashMap<>();
        for (Analysis analysis : source.analyses()) {
            int number = count.merge(analysis.kind(), 1, Integer::sum);
            stems.add(number == 1 ? analysis.kind() : analysis.kind() + "-" + number);
        }
        return stems;
    }

    private void one(int number, String stem, Analysis analysis, StepPoint step, Elaboration circuit) {
        AnalysisRun run = AnalysisRun.of(analysis, request, source, step, circuit, measures.columns(analysis.kind()));
        if (files.size() <= number) {
            files.add(new ResultFile(folder, stem, source.title(), run.plotName(), request.format(), run.complex()));
        }
        ResultFile file = files.get(number);
        long before = file.rows();
        long start = System.nanoTime();
        List<Column> stepped = step.variables().stream()
                .map(variable -> new Column(variable.name(), Column.Quantity.OTHER))
                .toList();
        double[] values =
                step.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (request.plot() && !analysis.kind().equals("op")) {
            curves.computeIfAbsent(number, any -> new PlotCurves(run.complex(), run.outerColumns()));
        }
        Optional<PlotCurves> drawn = Optional.ofNullable(curves.get(number));
        AnalysisRun.Result result = run.run(
                circuit,
                columns -> {
                    file.begin(stepped, values, columns);
                    drawn.ifPresent(plot -> plot.begin(stepped, values, columns));
                },
                row -> {
                    file.row(row);
                    drawn.ifPresent(plot -> plot.row(row));
                });
        double seconds = (System.nanoTime() - start) * 1e-9;
        Outcome outcome = result.outcome();
        summary.accept(outcome.cost(stem + step.label(), file.rows() - before, seconds));
        outcome.warnings().forEach(request.progress()::warn);
        for (String note : outcome.notes()) {
            summary.accept(stem + step.label() + ": " + note);
            notes.add(stem + step.label() + ": " + note);
        }
        if (outcome.status() == SolveStatus.CANCELLED) {
            cancelled = true;
        } else if (!outcome.status().converged()) {
            failures.add(outcome.failure(stem + step.label()));
        }
        if (outcome.status() != SolveStatus.CANCELLED && measures.looksAt(analysis.kind())) {
            for (int k = 0; k < result.curves().size(); k++) {
                measures.add(run.at(step, k), analysis.kind(), result.curves().get(k));
            }
        }
    }

    /** What else the user should know: states that are held, integrals. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What did not converge; empty if everything did. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Whether the run was asked to stop. */
    boolean cancelled() {
        return cancelled;
    }
}
