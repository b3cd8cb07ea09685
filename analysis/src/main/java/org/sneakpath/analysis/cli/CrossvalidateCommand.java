package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.CrossValidationRun;
import org.sneakpath.analysis.experiment.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossvalidate}. */
@Command(
        name = "crossvalidate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Train on all folds of a table but one and test on that one, for each in turn.",
            "",
            "Examples:",
            "  sneakpath crossvalidate configs/iris.yaml --out out/iris dataset.file=path/to/iris.data",
            "  sneakpath crossvalidate configs/iris.yaml --folds 10 --out out/iris dataset.file=path/to/iris.data --resume",
            ""
        },
        description = {
            "For dataset.kind csv. Folds are stratified and follow from the seed. dataset.validationSamples are held out of "
                    + "each training part; trainingSamples and testSamples do not matter, for every sample is used. Writes "
                    + "DIR/results.csv with a line for each fold, its checkpoint, and metrics.json; prints the metrics. The sections "
                    + "audit and robustness of CONFIG must be right and have no effect.",
            ""
        })
final class CrossvalidateCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "5",
            description =
                    "number of folds, at most as many as the smallest class has samples (default: ${DEFAULT-VALUE})")
    private int folds = 5;

    @Option(names = "--resume", description = "go on from DIR's checkpoints; the result is bit for bit the same")
    private boolean resume;

    CrossvalidateCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        if (folds < 2 || folds > MOST) {
            throw new InputException("--folds " + folds + ": must be from 2 to " + MOST + "; 5 and 10 are usual");
        }
        RunRequest request = options.request(spec.commandLine(), stop);
        MetricText.print(
                CrossValidationRun.run(request, folds, resume),
                spec.commandLine().getOut());
        return ExitCode.OK.code();
    }
}
