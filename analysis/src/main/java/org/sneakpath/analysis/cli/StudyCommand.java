package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.comparison.StudyRequest;
import org.sneakpath.analysis.comparison.StudyRun;
import org.sneakpath.analysis.sweep.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath study}. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Run a study: arms compared seed by seed, and held against what was expected.",
            "",
            "Examples:",
            "  sneakpath study configs/studies/linearity.yaml --out out/linearity",
            "  sneakpath study configs/studies/snn-crossbar.yaml --out out/snn --seeds 3",
            "  sneakpath study configs/studies/mitigations.yaml --out out/mitigations --dry-run",
            ""
        },
        description = {
            "CONFIG is a study: an experiment, its arms and axes, comparisons, findings; key=value replaces values "
                    + "of the experiment. Writes what sweep writes, and DIR/comparisons.csv (differences with 95 %% "
                    + "intervals, p-values, Holm's too), findings.csv and figures; prints comparisons, and of each "
                    + "finding whether it is held, not held or undecided.",
            ""
        })
final class StudyCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "seeds of each point, at least 2 (default: as in CONFIG)")
    private int seeds;

    @Option(
            names = "--shard",
            paramLabel = "k/n",
            defaultValue = "1/1",
            description = "run the k-th of n parts, each in a DIR of its own; then merge, then study --resume there")
    private String shard = "1/1";

    @Option(names = "--resume", description = "go on with DIR's journal; the result is byte for byte the same")
    private boolean resume;

    @Option(names = "--strict", description = "exit 5 unless every finding is held")
    private boolean strict;

    @Option(names = "--dry-run", description = "check everything and print the plan; run and write nothing")
    private boolean dryRun;

    @Option(names = "--measure", description = "the same, but run the first job to tell how long all take")
    private boolean measure;

    StudyCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        StudyRequest request =
                new StudyRequest(options.request(spec.commandLine(), stop), seeds, Shard.parse(shard), resume, strict);
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun || measure) {
            StudyRun.plan(request, measure).forEach(out::println);
        } else {
            StudyRun.run(request, out::println);
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
