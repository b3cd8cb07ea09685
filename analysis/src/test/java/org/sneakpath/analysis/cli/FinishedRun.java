package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run of {@link TinyExperiment} without overrides, made once for all tests of a process. Tests get copies, which are
 * theirs to resume, damage and overwrite; a run says nothing of the folder it was made in.
 */
final class FinishedRun {
    private FinishedRun() {}

    /** Holders, so that each is run when it is first asked for. */
    private static final class Training {
        private static final Path FOLDER = made("train");
    }

    private static final class Study {
        private static final Path FOLDER = made("robustness");
    }

    /** Makes {@code to} the folder of {@code train}. */
    static void train(Path to) throws IOException {
        copy(Training.FOLDER, to);
    }

    /** Makes {@code to} the folder of {@code robustness}. */
    static void robustness(Path to) throws IOException {
        copy(Study.FOLDER, to);
    }

    private static Path made(String command) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "runs")), command)
                    .resolve("run");
            CommandLineRun run = TinyExperiment.run(command, folder);
            if (run.code() != 0) {
                throw new IllegalStateException(run.err());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path file : all) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
