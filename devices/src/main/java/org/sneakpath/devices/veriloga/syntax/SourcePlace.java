package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;

/**
 * Where something stands in the text that somebody wrote.
 *
 * @param file name of the file, as it was given or included
 * @param line from 1
 * @param column from 1, in code points
 * @param macro name of the macro whose text it is, which is then used at this place; the outermost if macros use macros
 */
public record SourcePlace(String file, int line, int column, Optional<String> macro) {
    public SourcePlace(String file, int line, int column) {
        this(file, line, column, Optional.empty());
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
