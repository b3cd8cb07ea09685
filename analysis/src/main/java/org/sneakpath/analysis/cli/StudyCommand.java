package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.comparison.StudyRequest;
import org.sneakpath.analysis.comparison.StudyRun;
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
                    + "finding whether it is held, not held or undecided. Of shards these come after merge, by study --resume in "
                    + "the merged DIR.",
            ""
        })
final class StudyCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private JobOptions jobs = new JobOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "seeds of each point, at least 2 (default: as in CONFIG)")
    private int seeds;

    @Option(names = "--strict", description = "exit 5 unless every finding is held")
    private boolean strict;

    StudyCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        StudyRequest request =
                new StudyRequest(options.request(spec.commandLine(), stop), seeds, jobs.shard(), jobs.resume, strict);
        PrintWriter out = spec.commandLine().getOut();
        if (jobs.planOnly()) {
            StudyRun.plan(request, jobs.measure).forEach(out::println);
        } else {
            StudyRun.run(request, out::println);
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
