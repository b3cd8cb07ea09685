package org.sneakpath.circuit.spice.text;

import java.util.List;

/**
 * A netlist as logical lines, everything included that it includes.
 *
 * @param title the first line
 * @param lines all others, without comments
 */
public record Source(String title, List<Line> lines) {
    public Source {
        lines = List.copyOf(lines);
    }
}
