package org.sneakpath.crossbar;

/** How the gates of an array of transistors are joined. Gates take no current, so that a gate line is at one potential. */
public enum GateLines {
    /** One gate line a row, along the word lines. */
    PER_ROW,
    /** One gate line a column, along the bit lines. */
    PER_COLUMN;

    /** Number of gate lines. */
    public int count(CrossbarSpec spec) {
        return this == PER_ROW ? spec.rows() : spec.columns();
    }

    /**
     * Writes the potential of each cell's gate (V), row-major.
     *
     * @throws IllegalArgumentException if that of a line is not finite; nothing is written then
     */
    public void spread(CrossbarSpec spec, double[] lines, double[] cells) {
        for (int k = 0; k < lines.length; k++) {
            if (!Double.isFinite(lines[k])) {
                throw new IllegalArgumentException(
                        "potential of gate line " + k + " is " + lines[k] + " V; must be finite");
            }
        }
        for (int i = 0, c = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++, c++) {
                cells[c] = lines[this == PER_ROW ? i : j];
            }
        }
    }

    /** Adds to every line what its cells have. */
    void gather(CrossbarSpec spec, double[] cells, double[] lines) {
        for (int i = 0, c = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++, c++) {
                lines[this == PER_ROW ? i : j] += cells[c];
            }
        }
    }
}
