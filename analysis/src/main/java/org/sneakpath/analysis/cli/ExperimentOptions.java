package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.run.Requirement;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on an experiment takes. */
final class ExperimentOptions {
    @Parameters(index = "0", paramLabel = "CONFIG", description = "experiment, a YAML file")
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required option below
    private Path config;

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "replaces a value of the file, such as training.epochs=5; bare numbers are SI")
    private List<String> overrides = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the results")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "write even if DIR holds files that are not a run's")
    private boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "same as seed=N (default: as in CONFIG)")
    private @Nullable String seed;

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
        List<String> all = new ArrayList<>(overrides);
        all.addAll(more);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        return new RunRequest(
                config,
                all,
                out,
                force,
                common.threads(),
                requirements.stream().map(Requirement::parse).toList(),
                CommandText.of(command),
                Displays.progress(command.getErr(), common.quiet),
                stop);
    }
}
