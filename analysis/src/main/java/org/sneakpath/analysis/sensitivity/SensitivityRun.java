package org.sneakpath.analysis.sensitivity;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.sneakpath.analysis.InputException;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Reading;
import org.sneakpath.circuit.spice.text.Diagnostic;
import org.sneakpath.circuit.spice.text.SpiceException;

/** {@code sensitivity}: objectives of a netlist to ranked sensitivities. */
public final class SensitivityRun {
    private final SensitivityRequest request;
    private final List<Objective> objectives = new ArrayList<>();
    private final Elaboration circuit;
    private final Optional<TranCard> tran;

    /** @param overrides values of parameters instead of the file's own */
    private SensitivityRun(SensitivityRequest request, Map<String, Double> overrides) {
        this.request = request;
        if (!Files.isRegularFile(request.netlist())) {
            throw new InputException(request.netlist() + ": no such file");
        }
        SpiceNetlist plain = SpiceNetlist.parse(request.netlist(), request.reading());
        for (Diagnostic warning : plain.warnings()) {
            request.progress().warn(warning.toString());
        }
        this.tran = plain.analyses().stream()
                .filter(TranCard.class::isInstance)
                .map(TranCard.class::cast)
                .findFirst();
        ObjectiveReader reader = new ObjectiveReader(
                tran.map(card -> OptionalDouble.of(card.stop())).orElse(OptionalDouble.empty()));
        for (String text : request.objectives()) {
            objectives.add(reader.read(text, objectives.size() + 1));
        }
        List<String> lines = objectives.stream()
                .map(Objective::line)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        SpiceNetlist source = withObjectives(lines);
        if (!source.steps().isEmpty()) {
            request.progress().warn(".step lines are passed over: sensitivities are those at the file's own values");
        }
        this.circuit = overrides.isEmpty() ? source.base() : source.elaborate(overrides);
    }

    private SpiceNetlist withObjectives(List<String> lines) {
        try {
            return SpiceNetlist.parse(request.netlist(), request.reading(), lines);
        } catch (SpiceException e) {
            // The netlist alone was read without complaint, so that the line is an objective's.
            String wrong = lines.get(e.location().line() - 1);
            String reason = e.getMessage().substring((e.location() + ": ").length());
            throw objectives.stream()
                    .filter(objective -> objective.line().equals(wrong))
                    .findFirst()
                    .map(objective -> new InputException("--of " + objective.text() + ": " + reason, e))
                    .orElseThrow(() -> e);
        }
    }

    /**
     * Runs the netlist and differentiates.
     *
     * @return tables, and what it cost
     * @throws InputException if the file, or an objective, cannot be used
     * @throws org.sneakpath.analysis.NotConvergedException if the circuit could not be solved
     */
    public static SensitivityReport run(SensitivityRequest request) {
        return new SensitivityRun(request, Map.of()).run();
    }

    /** Values of the objectives alone, in order, with some parameters changed; what gradients are checked with. */
    static double[] values(SensitivityRequest request, Map<String, Double> overrides) {
        SensitivityRun run = new SensitivityRun(request, overrides);
        run.objectives.forEach(run::check);
        Map<String, Reading> readings = run.readings(run.solve());
        return run.objectives.stream()
                .mapToDouble(objective -> reading(objective, readings).value())
                .toArray();
    }

    private SensitivityReport run() {
        objectives.forEach(this::check);
        FixedNumbers.of(circuit.netlist()).forEach(request.progress()::warn);
        Solved solved = solve();
        Map<String, Reading> readings = readings(solved);
        List<Answer> answers = new ArrayList<>();
        request.progress().begin("adjoint", objectives.size());
        for (Objective objective : objectives) {
            Reading reading = reading(objective, readings);
            long start = System.nanoTime();
            CircuitGradient gradient = solved.gradient(reading.bars());
            double seconds = (System.nanoTime() - start) * 1e-9;
            answers.add(new Answer(
                    objective, reading.value(), SensitivityList.of(circuit, gradient, reading.value()), seconds));
            request.progress().advance(answers.size(), "");
        }
        request.progress().end();
        SensitivityReport report = new SensitivityReport(answers, solved.cost(), solved.seconds());
        request.out().ifPresent(out -> SensitivityFiles.write(request, out, report));
        return report;
    }

    private Map<String, Reading> readings(Solved solved) {
        return Measure.readAll(circuit.control().measures(), kind(), solved.samples());
    }

    private static Reading reading(Objective objective, Map<String, Reading> readings) {
        Reading reading = readings.get(objective.measure());
        if (reading == null || !reading.found()) {
            throw new InputException(
                    "--of " + objective.text() + ": has no value" + (reading == null ? "" : ": " + reading.failure()));
        }
        return reading;
    }

    private String kind() {
        return tran.isPresent() ? "tran" : "op";
    }

    /** The objective's measure must be there, look at the right analysis and be differentiable. */
    private void check(Objective objective) {
        List<Measure> measures = circuit.control().measures();
        List<String> names = measures.stream().map(Measure::name).toList();
        Measure measure = measure(objective.measure())
                .orElseThrow(() -> new InputException("--of " + objective.text() + ": the netlist has no measure '"
                        + objective.measure() + "'"
                        + NearestName.hint(
                                objective.measure(),
                                names.stream()
                                        .filter(name -> !name.startsWith("sneakpath_"))
                                        .toList(),
                                "measures")));
        if (!measure.analysis().equals(kind())) {
            throw new InputException("--of " + objective.text() + ": the measure looks at ." + measure.analysis()
                    + "; sensitivities are those of ." + kind() + " here");
        }
        if (Landmarks.placesExtreme(measure.measurement(), measures)) {
            throw new InputException("--of " + objective.text() + ": the place of an extreme is one of the samples and "
                    + "has no derivative; ask for the extreme itself, or for a crossing");
        }
    }

    private Optional<Measure> measure(String name) {
        return circuit.control().measures().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private Solved solve() {
        if (tran.isEmpty()) {
            return SolvedPoint.of(circuit);
        }
        TranCard card = circuit.control().analyses().stream()
                .filter(TranCard.class::isInstance)
                .map(TranCard.class::cast)
                .findFirst()
                .orElseThrow();
        Landmarks landmarks = new Landmarks(circuit.control().measures());
        objectives.forEach(
                objective -> measure(objective.measure()).ifPresent(measure -> landmarks.given(measure.measurement())));
        double stop = landmarks.end(card.stop(), false);
        boolean places = landmarks.incomplete();
        SolvedTransient solved = SolvedTransient.of(circuit, card, request, stop, landmarks.times(), places);
        if (!places) {
            return solved;
        }
        objectives.forEach(objective -> measure(objective.measure())
                .ifPresent(measure -> landmarks.found(measure.measurement(), solved.samples())));
        double end = landmarks.end(card.stop(), true);
        return SolvedTransient.of(circuit, card, request, end, landmarks.times(), places);
    }
}
