package org.sneakpath.circuit.spice.text;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.spice.hdl.Modules;

/**
 * A netlist as logical lines, everything included that it includes.
 *
 * @param title the first line
 * @param lines all others, without comments and {@code .control} blocks
 * @param commands the lines of {@code .control} blocks, the line that begins each of them included
 * @param data files of numbers that they may name
 * @param modules device models of the files that {@code .hdl} lines name, and of the library
 */
public record Source(String title, List<Line> lines, List<Line> commands, DataFiles data, Modules modules) {
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
        return new Source(title, all, commands, data, modules);
    }
}
