package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.EvaluateRun;
import org.sneakpath.analysis.experiment.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Test a trained network again.",
            "",
            "Examples:",
            "  sneakpath evaluate configs/quickstart.yaml --checkpoint out/yin-yang/checkpoint --out out/again",
            "  sneakpath evaluate configs/quickstart.yaml --checkpoint out/yin-yang/checkpoint --out out/gate \\",
            "      --require 'test_accuracy>=0.93'",
            ""
        },
        description = {"Writes DIR/metrics.json with accuracies and the confusion matrix; prints the metrics.", ""})
final class EvaluateCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "FILE",
            description = "of a training of the same network")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path checkpoint;

    EvaluateCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        RunRequest request = options.request(spec.commandLine(), stop);
        MetricText.print(
                EvaluateRun.run(request, checkpoint), spec.commandLine().getOut());
        return ExitCode.OK.code();
    }
}
