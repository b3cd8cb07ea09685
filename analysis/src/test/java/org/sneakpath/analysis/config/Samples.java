package org.sneakpath.analysis.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The configurations that are shipped, as text. */
public final class Samples {
    /** What cuts {@code quickstart.yaml} down until a job of a sweep with a checkpoint takes about a millisecond. */
    public static final List<String> TINY = List.of(
            "dataset.trainingSamples=16",
            "dataset.validationSamples=0",
            "dataset.testSamples=8",
            "network.layers.0.neurons=4",
            "network.time.steps=4",
            "training.epochs=1",
            "training.batchSize=8",
            "training.shards=2");

    private Samples() {}

    /** Text of {@code configs/quickstart.yaml}. */
    public static String quickstart() {
        return read("quickstart.yaml");
    }

    /** Text of a file in {@code configs}. */
    public static String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all experiments in {@code configs}, sorted. */
    public static List<String> experiments() {
        try (Stream<Path> files = Files.list(path(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file of {@code configs} is. */
    public static Path path(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")), "configs", name);
    }
}
