package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.difference.DifferenceText;
import org.sneakpath.analysis.difference.RunDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Compare two runs: what was configured otherwise, and what that did.",
            "",
            "Examples:",
            "  sneakpath compare out/unaware out/aware",
            ""
        },
        description = {
            "For trainings, robustness studies and sweeps. Prints the keys that differ, the metrics that differ, and for "
                    + "each setting that both have measured the mean difference over chips or seeds of the same number, with "
                    + "its 95 %% interval and a p-value raised for all settings together (Holm). Two networks that were tested "
                    + "with the same samples are compared sample by sample, too (McNemar's exact test of predictions.csv).",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR_A", description = "folder of a run")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path first;

    @Parameters(index = "1", paramLabel = "DIR_B", description = "folder of another")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path second;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        DifferenceText.lines(RunDifference.of(first, second))
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
