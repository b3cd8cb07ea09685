package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.sweep.Design;
import org.sneakpath.analysis.sweep.PlanText;
import org.sneakpath.analysis.sweep.SweepOutcome;
import org.sneakpath.analysis.sweep.SweepRequest;
import org.sneakpath.analysis.sweep.SweepRun;
import org.sneakpath.analysis.sweep.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath sweep}. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Train and test networks over values of anything in the configuration, on many seeds.",
            "",
            "Examples:",
            "  sneakpath sweep configs/quickstart.yaml --out out/wires --seeds 5 \\",
            "      --vary network.crossbar.wordWire=1,10,100",
            "  sneakpath sweep configs/quickstart.yaml --checkpoint out/yy/checkpoint --out out/chips \\",
            "      --seeds 20 --vary robustness.background.conductanceSigma=lin:0:0.4:9 \\",
            "      --vary 'network.crossbar.wordWire=log:1 ohm:100 ohm:5'",
            "  sneakpath sweep configs/quickstart.yaml --design sobol:64 --out out/space \\",
            "      --vary training.learningRate=log:1e-3:1e-1 --vary training.optimiser=adam,sgd",
            "  sneakpath sweep configs/quickstart.yaml --out out/s2 --shard 2/4 \\",
            "      --vary network.layers.0.neurons=25,50,100",
            ""
        },
        description = {
            "A job trains the network of its configuration by its seed, tests it, and puts it on one chip "
                    + "with robustness.background; jobs that differ in what training does not see share a training. "
                    + "Writes DIR/results.csv (job, varied paths in SI, seed, status, metrics), summary.csv, "
                    + "metrics.json, jobs.csv, timings.csv and, over one or two paths, figures; prints means by point. "
                    + "--require takes mean_, least_ and greatest_ before a metric, such as mean_chip_accuracy. "
                    + "Rows do not depend on threads, shards, kills and resumes.",
            ""
        })
final class SweepCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private JobOptions jobs = new JobOptions();

    @Option(
            names = "--vary",
            paramLabel = "path=VALUES",
            description = {
                "1,2,5 in YAML, bare numbers SI; lin:first:last:count or log:first:last:count; repeatable.",
                "Designs other than grid take ranges without count, and lists"
            })
    private List<String> vary = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "seeds of each point, from that of CONFIG on (default: ${DEFAULT-VALUE})")
    private int seeds = 1;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            defaultValue = "grid",
            description = "grid, latin-hypercube:N or sobol:N, drawn by the seed of CONFIG (default: ${DEFAULT-VALUE})")
    private String design = "grid";

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "weights for all jobs, whose arrays must have their sizes (default: train); seeds then decide the chips")
    private @Nullable Path checkpoint;

    SweepCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        RunRequest run = options.request(spec.commandLine(), stop);
        SweepRequest request = new SweepRequest(
                run,
                vary.stream().map(Variation::parse).toList(),
                seeds,
                Design.parse(design),
                checkpoint,
                jobs.shard(),
                jobs.resume);
        PrintWriter out = spec.commandLine().getOut();
        if (jobs.planOnly()) {
            PlanText.of(request, jobs.measure).forEach(out::println);
            out.flush();
            return ExitCode.OK.code();
        }
        SweepOutcome outcome = SweepRun.run(request);
        print(outcome, out);
        outcome.requireConverged();
        run.check(outcome.metrics());
        return ExitCode.OK.code();
    }

    static void print(SweepOutcome outcome, PrintWriter out) {
        outcome.summary().forEach(out::println);
        out.flush();
    }
}
