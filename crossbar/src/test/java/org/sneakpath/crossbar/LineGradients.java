package org.sneakpath.crossbar;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Gradients by resistances of lines beside those that a simulator gives for the resistors of the netlist. */
final class LineGradients {
    private LineGradients() {}

    /** By all near ends, segments and far ends of word lines, then of bit lines. */
    static double[] own(ArrayGradient gradient) {
        return joined(own(gradient.wordLines), own(gradient.bitLines));
    }

    private static double[] own(LineBars bars) {
        return joined(joined(bars.near, bars.segments), bars.far);
    }

    /**
     * The same by resistors of the netlist; where there is none, for zero and for open resistances, what {@link #own} says.
     *
     * @param byResistance derivative by the resistance of a resistor, by its name
     */
    static double[] twin(CrossbarSpec spec, ArrayGradient own, ToDoubleFunction<String> byResistance) {
        String[] word = {"Rdriver", "Rword", "Rright"};
        String[] bit = {"Rsense", "Rbit", "Rtop"};
        return joined(
                twin(spec.wordLines(), own.wordLines, word, true, byResistance),
                twin(spec.bitLines(), own.bitLines, bit, false, byResistance));
    }

    private static double[] twin(
            Lines lines, LineBars own, String[] names, boolean word, ToDoubleFunction<String> byResistance) {
        double[] near = own.near.clone();
        double[] far = own.far.clone();
        double[] segments = own.segments.clone();
        for (int line = 0; line < lines.count(); line++) {
            if (isDrawn(lines.near(line))) {
                near[line] = byResistance.applyAsDouble(names[0] + line);
            }
            if (isDrawn(lines.far(line))) {
                far[line] = byResistance.applyAsDouble(names[2] + line);
            }
            for (int s = 0; s < lines.nodes() - 1; s++) {
                if (isDrawn(lines.segment(line, s))) {
                    String at = word ? line + "_" + (s + 1) : (s + 1) + "_" + line;
                    segments[line * (lines.nodes() - 1) + s] = byResistance.applyAsDouble(names[1] + at);
                }
            }
        }
        return joined(joined(near, segments), far);
    }

    private static boolean isDrawn(double resistance) {
        return resistance > 0 && resistance < Lines.OPEN;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
