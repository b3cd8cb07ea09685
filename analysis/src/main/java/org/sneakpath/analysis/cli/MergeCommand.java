package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.sweep.MergeRun;
import org.sneakpath.analysis.sweep.SweepOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath merge}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Put the shards of a sweep together.",
            "",
            "Examples:",
            "  sneakpath merge out/s1 out/s2 out/s3 out/s4 --out out/all",
            ""
        },
        description = {
            "Computes nothing; needs neither the data nor the checkpoint. DIR is then as if the sweep had been run "
                    + "there: where jobs are missing, sweep --resume with the options of the shards but --shard does "
                    + "them. Prints means by point.",
            ""
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "SHARD", description = "folders that sweep --shard k/n wrote")
    private List<Path> shards = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds a sweep, or files that are not a run's")
    private boolean force;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        SweepOutcome outcome = MergeRun.run(
                shards,
                out,
                force,
                CommandText.of(spec.commandLine()),
                Displays.progress(spec.commandLine().getErr(), messages.quiet));
        SweepCommand.print(outcome, spec.commandLine().getOut());
        outcome.requireConverged();
        return ExitCode.OK.code();
    }
}
