package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.report.HtmlReport;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.RobustnessReport;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.run.ResultsCsv;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.RobustnessStudy;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.audit.AuditReport;

/** Trains a network, or loads one, and studies how it fares on imperfect hardware. */
public final class RobustnessRun {
    private static final List<String> METRICS = Stream.concat(
                    Stream.of("test_accuracy", "test_loss", "rows"), NetworkAuditing.METRICS.stream())
            .toList();

    private static final String RESULTS = "results.csv";
    private static final String REPORT = "report.html";

    private final RunRequest request;
    private final Experiment experiment;
    private final RunFolder folder;
    private final RunRecord record;
    private final Map<String, Double> timings = new LinkedHashMap<>();

    private RobustnessRun(RunRequest request, Experiment experiment, RunFolder folder) {
        this.request = request;
        this.experiment = experiment;
        this.folder = folder;
        record = new RunRecord(folder, request.command(), experiment.config());
    }

    /**
     * Does it. The folder appears when everything is there, or with what was finished when it was stopped or something failed
     * after training.
     *
     * @param checkpoint a trained network, or null to train one
     * @return the metrics, as written, and the audit
     * @throws org.sneakpath.analysis.InputException if anything that was handed over cannot be used
     * @throws StoppedException if the request's signal ended it early
     */
    public static RunOutcome run(RunRequest request, @Nullable Path checkpoint) {
        ExperimentConfig config = request.resolve(METRICS);
        Experiment experiment = Experiment.of(config);
        NetworkAuditing.requireDrawable(experiment.network(), request.requirements());
        TrainedNetwork loaded =
                checkpoint == null ? null : TrainedNetwork.load(experiment, checkpoint, request.progress());
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            return new RobustnessRun(request, experiment, folder).run(loaded);
        }
    }

    private RunOutcome run(@Nullable TrainedNetwork loaded) {
        record.begin();
        TrainedNetwork trained = loaded == null ? train() : loaded;
        if (!trained.finished()) {
            throw stopped("training was not finished");
        }
        RunOutcome outcome;
        try {
            outcome = studied(trained);
        } catch (RuntimeException | Error failure) { // nothing has been published yet
            if (loaded == null || Files.exists(folder.file(RESULTS))) {
                keep(failure);
            }
            throw failure;
        }
        record.mark(RunStatus.COMPLETE);
        folder.publish();
        request.check(outcome.metrics());
        return outcome;
    }

    /** What was finished when the rest failed, a training first of all. */
    private void keep(Throwable failure) {
        try {
            if (!(failure instanceof StoppedException)) {
                record.mark(RunStatus.INCOMPLETE);
            }
            publish();
        } catch (RuntimeException also) {
            failure.addSuppressed(also);
        }
    }

    /** A part of a run, in which no file of an earlier one is left that it does not replace. */
    private void publish() {
        for (String name : List.of(RESULTS, REPORT, RunRecord.METRICS, RunRecord.TIMINGS)) {
            if (!Files.exists(folder.file(name))) {
                folder.remove(Pattern.quote(name));
            }
        }
        folder.publish();
    }

    private RunOutcome studied(TrainedNetwork trained) {
        Evaluation ideal = trained.network().evaluate(experiment.test(), experiment.loss(), request.threads());
        AuditReport audit = audit(trained.network());
        List<StudyAxis> axes = axes();
        List<ResultRow> rows = study(trained.network(), axes);
        folder.write(RESULTS, ResultsCsv.text(rows));
        List<AxisSummary> summaries =
                axes.stream().map(axis -> AxisSummary.of(axis.name(), rows)).toList();
        Map<String, Object> metrics = metrics(ideal, rows, summaries);
        NetworkAuditing.put(metrics, audit);
        record.metrics(metrics);
        record.timings(timings);
        if (request.stop().isRequested()) {
            throw stopped(rows.size() + " chips were finished");
        }
        RobustnessReport report = new ReportAssembly(experiment, request, trained, ideal, audit).report(summaries);
        folder.write(REPORT, HtmlReport.render(report));
        drawFigures(report);
        return new RunOutcome(metrics, audit);
    }

    /** Each figure for itself: drawing, data, caption. */
    private void drawFigures(RobustnessReport report) {
        Path figures = folder.folder("figures");
        try {
            for (Plate plate : report.plates()) {
                FigureFiles.write(plate.figure(), figures, plate.name());
            }
        } catch (IOException e) {
            throw AtomicFile.refused(figures, e);
        }
    }

    private TrainedNetwork train() {
        Stopwatch stopwatch = new Stopwatch();
        Network network = experiment.untrained();
        TrainedNetwork trained = TrainedNetwork.train(
                experiment, request, folder, RunRecord.CHECKPOINT, network, experiment.trainer(network));
        timings.put("train_seconds", stopwatch.seconds());
        return trained;
    }

    private @Nullable AuditReport audit(Network network) {
        Stopwatch stopwatch = new Stopwatch();
        AuditReport audit = NetworkAuditing.run(experiment, network, request);
        if (audit != null) {
            timings.put("audit_seconds", stopwatch.seconds());
        }
        return audit;
    }

    private List<StudyAxis> axes() {
        RobustnessConfig config = experiment.config().robustness();
        List<StudyAxis> axes = new ArrayList<>();
        config.axes().forEach(axis -> axes.add(StudyAxis.of(axis, config.background())));
        return axes;
    }

    private List<ResultRow> study(Network network, List<StudyAxis> axes) {
        Stopwatch stopwatch = new Stopwatch();
        List<ResultRow> rows = new RobustnessStudy(
                        network,
                        experiment.test(),
                        axes,
                        experiment.config().robustness().chips(),
                        experiment.config().seed())
                .run(request.threads(), request.progress(), request.stop());
        timings.put("study_seconds", stopwatch.seconds());
        return rows;
    }

    private static Map<String, Object> metrics(Evaluation ideal, List<ResultRow> rows, List<AxisSummary> summaries) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("test_accuracy", ideal.accuracy());
        metrics.put("test_accuracy_interval_95", EvaluateRun.interval(ideal));
        metrics.put("test_loss", ideal.meanLoss());
        metrics.put("rows", rows.size());
        Map<String, Object> axes = new LinkedHashMap<>();
        summaries.forEach(summary -> axes.put(summary.axis(), summary.metrics()));
        metrics.put("axes", axes);
        return metrics;
    }

    private StoppedException stopped(String what) {
        record.mark(RunStatus.INTERRUPTED);
        publish();
        return new StoppedException("stopped; " + what + "; what there is stands in " + request.out());
    }
}
