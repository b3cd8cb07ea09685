package org.sneakpath.crossbar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The sources of an array's netlist beside the terminals they stand for. A line without any resistance between its terminals
 * has one source for both.
 */
final class Ends {
    private record End(String source, boolean word, boolean far, int line, boolean both) {
        /** Current of the terminal over that through the source. */
        double sign() {
            return word ? -1 : 1;
        }

        double of(Terminals terminals) {
            return of(terminals, far) + (both ? of(terminals, true) : 0);
        }

        private double of(Terminals terminals, boolean end) {
            double[] nears = word ? terminals.wordNear : terminals.bitNear;
            double[] fars = word ? terminals.wordFar : terminals.bitFar;
            return (end ? fars : nears)[line];
        }
    }

    private final List<End> ends = new ArrayList<>();

    Ends(CrossbarSpec spec) {
        add(spec.wordLines(), "Vin", "Vright", true);
        add(spec.bitLines(), "Vout", "Vtop", false);
    }

    private void add(Lines lines, String near, String far, boolean word) {
        for (int line = 0; line < lines.count(); line++) {
            boolean both = NetlistNodes.isShort(lines, line);
            ends.add(new End(near + line, word, false, line, both));
            if (lines.far(line) < Lines.OPEN && !both) {
                ends.add(new End(far + line, word, true, line, false));
            }
        }
    }

    /** Names of the sources. */
    List<String> sources() {
        return ends.stream().map(End::source).toList();
    }

    /** Numbers of the terminals, summed where there is one source for both ends. */
    double[] own(Terminals terminals) {
        return ends.stream().mapToDouble(end -> end.of(terminals)).toArray();
    }

    /** What a simulator says of the sources, as currents of terminals. */
    double[] twinCurrents(ToDoubleFunction<String> current) {
        return ends.stream()
                .mapToDouble(end -> end.sign() * current.applyAsDouble(end.source))
                .toArray();
    }

    /** What a simulator says of the sources. */
    double[] twin(ToDoubleFunction<String> value) {
        return ends.stream().mapToDouble(end -> value.applyAsDouble(end.source)).toArray();
    }

    /** A place for a number of a source. */
    interface Sink {
        void set(String source, double value);
    }

    /** Hands on the cotangents of terminal currents as those of the currents through the sources. */
    void currentBars(Terminals bars, Sink sink) {
        for (End end : ends) {
            sink.set(end.source, end.sign() * end.of(bars, end.far));
        }
    }
}
