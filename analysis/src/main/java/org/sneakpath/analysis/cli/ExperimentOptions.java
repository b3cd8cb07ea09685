package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.run.Requirement;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command on an experiment takes. */
final class ExperimentOptions {
    @Mixin
    private ConfigArguments arguments = new ConfigArguments();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(
            names = "--require",
            paramLabel = "METRIC>=X",
            description = "exit 5 unless it holds at the end, such as 'test_accuracy>=0.93'; repeatable")
    private List<String> requirements = List.of();

    @Mixin
    private CommonOptions common = new CommonOptions();

    /** All of it, for a command that is about to run. */
    RunRequest request(CommandLine command, StopSignal stop) {
        return request(command, stop, List.of());
    }

    /**
     * The same.
     *
     * @param more replacements of the configuration's values that other options stand for
     */
    RunRequest request(CommandLine command, StopSignal stop, List<String> more) {
        return new RunRequest(
                arguments.config(),
                arguments.overrides(more),
                out,
                force,
                common.threads(),
                requirements.stream().map(Requirement::parse).toList(),
                CommandText.of(command),
                Displays.progress(command.getErr(), common.quiet),
                stop);
    }
}
