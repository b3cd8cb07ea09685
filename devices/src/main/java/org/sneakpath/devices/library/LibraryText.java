package org.sneakpath.devices.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the library, which travel with the classes. */
final class LibraryText {
    private LibraryText() {}

    /** A file's text, empty if there is no such file. */
    static Optional<String> of(String file) {
        try (InputStream stream = LibraryText.class.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + file + "' of the device library", e);
        }
    }

    /** A file's text. */
    static String require(String file) {
        return of(file).orElseThrow(() -> new IllegalStateException("the device library has no file '" + file + "'"));
    }
}
