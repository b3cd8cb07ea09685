package org.sneakpath.training.data;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not the IDX file it should be. The message names the file, what was expected and what was found. */
public final class IdxFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    IdxFormatException(Path file, String expected, String found) {
        super(file + ": expected " + expected + ", found " + found);
    }
}
