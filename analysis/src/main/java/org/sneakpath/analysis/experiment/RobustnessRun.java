package org.sneakpath.analysis.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.account.ExperimentReport;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.experiment.PreparedStudy.Standing;
import org.sneakpath.analysis.observation.ChipFailures;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.observation.ObservationFiles;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.observation.StudyAnswers;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.Predictions;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.run.Versions;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.RobustnessStudy;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.analysis.study.TrialJournal;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.audit.AuditReport;

/** Trains a network, or loads one, and studies how it fares on imperfect hardware. Can be killed at any time and resumed. */
public final class RobustnessRun {
    /** In the work folder. */
    static final String JOURNAL = "journal";

    private final RunRequest request;
    private final PreparedStudy study;
    private final Experiment experiment;
    private final RunFolder folder;
    private final Path work;
    private final RunRecord record;
    private final Map<String, Double> timings = new LinkedHashMap<>();

    private RobustnessRun(RunRequest request, PreparedStudy study, RunFolder folder) {
        this.request = request;
        this.study = study;
        this.folder = folder;
        experiment = study.experiment();
        work = RunFolder.work(request.out());
        record = new RunRecord(folder, request.command(), experiment.config());
    }

    /**
     * Does it. The results appear when everything is there, or with what was finished when it was stopped or something failed
     * after training; until then the folder holds what {@code resume} needs. Where something did not converge it would not do so again,
     * and nothing is kept for that.
     *
     * @param checkpoint a trained network, or null to train one
     * @param resume whether to go on with what the folder holds; if that is everything, nothing is run or written
     * @return the metrics, as written, and the audit, if it was made now
     * @throws org.sneakpath.analysis.InputException if anything that was handed over cannot be used
     * @throws StoppedException if the request's signal ended it early
     */
    public static RunOutcome run(RunRequest request, @Nullable Path checkpoint, boolean resume) {
        PreparedStudy study = PreparedStudy.of(request, checkpoint, resume);
        if (study.standing() == Standing.FINISHED) {
            return FinishedStudy.outcome(request);
        }
        boolean[] begun = {false};
        try (RunFolder folder = RunFolder.resumable(request.out(), request.force(), () -> {
            begun[0] = PreparedStudy.standing(request, study.identity(), resume) == Standing.BEGUN;
            return begun[0];
        })) {
            RobustnessRun run = new RobustnessRun(request, study, folder);
            try {
                run.begin(resume, begun[0]);
                return run.run();
            } catch (NotConvergedException failure) {
                folder.forget();
                throw failure;
            }
        }
    }

    private void begin(boolean resume, boolean begun) {
        Path file = work.resolve(StudyIdentity.FILE);
        if (!begun) {
            if (resume) {
                request.progress().warn(request.out() + " holds nothing of a study yet; starting from the beginning");
            }
            AtomicFile.write(file, study.identity().text());
        } else {
            TrialJournal.read(
                    work.resolve(JOURNAL), study.identity().id(), study.axes()); // refused before anything is done
            warnOfOtherVersions(file);
        }
        folder.write(StudyIdentity.FILE, study.identity().text());
        record.begin();
    }

    private void warnOfOtherVersions(Path file) {
        if (!StudyIdentity.read(file).versions().equals(Versions.all())) {
            request.progress()
                    .warn(file + " names other versions than this build's: trials that are there were made by another,"
                            + " and may differ from this one's in their last digits");
        }
    }

