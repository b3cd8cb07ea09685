package org.sneakpath.analysis.sensitivity;

import java.util.Collection;
import java.util.Locale;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.expression.NearestName;

/**
 * What a column is made of: plus − minus, each an unknown of the circuit or nothing.
 *
 * @param plus name of an unknown; empty for ground
 * @param minus likewise
 */
record UnknownPair(String plus, String minus) {

    /**
     * The meaning of a column's name, {@code v(a)}, {@code v(a,b)}, {@code i(r1)}.
     *
     * @param unknowns all that the circuit has
     * @throws IllegalArgumentException naming the nearest where there is none
     */
    static UnknownPair of(String column, Elaboration circuit, Collection<String> unknowns) {
        String name = column.toLowerCase(Locale.ROOT);
        int comma = name.indexOf(',');
        if (name.startsWith("v(") && comma > 0) {
            return new UnknownPair(
                    node(name.substring(2, comma), unknowns),
                    node(name.substring(comma + 1, name.length() - 1), unknowns));
        }
        if (name.startsWith("v(")) {
            return new UnknownPair(node(name.substring(2, name.length() - 1), unknowns), "");
        }
        if (name.startsWith("i(")) {
            String element = circuit.currentOf(name.substring(2, name.length() - 1));
            return new UnknownPair(existing(Waveforms.currentName(element), unknowns), "");
        }
        return new UnknownPair(existing(name, unknowns), "");
    }

    private static String node(String node, Collection<String> unknowns) {
        String stripped = node.strip();
        return stripped.equals(Netlist.GROUND) ? "" : existing(Waveforms.voltageName(stripped), unknowns);
    }

    private static String existing(String name, Collection<String> unknowns) {
        if (!unknowns.contains(name)) {
            throw new IllegalArgumentException("there is no result '" + name + "'"
                    + NearestName.hint(
                            name,
                            unknowns.stream()
                                    .filter(known -> known.indexOf('#') < 0)
                                    .toList(),
                            "results"));
        }
        return name;
    }

    /** Adds cotangents of the column to those of its unknowns; an operating point has one for all samples. */
    void addTo(WaveformBars bars, double[] column) {
        add(bars, plus, column, 1);
        add(bars, minus, column, -1);
    }

    private static void add(WaveformBars bars, String unknown, double[] column, double sign) {
        if (unknown.isEmpty()) {
            return;
        }
        String inner = unknown.substring(2, unknown.length() - 1);
        int dot = inner.lastIndexOf('.');
        double[] target = switch (unknown.charAt(0)) {
            case 'v' -> bars.voltage(inner);
            case 'i' -> bars.current(inner);
            default -> bars.state(inner.substring(0, dot), inner.substring(dot + 1));
        };
        for (int k = 0; k < column.length; k++) {
            target[Math.min(k, target.length - 1)] += sign * column[k];
        }
    }
}
