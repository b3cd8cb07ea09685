package org.sneakpath.circuit.spice.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts a line and its continuations together, one blank between them. */
final class LineJoiner {
    private final String file;
    private final SpiceOptions options;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] numbers = new int[4];
    private int parts;

    LineJoiner(String file, SpiceOptions options) {
        this.file = file;
        this.options = options;
    }

    /** Begins a line; the one before was taken. */
    void start(String part, Location where) {
        add(part, where);
    }

    /** Continues the line that was begun. */
    void append(String part, Location where) {
        if (parts == 0) {
            throw new SpiceException(where, "'+' continues a line, but there is none before it");
        }
        text.append(' ');
        add(part, where);
    }

    private void add(String part, Location where) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
            numbers = Arrays.copyOf(numbers, 2 * parts);
        }
        starts[parts] = text.length();
        numbers[parts++] = where.line();
        text.append(part);
        if (text.length() > options.limits().lineLength()) {
            throw new SpiceException(
                    where,
                    "this line has more than " + options.limits().lineLength() + " characters with its continuations");
        }
    }

    /** The line that was begun, if any; afterwards none is begun. */
    @Nullable
    Line take() {
        if (parts == 0) {
            return null;
        }
        Line line = new Line(text.toString(), file, Arrays.copyOf(starts, parts), Arrays.copyOf(numbers, parts));
        text.setLength(0);
        parts = 0;
        return line;
    }
}
