package org.sneakpath.crossbar;

/**
 * All that a solve of an array tells, or the cotangents of all that. Cells and nodes are row-major,
 * {@code [row·columns + column]}. The arrays are live: a solve overwrites them, a caller may write cotangents into them.
 */
public final class ArraySolution {
    /** Currents at the ends of the lines (A): out of the word-line terminals, into the bit-line terminals. */
    public final Terminals terminals;
    /** Potential of the word line at each cell (V). */
    public final double[] wordNodes;
    /** Potential of the bit line at each cell (V). */
    public final double[] bitNodes;
    /** Voltage from word to bit line across each cell (V). */
    public final double[] cellVoltages;
    /** Current from word to bit line through each cell (A). */
    public final double[] cellCurrents;

    /** Zeros. */
    public ArraySolution(int rows, int columns) {
        terminals = new Terminals(rows, columns);
        wordNodes = new double[rows * columns];
        bitNodes = new double[rows * columns];
        cellVoltages = new double[rows * columns];
        cellCurrents = new double[rows * columns];
    }

    /** Passes a solution of such an array. */
    void requireFit(CrossbarSpec spec) {
        if (terminals.wordNear.length != spec.rows() || terminals.bitNear.length != spec.columns()) {
            throw new IllegalArgumentException(
                    "a solution of " + terminals.wordNear.length + " x " + terminals.bitNear.length
                            + " lines given for an array of " + spec.rows() + " x " + spec.columns());
        }
    }
}
