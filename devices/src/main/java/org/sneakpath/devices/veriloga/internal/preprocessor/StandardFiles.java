package org.sneakpath.devices.veriloga.internal.preprocessor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files that every simulator brings along: constants, natures and disciplines; ours are resources. */
final class StandardFiles {
    private static final String FOLDER = "/org/sneakpath/devices/veriloga/";
    private static final Map<String, String> RESOURCES = Map.of(
            "constants.vams", "constants.vams",
            "constants.h", "constants.vams",
            "disciplines.vams", "disciplines.vams",
            "disciplines.h", "disciplines.vams",
            "discipline.h", "disciplines.vams");

    private StandardFiles() {}

    static Optional<String> text(String name) {
        return Optional.ofNullable(RESOURCES.get(name)).map(StandardFiles::read);
    }

    private static String read(String resource) {
        try (InputStream in = StandardFiles.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the resource " + FOLDER + resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
