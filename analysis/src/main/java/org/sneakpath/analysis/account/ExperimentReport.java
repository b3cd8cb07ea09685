package org.sneakpath.analysis.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.figure.AccuracyCurve;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.observation.ObservationFiles;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.observation.StudyAnswers;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Report;
import org.sneakpath.analysis.report.RunFacts;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.analysis.report.Verdict;
import org.sneakpath.analysis.report.Verdict.KeyNumber;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.training.audit.AuditReport;

/** The report of a training or a robustness study, from the files of its folder and nothing else. */
public final class ExperimentReport {
    private final StoredRun run;
    private final StudyFindings findings;
    private final List<AccuracySweep> sweeps;
    private final NetworkSections network;
    private final Optional<Plate> figure;

    private ExperimentReport(StoredRun run) {
        this.run = run;
        findings = run.answers().map(answers -> answers.findings(run.rows())).orElseGet(() -> unfinished(run));
        sweeps = sweeps(run, findings);
        network = new NetworkSections(run.observations());
        figure = figure(run, sweeps, network);
    }

    /** What there is of a study that was not finished. */
    private static StudyFindings unfinished(StoredRun run) {
        List<AxisSummary> summaries = run.config().robustness().axes().stream()
                .map(axis -> AxisSummary.of(axis.word(), run.rows()))
                .toList();
        return new StudyFindings(
                false, run.rows(), summaries, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /**
     * Curves of a study, those of axes with a single level left out.
     *
     * @param ideal accuracy of the network as designed
     * @param classes how many there are
     */
    public static List<AccuracySweep> sweeps(
            List<AxisSummary> summaries, ExperimentConfig config, double ideal, int classes) {
        SweepText names = SweepText.of(config);
        return summaries.stream()
                .filter(summary -> summary.points().size() >= 2)
                .map(summary -> names.sweep(summary, ideal, 1.0 / classes))
                .toList();
    }

    private static List<AccuracySweep> sweeps(StoredRun run, StudyFindings findings) {
        Observations seen = run.observations();
        return sweeps(
                findings.summaries(),
                run.config(),
                seen.test().accuracy(),
                seen.network().classes().size());
    }

    /**
     * Reads a folder and says what its run comes to.
     *
     * @throws InputException if it is of no such run, or of one that has not tested its network yet
     */
    public static Report of(Path folder) {
        if (!Files.exists(folder.resolve(ObservationFiles.OBSERVATIONS))) {
            throw new InputException(
                    folder + ": there is nothing to report yet: " + ObservationFiles.OBSERVATIONS
                            + ", which train and robustness write once the network is trained and tested, is missing. If the training was"
                            + " stopped, go on with it: sneakpath train … --resume, or robustness … --resume; else run it again");
        }
        return new ExperimentReport(StoredRun.read(folder)).report();
    }

    private Report report() {
        ExperimentConfig config = run.config();
        return new Report(
                run.isStudy() ? "Robustness study" : "Training",
                config.title(),
                notice(),
                verdict(),
                sections(),
                new RunFacts(run.mark().command(), facts(), run.mark().versions()),
                run.configuration(),
                "The models and methods that this run used, and no others.",
                CitedWorks.of(config, run.isTrainedHere(), run.isStudy(), List.of("method:wilson")));
    }

    private String notice() {
        List<String> parts = new ArrayList<>();
        int planned = run.config().robustness().axes().stream()
                        .mapToInt(axis -> axis.levels().size())
                        .sum()
                * run.config().robustness().chips();
        boolean study = run.isStudy();
        boolean stopping = run.config().robustness().stopping().asked();
        if (study && !findings.complete() && !stopping && run.rows().size() >= planned) {
            parts.add("This study was interrupted after all " + planned
                    + " chips of its levels, before tolerances, pairs of axes, indices, layers or failures were finished; these are"
                    + " missing below.");
        } else if (study && !findings.complete()) {
            parts.add("This study was interrupted after " + run.rows().size() + " of "
                    + (stopping ? "at least " : "") + planned
                    + " chips; what follows rests on those alone.");
        } else if (!run.mark().status().equals(RunStatus.COMPLETE.word())) {
            parts.add("This run is marked " + run.mark().status() + ": something after the training was not finished.");
        }
        parts.add(VerdictWords.warning(run.observations().audit()));
        return String.join(" ", parts).strip();
    }

    private Verdict verdict() {
        Observations seen = run.observations();
        List<String> sentences = Stream.of(
                        VerdictWords.designed(seen.test()),
                        VerdictWords.hardware(sweeps, findings),
                        VerdictWords.others(sweeps),
                        VerdictWords.audit(seen.audit()))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        int chips = run.rows().size()
                + run.answers().map(StudyAnswers::furtherTrials).orElse(0);
        List<KeyNumber> numbers = new ArrayList<>(VerdictWords.numbers(
                seen.test(), sweeps, chips, findings.summaries().size(), seen.audit()));
        if (!run.isStudy()) {
            numbers.add(
                    1,
                    new KeyNumber(
                            Integer.toString(seen.network().weights()),
                            "weights",
                            seen.network().shape()));
        }
        return new Verdict(sentences, numbers, figure);
    }

    /** Of a study the axis that costs a point first, or else one that does below its best level, or else the first one; of a training an audit that fails, or else the training. */
    private static Optional<Plate> figure(StoredRun run, List<AccuracySweep> sweeps, NetworkSections network) {
        if (!sweeps.isEmpty()) {
            return Optional.of(AxisLoss.first(sweeps)
                    .or(() -> AxisLoss.firstBefore(sweeps))
                    .map(loss -> curve(loss.sweep()))
                    .orElseGet(() -> curve(sweeps.get(0))));
        }
        AuditReport audit = run.observations().audit();
        return audit != null && !audit.passes() ? network.refinement() : Optional.of(network.learning());
    }

    private static Plate curve(AccuracySweep sweep) {
        return new Plate("accuracy-" + sweep.axis(), new AccuracyCurve(sweep), Optional.of(AxisTables.points(sweep)));
    }

    private List<Section> sections() {
        String shown = figure.map(Plate::name).orElse("");
        List<Section> sections = new ArrayList<>();
        if (!sweeps.isEmpty()) {
            sections.add(new Section(
                    "What it tolerates", List.of(), List.of(), List.of(AxisTables.tolerances(sweeps)), List.of()));
            List<Plate> curves = sweeps.stream()
                    .map(ExperimentReport::curve)
                    .filter(plate -> !plate.name().equals(shown))
                    .toList();
            if (!curves.isEmpty()) {
                sections.add(new Section("Accuracy against each nonideality", List.of(choice()), curves));
            }
        }
        sections.addAll(FindingsSections.of(findings, run.config()));
        sections.addAll(FailureSections.of(
                run.observations(),
                run.answers()
                        .flatMap(answers -> Optional.ofNullable(answers.failures()))
                        .orElse(null),
                run.config()));
        sections.addAll(network.sections(shown));
        MethodsWords methods = new MethodsWords(run);
        sections.add(methods.methods());
        sections.add(methods.limits());
        return sections;
    }

    private String choice() {
        if (AxisLoss.first(sweeps).isEmpty() && AxisLoss.firstBefore(sweeps).isPresent()) {
            return "Figure 1 is that of the first nonideality of the study that is told to cost a point below its best level;"
                    + " above it none is.";
        }
        return AxisLoss.first(sweeps).isPresent()
                ? "Figure 1 is that of the nonideality that costs a point after the fewest of its levels, and among equals the most there."
                        + " Levels of different nonidealities cannot be compared as such; how far apart they are was the choice of"
                        + " whoever set up the study."
                : "Figure 1 is that of the first nonideality of the study, for none is told to cost a point.";
    }

    private Map<String, String> facts() {
        Observations seen = run.observations();
        ExperimentConfig config = run.config();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Seed", Long.toString(config.seed()));
        facts.put("Network", seen.network().shape());
        facts.put("Weights", Integer.toString(seen.network().weights()));
        if (run.isTrainedHere()) {
            facts.put("Training samples", Integer.toString(config.dataset().trainingSamples()));
        }
        facts.put("Test samples", Integer.toString(seen.test().samples()));
        facts.put("Epochs", Integer.toString(seen.history().size()));
        if (run.isStudy()) {
            String least = config.robustness().stopping().asked() ? "at least " : "";
            facts.put("Chips per point", least + config.robustness().chips());
        }
        return facts;
    }
}
