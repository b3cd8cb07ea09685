package org.sneakpath.training.data;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not the table it should be. The message names file, line and column, what was found and what to try. */
public final class TableFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** About a place; line and column count from 1, the column in characters. */
    TableFormatException(Path file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
    }

    /** About the file as a whole. */
    TableFormatException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
