package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.LineBars;
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
        double[] through = new double[wordLines.count()];
        for (int i = 0; i < through.length; i++) {
            through[i] = base.wordThrough(i, potentials);
        }
        return heat(wordLines, base.wordProducts(wordLines), cellCurrents, through);
    }

    /** In the bit lines; arguments as {@link #wordLines}. */
    public Heat bitLines(Terminals potentials, double[] cellCurrents) {
        double[] through = new double[bitLines.count()];
        for (int j = 0; j < through.length; j++) {
            // nodes of bit lines draw the opposite of the cells' currents; squares do not mind that both signs are
            // turned
            through[j] = -base.bitThrough(j, potentials);
        }
        return heat(bitLines, base.bitProducts(bitLines), cellCurrents, through);
    }

    private static Heat heat(Lines lines, SegmentProducts products, double[] draws, double[] through) {
        LineBars squares = LineBars.of(lines);
        products.addProducts(1, draws, draws, through, through, squares);
        double ends = 0;
        double segments = 0;
        for (int line = 0; line < squares.near.length; line++) {
            ends += heat(lines.near(line), squares.near[line]) + heat(lines.far(line), squares.far[line]);
        }
        for (int k = 0; k < squares.segments.length && lines.nodes() > 1; k++) {
            segments += heat(lines.segment(k / (lines.nodes() - 1), k % (lines.nodes() - 1)), squares.segments[k]);
        }
        return new Heat(segments, ends);
    }

    private static double heat(double resistance, double square) {
        return resistance == Lines.OPEN ? 0 : resistance * square;
    }
}
