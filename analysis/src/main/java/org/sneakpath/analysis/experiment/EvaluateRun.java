package org.sneakpath.analysis.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.training.Evaluation;

/** Tests a trained network again. */
public final class EvaluateRun {
    private static final List<String> METRICS = List.of("test_accuracy", ValidationScore.METRIC, "test_loss");

    private EvaluateRun() {}

    /**
     * Does it.
     *
     * @param checkpoint the trained network
     * @return the metrics, as written
     * @throws org.sneakpath.analysis.InputException if anything that was handed over cannot be used
     */
    public static Map<String, Object> run(RunRequest request, Path checkpoint) {
        ExperimentConfig config = request.resolve(METRICS);
        Experiment experiment = Experiment.of(config);
        TrainedNetwork trained = TrainedNetwork.load(experiment, checkpoint, request.progress());
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            RunRecord record = new RunRecord(folder, request.command(), config);
            record.begin();
            Evaluation test = trained.network().evaluate(experiment.test(), experiment.loss(), request.threads());
            Map<String, Object> metrics = new LinkedHashMap<>();
            metrics.put("test_accuracy", test.accuracy());
            metrics.put("test_accuracy_interval_95", interval(test));
            ValidationScore.put(metrics, experiment, trained.network(), request.threads());
            metrics.put("test_loss", test.meanLoss());
            metrics.put("confusion", test.confusion());
            PredictionsFile.write(test, experiment.test(), folder);
            record.metrics(metrics);
            record.mark(RunStatus.COMPLETE);
            folder.publish();
            request.check(metrics);
            return metrics;
        }
    }

    /** 95 % Wilson interval for the accuracy on endlessly many samples. */
    static List<Double> interval(Evaluation evaluation) {
        ConfidenceInterval interval = ConfidenceInterval.wilson(evaluation.correct(), evaluation.samples());
        return List.of(interval.lower(), interval.upper());
    }
}
