package org.sneakpath.analysis.cli;

import java.util.concurrent.Callable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.experiment.TrainRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Train a network through its device models and test it.",
            "",
            "Examples:",
            "  sneakpath train configs/quickstart.yaml --out out/yin-yang",
            "  sneakpath train configs/mnist-mif.yaml --out out/mnist dataset.dir=path/to/mnist training.epochs=3",
            "  sneakpath train configs/mnist-mif.yaml --out out/mnist --resume",
            ""
        },
        description = {
            "Writes DIR/checkpoint after each epoch, at the end DIR/metrics.json and DIR/report.html; prints the",
            "metrics and the audit: whether the network does as well in shorter steps, and what the circuit",
            "simulator makes of it.",
            ""
        })
final class TrainCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private AuditArguments audit = new AuditArguments();

    @Option(names = "--resume", description = "go on from DIR/checkpoint; the result is bit for bit the same")
    private boolean resume;

    TrainCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        RunRequest request = options.request(spec.commandLine(), stop, audit.overrides());
        OutcomeText.print(TrainRun.run(request, resume), spec.commandLine().getOut());
        return ExitCode.OK.code();
    }
}
