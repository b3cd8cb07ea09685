package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.Terminals;

/**
 * Power that lines turn into heat, Σ r·J² over all their resistances, from the currents along them and not from small differences of
 * potentials. Perfect conductors take none. About 10 flops a cell and family of lines.
 */
public final class LineDissipation {
    private final Lines wordLines;
    private final Lines bitLines;
    private final BasePotentials base;

    /** @param base those of the same lines */
    public LineDissipation(Lines wordLines, Lines bitLines, BasePotentials base) {
        this.wordLines = wordLines;
        this.bitLines = bitLines;
        this.base = base;
    }

    /**
     * What a family of lines takes (W).
     *
     * @param segments in the resistances between cells
     * @param ends in the resistances at both ends
     */
    public record Heat(double segments, double ends) {}

    /**
     * In the word lines.
     *
     * @param potentials of all terminals (V)
     * @param cellCurrents from word to bit lines (A), row-major
     */
    public Heat wordLines(Terminals potentials, double[] cellCurrents) {
        SegmentCurrents along = base.wordCurrents(wordLines);
        double[] currents = new double[along.places()];
        double segments = 0;
        double ends = 0;
        for (int i = 0; i < wordLines.count(); i++) {
            along.of(i, cellCurrents, i * wordLines.nodes(), base.wordThrough(i, potentials), currents);
            segments += segments(wordLines, i, along, currents);
            ends += ends(wordLines, i, currents);
        }
        return new Heat(segments, ends);
    }

    /** In the bit lines; arguments as {@link #wordLines}. */
    public Heat bitLines(Terminals potentials, double[] cellCurrents) {
        SegmentCurrents along = base.bitCurrents(bitLines);
        double[] currents = new double[along.places()];
        double segments = 0;
        double ends = 0;
        for (int j = 0; j < bitLines.count(); j++) {
            // the other sign than a bit line's currents have, which no square sees
            along.of(j, cellCurrents, j, -base.bitThrough(j, potentials), currents);
            segments += segments(bitLines, j, along, currents);
            ends += ends(bitLines, j, currents);
        }
        return new Heat(segments, ends);
    }

    private static double segments(Lines lines, int line, SegmentCurrents along, double[] currents) {
        double sum = 0;
        for (int p = 1; p < lines.nodes(); p++) {
            sum += heat(lines.segment(line, along.segment(p)), currents[p]);
        }
        return sum;
    }

    private static double ends(Lines lines, int line, double[] currents) {
        return heat(lines.near(line), currents[0]) + heat(lines.far(line), currents[lines.nodes()]);
    }

    private static double heat(double resistance, double current) {
        return resistance == Lines.OPEN ? 0 : resistance * current * current;
    }
}
