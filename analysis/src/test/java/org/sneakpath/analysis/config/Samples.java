package org.sneakpath.analysis.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The configurations that are shipped, as text. */
public final class Samples {
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

    /** Where a file of {@code configs} is. */
    public static Path path(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")), "configs", name);
    }
}
