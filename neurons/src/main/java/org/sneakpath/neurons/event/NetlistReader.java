package org.sneakpath.neurons.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Reads a netlist as if more lines stood at its end. */
public interface NetlistReader {
    /**
     * The netlist with more lines.
     *
     * @param added lines; those that are wrong are reported by their number in the file {@value #ADDED}
     */
    SpiceNetlist with(List<String> added);

    /** The file in which added lines are said to stand. */
    String ADDED = "added";

    /** Of a netlist file. */
    static NetlistReader of(Path file, SpiceOptions options) {
        return added -> SpiceNetlist.parse(file, options, added);
    }

    /** Of a netlist in memory, which messages call {@code netlist}. */
    static NetlistReader of(String text, SpiceOptions options) {
        List<String> own = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.strip().toLowerCase(Locale.ROOT).equals(".end")) {
                break;
            }
            own.add(line);
        }
        return added -> {
            List<String> whole = new ArrayList<>(own);
            whole.addAll(added);
            try {
                return SpiceNetlist.parse(String.join("\n", whole) + "\n", options);
            } catch (SpiceException wrong) {
                int line = wrong.location().line() - own.size();
                throw line > 0 ? moved(wrong, new Location(ADDED, line)) : wrong;
            }
        };
    }

    /** The same complaint about another place. */
    static SpiceException moved(SpiceException wrong, Location place) {
        String before = wrong.location() + ": ";
        String message = wrong.getMessage();
        return new SpiceException(
                place, message.startsWith(before) ? message.substring(before.length()) : message, wrong);
    }
}
