package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.Samples;

/** Sweeps over the quickstart configuration, cut down until a job with a checkpoint takes about a millisecond. */
final class TinySweep {
    private TinySweep() {}

    /** A trained network for sweeps with a checkpoint. */
    static Path checkpoint(Path folder) {
        List<String> line = new ArrayList<>(List.of(
                "train",
                Samples.path("quickstart.yaml").toString(),
                "--out",
                folder.resolve("trained").toString(),
                "--quiet",
                "--no-audit"));
        line.addAll(Samples.TINY);
        CommandLineRun run = CommandLineRun.of(line);
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
        return folder.resolve("trained/checkpoint");
    }

    /** {@code sweep quickstart.yaml --out DIR --quiet}, cut down, and more. */
    static CommandLineRun run(Path out, String... more) {
        return run(new StopSignal(), out, more);
    }

    static CommandLineRun run(StopSignal stop, Path out, String... more) {
        return CommandLineRun.of(stop, line(out, more).toArray(String[]::new));
    }

    /** Another command on the same configuration. */
    static CommandLineRun command(String command, Path out, List<String> more) {
        List<String> line = line(out, more.toArray(String[]::new));
        line.set(0, command);
        return CommandLineRun.of(line);
    }

    private static List<String> line(Path out, String... more) {
        List<String> line = new ArrayList<>(
                List.of("sweep", Samples.path("quickstart.yaml").toString(), "--out", out.toString(), "--quiet"));
        line.addAll(Samples.TINY);
        line.addAll(Arrays.asList(more));
        return line;
    }

    /** The same in a process of its own; what it says goes to the file {@code said} in {@code folder}. */
    static Process start(Path folder, Path out, String... more) throws IOException {
        return start("sweep", folder, out, more);
    }

    /** Another command on the same configuration in a process of its own. */
    static Process start(String name, Path folder, Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.sneakpath.analysis.cli.Sneakpath"));
        List<String> line = line(out, more);
        line.set(0, name);
        command.addAll(line);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()))
                .start();
    }

    /** How long a journal is now (bytes); 0 where there is none. */
    static long journal(Path out) throws IOException {
        Path journal = out.resolve("journal");
        return Files.exists(journal) ? Files.size(journal) : 0;
    }
}
