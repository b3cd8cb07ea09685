package org.sneakpath.circuit.spice.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A netlist as logical lines, everything included that it includes.
 *
 * @param title the first line
 * @param lines all others, without comments and {@code .control} blocks
 * @param commands the lines of {@code .control} blocks, the line that begins each of them included
 * @param data files of numbers that they may name
 */
public record Source(String title, List<Line> lines, List<Line> commands, DataFiles data) {
    public Source {
        lines = List.copyOf(lines);
        commands = List.copyOf(commands);
    }

    /** This netlist with more lines at its end. */
    public Source with(List<String> added) {
        List<Line> all = new ArrayList<>(lines);
        for (int k = 0; k < added.size(); k++) {
            all.add(Line.of(added.get(k), new Location("added", k + 1)));
        }
        return new Source(title, all, commands, data);
    }
}
