package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.RobustnessRun;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.experiment.StudyPlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath robustness}. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Train a network, or load one, and study how it fares on imperfect hardware.",
            "",
            "Examples:",
            "  sneakpath robustness configs/quickstart.yaml --out out/quickstart",
            "  sneakpath robustness configs/quickstart.yaml --out out/study --checkpoint out/yin-yang/checkpoint \\",
            "      robustness.chips=20 'robustness.axes.2.levels=[1, 10, 100]'",
            "  sneakpath robustness configs/quickstart.yaml --out out/quickstart --resume",
            "  sneakpath robustness configs/quickstart.yaml --out out/more --checkpoint out/yin-yang/checkpoint \\",
            "      robustness.budget.drop=0.01 'robustness.indices={method: morris, samples: 16}'",
            ""
        },
        description = {
            "Writes DIR/report.html, results.csv (axis,level,seed,accuracy; as results.json and results.npz, too), metrics.json and config.resolved.yaml; "
                    + "prints the metrics. What robustness.yield, stopping, budget, interactions, indices and layers ask for stands in "
                    + "yield.csv, budget.csv, map-FIRST-SECOND.csv, indices.csv and layers.csv, its single chips in trials.csv. "
                    + "Until all is there, DIR/.run.work keeps the training and every finished chip: a run that was killed "
                    + "or stopped goes on with --resume, and nothing of what it writes depends on that but timings.json.",
            ""
        })
final class RobustnessCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private AuditArguments audit = new AuditArguments();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "of a training of the same network (default: train one)")
    private @Nullable Path checkpoint;

    @Option(
            names = "--resume",
            description = "go on with what DIR holds of this study; the result is byte for byte the same")
    private boolean resume;

    @Option(names = "--dry-run", description = "check everything and print the plan; run and write nothing")
    private boolean dryRun;

    RobustnessCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        RunRequest request = options.request(spec.commandLine(), stop, audit.overrides());
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            StudyPlanText.of(request, checkpoint, resume).forEach(out::println);
            out.flush();
        } else {
            OutcomeText.print(RobustnessRun.run(request, checkpoint, resume), out);
        }
        return ExitCode.OK.code();
    }
}
