package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An experiment's configuration, and what is replaced in it. */
final class ConfigArguments {
    @Parameters(index = "0", paramLabel = "CONFIG", description = "experiment, a YAML file")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path config;

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "replaces a value of the file, such as training.epochs=5; bare numbers are SI")
    private List<String> overrides = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "same as seed=N (default: as in CONFIG)")
    private @Nullable String seed;

    /** The file. */
    Path config() {
        return config;
    }

    /** All replacements, as {@code key=value}; the seed's comes last. */
    List<String> overrides() {
        return overrides(List.of());
    }

    /** @param more replacements that other options stand for */
    List<String> overrides(List<String> more) {
        List<String> all = new ArrayList<>(overrides);
        all.addAll(more);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        return all;
    }
}
