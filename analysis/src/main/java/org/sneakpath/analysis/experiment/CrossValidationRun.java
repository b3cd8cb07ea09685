package org.sneakpath.analysis.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.data.StratifiedFolds;

/**
 * Stratified k-fold cross-validation on a table: k networks, each trained from the same fresh weights on all folds but one and
 * tested on that one, so that every sample is tested once by a network that has not seen it.
 * <pre>
 *   accuracy    Σ correct / Σ samples, with the Wilson interval of as many independent samples
 *   deviation   of the k accuracies, √(Σ (a − mean)²/(k − 1))
 * </pre>
 * The interval is that of this partition: networks of different folds share most of their training samples, which no estimate
 * from one cross-validation can account for (Bengio, Grandvalet 2004). Can be killed at any time and resumed.
 */
public final class CrossValidationRun {
    private static final List<String> METRICS =
            List.of("test_accuracy", "test_loss", "fold_accuracy_mean", "fold_accuracy_deviation");
    private static final String RESULTS = "results.csv";

    private final RunRequest request;
    private final ExperimentConfig config;
    private final TableSplit table;
    private final StratifiedFolds folds;
    private final List<FoldResult> results = new ArrayList<>();

    private CrossValidationRun(RunRequest request, ExperimentConfig config, TableSplit table, StratifiedFolds folds) {
        this.request = request;
        this.config = config;
        this.table = table;
        this.folds = folds;
    }

    /** What a fold is trained with. */
    private record FoldTraining(Experiment experiment, Network network, Trainer trainer) {}

    /** What a fold brought. */
    private record FoldResult(int training, int epochs, int clipped, Evaluation test) {}

    /**
     * Does it.
     *
     * @param count number of folds
     * @param resume whether to go on from the folder's checkpoints, as far as it has some
     * @return the metrics, as written
     * @throws InputException if anything that was handed over cannot be used
     * @throws StoppedException if the request's signal ended it early
     */
    public static Map<String, Object> run(RunRequest request, int count, boolean resume) {
        ExperimentConfig config = request.resolve(METRICS);
        if (!(config.dataset() instanceof DatasetConfig.Csv csv)) {
            throw new InputException(
                    "dataset.kind: cross-validation needs a table, kind csv; train and evaluate use the"
                            + " parts that other sets have");
        }
        if (csv.hasTestFile()) {
            throw new InputException("dataset.testFile: cross-validation tests on the folds of dataset.file; say none");
        }
        TableSplit table = TableSplit.of(csv, config.seed());
        return new CrossValidationRun(request, config, table, table.folds(count)).run(resume);
    }

    private Map<String, Object> run(boolean resume) {
        if (!resume && !request.force() && Files.exists(request.out().resolve(checkpoint(0)))) {
            throw new InputException(
                    request.out() + ": holds checkpoints; say --resume to go on with them, or --force to start anew");
        }
        // every fold's samples, and all of the first fold, are looked at before anything is written
        List<TableSplit.Fold> rounds = new ArrayList<>();
        for (int k = 0; k < folds.count(); k++) {
            rounds.add(table.fold(folds, k));
        }
        FoldTraining first = prepared(rounds.get(0), 0, resume);
        try (RunFolder folder = RunFolder.inPlace(request.out(), request.force())) {
            RunRecord record = new RunRecord(folder, request.command(), config);
            record.begin();
            if (!resume) {
                folder.remove(RunRecord.CHECKPOINT + "-[0-9]+|" + RESULTS + "|" + RunRecord.METRICS);
            }
            for (int k = 0; k < folds.count(); k++) {
                FoldTraining fold = k == 0 ? first : prepared(rounds.get(k), k, resume);
                TrainedNetwork trained = TrainedNetwork.train(
                        fold.experiment, request, folder.file(checkpoint(k)), fold.network, fold.trainer);
                if (!trained.finished()) {
                    record.mark(RunStatus.INTERRUPTED);
                    throw new StoppedException(
                            "stopped in fold " + (k + 1) + " of " + folds.count() + "; --resume goes on");
                }
                results.add(new FoldResult(
                        fold.experiment.training().size(),
                        trained.history().size(),
                        rounds.get(k).clipped(),
                        trained.network().evaluate(fold.experiment.test(), fold.experiment.loss(), request.threads())));
                folder.write(RESULTS, csv());
            }
            Map<String, Object> metrics = metrics();
            record.metrics(metrics);
            record.mark(RunStatus.COMPLETE);
            request.check(metrics);
            return metrics;
        }
    }

    /** A fold that is about to be trained, from where its checkpoint stands if that is wanted. */
    private FoldTraining prepared(TableSplit.Fold round, int number, boolean resume) {
        Experiment experiment = Experiment.of(config, round.data());
        Network network = experiment.untrained();
        Trainer trainer = experiment.trainer(network);
        Path file = request.out().resolve(checkpoint(number));
        if (resume && Files.exists(file)) {
            TrainRun.resume(trainer, file, request);
        }
        return new FoldTraining(experiment, network, trainer);
    }

    private static String checkpoint(int fold) {
        return RunRecord.CHECKPOINT + "-" + (fold + 1);
    }

    private String csv() {
        StringBuilder text = new StringBuilder("fold,training,test,clipped,epochs,accuracy,loss\n");
        for (int k = 0; k < results.size(); k++) {
            FoldResult fold = results.get(k);
            text.append(k + 1)
                    .append(',')
                    .append(fold.training)
                    .append(',')
                    .append(fold.test.samples())
                    .append(',')
                    .append(fold.clipped)
                    .append(',')
                    .append(fold.epochs)
                    .append(',')
                    .append(fold.test.accuracy())
                    .append(',')
                    .append(fold.test.meanLoss())
                    .append('\n');
        }
        return text.toString();
    }

    private Map<String, Object> metrics() {
        int correct = results.stream().mapToInt(fold -> fold.test.correct()).sum();
        int samples = results.stream().mapToInt(fold -> fold.test.samples()).sum();
        double loss = results.stream()
                        .mapToDouble(fold -> fold.test.meanLoss() * fold.test.samples())
                        .sum()
                / samples;
        double[] accuracies =
                results.stream().mapToDouble(fold -> fold.test.accuracy()).toArray();
        double mean = Arrays.stream(accuracies).sum() / accuracies.length;
        double squares =
                Arrays.stream(accuracies).map(a -> (a - mean) * (a - mean)).sum();
        ConfidenceInterval interval = ConfidenceInterval.wilson(correct, samples);
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("test_accuracy", (double) correct / samples);
        metrics.put("test_accuracy_interval_95", List.of(interval.lower(), interval.upper()));
        metrics.put("test_loss", loss);
        metrics.put("fold_accuracy_mean", mean);
        metrics.put("fold_accuracy_deviation", Math.sqrt(squares / (accuracies.length - 1)));
        metrics.put("fold_accuracies", Arrays.stream(accuracies).boxed().toList());
        metrics.put("classes", table.classes());
        metrics.put("confusion", confusion());
        return metrics;
    }

    private int[][] confusion() {
        int classes = table.classes().size();
        int[][] sum = new int[classes][classes];
        for (FoldResult fold : results) {
            int[][] part = fold.test.confusion();
            for (int c = 0; c < classes; c++) {
                for (int d = 0; d < classes; d++) {
                    sum[c][d] += part[c][d];
                }
            }
        }
        return sum;
    }
}
