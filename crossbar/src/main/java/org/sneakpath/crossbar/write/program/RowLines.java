package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;

/**
 * The lines that one row is written and read through when the cells of all other rows conduct nothing: its word line, and of each bit
 * line what lies below and above it, in series.
 * <pre>
 *   near_j = near + Σ segments below the row        far_j = far + Σ segments above it
 * </pre>
 * No current leaves a bit line on the way, so that this is the same circuit.
 */
final class RowLines {
    private RowLines() {}

    /** An array of that row alone. */
    static CrossbarSpec of(CrossbarSpec spec, int row) {
        int columns = spec.columns();
        Lines words = spec.wordLines();
        double[] segments = new double[columns - 1];
        for (int s = 0; s < segments.length; s++) {
            segments[s] = words.segment(row, s);
        }
        double[] near = new double[columns];
        double[] far = new double[columns];
        for (int j = 0; j < columns; j++) {
            near[j] = spec.bitLines().near(j) + sum(spec.bitLines(), j, row, spec.rows() - 1);
            far[j] = spec.bitLines().far(j) + sum(spec.bitLines(), j, 0, row);
        }
        Lines word = Lines.each(1, columns, new double[] {words.near(row)}, segments, new double[] {words.far(row)});
        return new CrossbarSpec(1, columns, word, Lines.each(columns, 1, near, new double[0], far));
    }

    /** Resistance between two nodes of a line (ohm). */
    private static double sum(Lines lines, int line, int from, int to) {
        double sum = 0;
        for (int s = from; s < to; s++) {
            sum += lines.segment(line, s);
        }
        return sum;
    }
}
