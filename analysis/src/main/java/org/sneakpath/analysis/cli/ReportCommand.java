package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.rendering.ReportRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Write the report of a run again, from the files of its folder.",
            "",
            "Examples:",
            "  sneakpath report out/quickstart",
            "  sneakpath report out/wires",
            ""
        },
        description = {
            "Reads what train, robustness, sweep or merge left in DIR and writes DIR/report.html, DIR/citations.bib and the",
            "figures; runs nothing and changes no result. Of a study or a sweep that was interrupted the report says so.",
            ""
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "folder of a run")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path folder;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(ReportRun.run(folder));
        return ExitCode.OK.code();
    }
}
