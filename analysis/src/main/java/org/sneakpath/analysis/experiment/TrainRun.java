package org.sneakpath.analysis.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.account.ExperimentReport;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.observation.ObservationFiles;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.run.Predictions;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.training.Checkpoint;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.audit.AuditReport;

/** Trains a network, tests and audits it. Can be killed at any time and resumed. */
public final class TrainRun {
    private static final List<String> METRICS = Stream.concat(
                    Stream.of("test_accuracy", ValidationScore.METRIC, "test_loss", "train_seconds", "epochs"),
                    Stream.concat(NetworkAuditing.METRICS.stream(), CostMeasuring.METRICS.stream()))
            .toList();

    /** What a report is made of, and made to: of an earlier run it must not stay. */
    private static final String OWN = Stream.of(
                    ReportFiles.PAGE,
                    ReportFiles.CITATIONS,
                    ObservationFiles.OBSERVATIONS,
                    ObservationFiles.SENSITIVITIES,
                    ObservationFiles.ANSWERS,
                    CostMeasuring.FILE,
                    Predictions.FILE)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    private TrainRun() {}

    /**
     * Does it.
     *
     * @param resume whether to go on from the folder's checkpoint, if it has one
     * @return the metrics, as written, and the audit
     * @throws InputException if anything that was handed over cannot be used
     * @throws StoppedException if the request's signal ended it early
     */
    public static RunOutcome run(RunRequest request, boolean resume) {
        ExperimentConfig config = request.resolve(METRICS);
        Experiment experiment = Experiment.of(config);
        NetworkAuditing.requireDrawable(experiment.network(), request.requirements());
        Network network = experiment.untrained();
        Trainer trainer = experiment.trainer(network);
        Path checkpointFile = request.out().resolve(RunRecord.CHECKPOINT);
        if (resume) {
            resume(trainer, checkpointFile, request);
        } else if (Files.exists(checkpointFile) && !request.force()) {
            throw new InputException(request.out()
                    + ": holds a checkpoint; say --resume to go on with it, or --force to" + " start anew");
        }
        try (RunFolder folder = RunFolder.inPlace(request.out(), request.force())) {
            RunRecord record = new RunRecord(folder, request.command(), config);
            record.begin();
            if (!resume) {
                folder.remove(RunRecord.CHECKPOINT + "|" + RunRecord.METRICS);
            }
            folder.remove(OWN);
            Stopwatch stopwatch = new Stopwatch();
            TrainedNetwork trained = TrainedNetwork.train(experiment, request, checkpointFile, network, trainer);
            double seconds = stopwatch.seconds();
            if (!trained.finished()) {
                record.mark(RunStatus.INTERRUPTED);
                throw new StoppedException("stopped after " + trained.history().size() + " of "
                        + config.training().epochs() + " epochs; --resume goes on");
            }
            Evaluation test = trained.network().evaluate(experiment.test(), experiment.loss(), request.threads());
            PredictionsFile.write(test, experiment.test(), folder);
            Map<String, Object> metrics = new LinkedHashMap<>();
            metrics.put("test_accuracy", test.accuracy());
            ValidationScore.put(metrics, experiment, trained.network(), request.threads());
            metrics.put("test_loss", test.meanLoss());
            metrics.put("epochs", trained.history().size());
            metrics.put("train_seconds", seconds);
            AuditReport audit = NetworkAuditing.run(experiment, trained.network(), request);
            NetworkAuditing.put(metrics, audit);
            CostSummary costs = CostMeasuring.run(experiment, trained.network());
            CostMeasuring.put(metrics, costs);
            record.metrics(metrics);
            if (audit == null && config.audit().enabled()) {
                record.mark(RunStatus.INTERRUPTED);
                throw new StoppedException(
                        "stopped while auditing; the network is trained and tested; --resume audits it again");
            }
            ObservationFiles.write(
                    NetworkObservation.of(
                            experiment, Observations.Kind.TRAINING, trained, test, audit, costs, request.threads()),
                    folder);
            CostMeasuring.write(costs, folder);
            record.mark(RunStatus.COMPLETE);
            ReportFiles.write(ExperimentReport.of(request.out()), folder);
            request.check(metrics);
            return new RunOutcome(metrics, audit);
        }
    }

    static void resume(Trainer trainer, Path file, RunRequest request) {
        Checkpoint checkpoint = TrainedNetwork.readIfThere(file);
        if (checkpoint == null) {
            request.progress().warn(file + " is not there yet; starting from the beginning");
            return;
        }
        try {
            trainer.resume(checkpoint);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }
}