    private RunOutcome run() {
        TrainedNetwork loaded = study.loaded();
        TrainedNetwork trained = loaded == null ? train() : loaded;
        if (!trained.finished()) {
            throw stopped("training was not finished");
        }
        RunOutcome outcome;
        try {
            outcome = studied(trained);
        } catch (RuntimeException | Error failure) { // nothing has been published yet
            if (loaded == null || Files.exists(folder.file(FindingsFiles.RESULTS))) {
                keep(failure);
            }
            throw failure;
        }
        publish();
        folder.forget();
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

    /** A run, or a part of one, in which no file of an earlier one is left that it does not replace. */
    private void publish() {
        List.of(
                        FindingsFiles.RESULTS,
                        ReportFiles.PAGE,
                        ReportFiles.CITATIONS,
                        ObservationFiles.OBSERVATIONS,
                        ObservationFiles.SENSITIVITIES,
                        ObservationFiles.ANSWERS,
                        RunRecord.METRICS,
                        RunRecord.TIMINGS,
                        CostMeasuring.FILE,
                        Predictions.FILE)
                .forEach(name -> folder.removeOthers(Pattern.quote(name)));
        FindingsFiles.FURTHER.forEach(folder::removeOthers);
        folder.removeOthers(ReportFiles.FIGURES, ReportFiles.FIGURE_FILES);
        folder.publish();
    }

    private Observations.Kind kind() {
        return study.loaded() == null ? Observations.Kind.STUDY : Observations.Kind.STUDY_OF_CHECKPOINT;
    }

    private RunOutcome studied(TrainedNetwork trained) {
        Evaluation ideal = trained.network().evaluate(experiment.test(), experiment.loss(), request.threads());
        PredictionsFile.write(ideal, experiment.test(), folder);
        AuditReport audit = audit(trained.network());
        CostSummary costs = CostMeasuring.run(experiment, trained.network());
        ObservationFiles.write(
                NetworkObservation.of(experiment, kind(), trained, ideal, audit, costs, request.threads()), folder);
        CostMeasuring.write(costs, folder);
        ChipTrials trials = trials(trained.network());
        StudyFindings findings = study(trials, ideal.accuracy());
        FindingsFiles.write(findings, folder);
        Map<String, Object> metrics = metrics(ideal, findings);
        NetworkAuditing.put(metrics, audit);
        CostMeasuring.put(metrics, costs);
        record.metrics(metrics);
        record.timings(timings);
        if (request.stop().isRequested()) {
            throw stopped(findings.trials() + " chips were finished");
        }
        ObservationFiles.write(StudyAnswers.of(findings, failures(trials, ideal, findings)), folder);
        record.mark(RunStatus.COMPLETE);
        ReportFiles.write(ExperimentReport.of(folder.file("")), folder);
        return new RunOutcome(metrics, audit);
    }

    private @Nullable ChipFailures failures(ChipTrials trials, Evaluation ideal, StudyFindings findings) {
        return new FailureSearch(experiment, ideal)
                .onChips(trials, findings, request.threads())
                .orElse(null);
    }

    /** Trains in the work folder, from where a run that was killed has come; the results get a copy. */
    private TrainedNetwork train() {
        Stopwatch stopwatch = new Stopwatch();
        Path checkpoint = work.resolve(RunRecord.CHECKPOINT);
        Network network = experiment.untrained();
        Trainer trainer = experiment.trainer(network);
        if (Files.exists(checkpoint)) {
            TrainRun.resume(trainer, checkpoint, request);
        }
        TrainedNetwork trained = TrainedNetwork.train(experiment, request, checkpoint, network, trainer);
        timings.put("train_seconds", stopwatch.seconds());
        if (Files.exists(checkpoint)) {
            AtomicFile.write(folder.file(RunRecord.CHECKPOINT), out -> Files.copy(checkpoint, out));
        }
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

    private ChipTrials trials(Network network) {
        RobustnessConfig config = experiment.config().robustness();
        return new ChipTrials(
                new DeployedNetworks(experiment, network, request.threads()),
                experiment.test(),
                StudyAxis.all(config, experiment.axes(), network.spec().layers().size()),
                experiment.config().seed());
    }

    private StudyFindings study(ChipTrials trials, double ideal) {
        Stopwatch stopwatch = new Stopwatch();
        RobustnessConfig config = experiment.config().robustness();
        long seed = experiment.config().seed();
        try (TrialJournal journal =
                TrialJournal.open(work.resolve(JOURNAL), study.identity().id(), study.axes())) {
            StudyFindings findings = new RobustnessStudy(
                            trials,
                            config,
                            experiment.axes(),
                            ideal,
                            experiment.network().layers().size(),
                            seed)
                    .run(journal.ledger(), request.threads(), request.progress(), request.stop());
            timings.put("study_seconds", stopwatch.seconds());
            return findings;
        }
    }

    private static Map<String, Object> metrics(Evaluation ideal, StudyFindings findings) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("test_accuracy", ideal.accuracy());
        metrics.put("test_accuracy_interval_95", EvaluateRun.interval(ideal));
        metrics.put("test_loss", ideal.meanLoss());
        FindingsMetrics.put(metrics, findings);
        return metrics;
    }

    private StoppedException stopped(String what) {
        record.mark(RunStatus.INTERRUPTED);
        publish();
        return new StoppedException(
                "stopped; " + what + "; what there is stands in " + request.out() + "; --resume goes on");
    }
}
