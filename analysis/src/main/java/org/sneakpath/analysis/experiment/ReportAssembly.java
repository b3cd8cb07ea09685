package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.ConfigWriter;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.ConfusionCounts;
import org.sneakpath.analysis.figure.ConfusionMatrixFigure;
import org.sneakpath.analysis.figure.GridAccuracy;
import org.sneakpath.analysis.figure.LearningCurve;
import org.sneakpath.analysis.figure.LearningHistory;
import org.sneakpath.analysis.figure.RefinementCurve;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.RobustnessReport;
import org.sneakpath.analysis.report.RunFacts;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.analysis.report.TestScore;
import org.sneakpath.analysis.run.Versions;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.training.EpochReport;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.audit.AuditReport;

/** Gathers everything that a robustness report says. */
final class ReportAssembly {
    private static final List<String> NOT_MODELLED = List.of(
            "The network is trained once; the spread over trainings is not in the intervals.",
            "Sense amplifiers, current mirrors and buffers are ideal; their mismatch, noise and bandwidth are left out.",
            "Wires have resistance but neither capacitance nor inductance; a read is settled at once.",
            "Conductances do not drift, and reading does not disturb them; programming ends at the target times a lognormal"
                    + " factor.",
            "Variation is independent from cell to cell; gradients over a wafer or an array are left out.");

    private static final String ONE_AT_A_TIME =
            "One imperfection is varied at a time over a fixed background; interactions beyond it are not explored.";

    private final Experiment experiment;
    private final RunRequest request;
    private final TrainedNetwork trained;
    private final Evaluation ideal;
    private final @Nullable AuditReport audit;

    ReportAssembly(
            Experiment experiment,
            RunRequest request,
            TrainedNetwork trained,
            Evaluation ideal,
            @Nullable AuditReport audit) {
        this.experiment = experiment;
        this.request = request;
        this.trained = trained;
        this.ideal = ideal;
        this.audit = audit;
    }

    RobustnessReport report(StudyFindings findings) {
        ExperimentConfig config = experiment.config();
        return new RobustnessReport(
                config.title(),
                summary(),
                new TestScore(ideal.correct(), ideal.samples()),
                sweeps(findings.summaries()),
                sections(findings),
                new RunFacts(request.command(), request.config().toString(), config.seed(), facts(), Versions.all()),
                ConfigWriter.yaml(config),
                notModelled(findings));
    }

    private String summary() {
        ExperimentConfig config = experiment.config();
        return String.format(
                Locale.ROOT,
                "A %s network of neurons %s on differential crossbars was trained %s on %d samples. With every device as"
                        + " designed it"
                        + " puts %d of %d test samples into their own class. Below, its accuracy on %s%d simulated chips per"
                        + " point, as one imperfection at a time gets worse.",
                experiment.shape(),
                NeuronPlan.names(experiment.network()),
                learning(config.training().rule()),
                config.dataset().trainingSamples(),
                ideal.correct(),
                ideal.samples(),
                config.robustness().stopping().asked() ? "at least " : "",
                config.robustness().chips());
    }

    private static String learning(TrainingConfig.Rule rule) {
        return switch (rule) {
            case MEMPROP -> "by backpropagation through its device equations";
            case SURROGATE ->
                "by backpropagation through its device equations, with surrogates for the derivatives of spikes,";
            case CONVERSION -> "as a network of rates, and converted to one of spikes,";
        };
    }

    private List<AccuracySweep> sweeps(List<AxisSummary> summaries) {
        double chance = 1.0 / experiment.test().classes();
        List<AccuracySweep> sweeps = new ArrayList<>();
        for (AxisSummary summary : summaries) {
            if (summary.points().size() >= 2) {
                sweeps.add(SweepText.of(summary, experiment.config().robustness(), ideal.accuracy(), chance));
            }
        }
        return sweeps;
    }

    private static List<String> notModelled(StudyFindings findings) {
        List<String> statements = new ArrayList<>(NOT_MODELLED);
        if (findings.maps().isEmpty() && findings.indices().isEmpty()) {
            statements.add(ONE_AT_A_TIME);
        }
        return statements;
    }

    private List<Section> sections(StudyFindings findings) {
        List<Section> sections = new ArrayList<>(
                FindingsSections.of(findings, experiment.config().robustness()));
        List<Plate> training = new ArrayList<>();
        if (!trained.history().isEmpty()) {
            training.add(new Plate("learning", new LearningCurve(history()), ""));
        }
        int[] counts =
                Arrays.stream(ideal.confusion()).flatMapToInt(Arrays::stream).toArray();
        training.add(new Plate(
                "confusion", new ConfusionMatrixFigure(ConfusionCounts.of(experiment.classes(), counts)), ""));
        sections.add(new Section("The ideal network", List.of("Every device as designed. " + selection()), training));
        if (audit != null) {
            sections.add(refinement(audit));
        }
        PhysicsPlates physics = new PhysicsPlates(experiment, trained.network());
        sections.add(new Section("A neuron at work", List.of(), List.of(physics.neuron(experiment.classes()))));
        physics.irDrop()
                .ifPresent(plate -> sections.add(new Section("Voltage lost in the wires", List.of(), List.of(plate))));
        return sections;
    }

    /** Whether the network depends on the steps in which it was computed. */
    private static Section refinement(AuditReport audit) {
        List<GridAccuracy> grids = new ArrayList<>();
        grids.add(new GridAccuracy(audit.own().step(), audit.own().accuracy()));
        audit.refined().forEach(grid -> grids.add(new GridAccuracy(grid.step(), grid.accuracy())));
        RefinementCurve curve = new RefinementCurve(grids, audit.options().allowedLoss());
        return new Section(
                "In shorter steps", AuditWords.paragraphs(audit), List.of(new Plate("refinement", curve, "")));
    }

    private String selection() {
        return trained.history().stream().anyMatch(EpochReport::validated)
                ? "The weights of the epoch that did best on the validation samples are used throughout."
                : "The weights at the end of training are used throughout; no samples were held out to select an epoch by.";
    }

    private LearningHistory history() {
        return new LearningHistory(trained.history().stream()
                .map(epoch ->
                        new LearningHistory.Epoch(epoch.epoch(), epoch.trainingLoss(), epoch.validationAccuracy()))
                .toList());
    }

    private Map<String, String> facts() {
        ExperimentConfig config = experiment.config();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Network", experiment.shape());
        facts.put("Weights", Integer.toString(experiment.network().weights()));
        facts.put("Neurons", NeuronPlan.names(experiment.network()));
        facts.put(
                "Stepping",
                config.network().time().steps() + " steps, "
                        + config.network()
                                .time()
                                .scheme()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
        facts.put("Training samples", Integer.toString(config.dataset().trainingSamples()));
        facts.put("Test samples", Integer.toString(config.dataset().testSamples()));
        facts.put("Epochs", Integer.toString(trained.history().size()));
        facts.put("Chips per point", Integer.toString(config.robustness().chips()));
        return facts;
    }
}
