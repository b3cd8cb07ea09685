package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;

/**
 * One write pulse to cells of one row: the voltage that each of them should see, from word to bit line (V). All have the same sign,
 * since the word line has one potential. Immutable.
 */
public final class WriteShot {
    private final int row;
    private final double[] amplitudes;
    private final int selected;
    private final double extreme;

    private WriteShot(int row, double[] amplitudes, int selected, double extreme) {
        this.row = row;
        this.amplitudes = amplitudes;
        this.selected = selected;
        this.extreme = extreme;
    }

    /**
     * A pulse to some cells of a row, each with its own height.
     *
     * @param row the selected word line, from 0
     * @param amplitudes one per column (V), 0 for a cell that is not selected; copied
     * @throws IllegalArgumentException if no cell is selected, or heights differ in sign
     */
    public static WriteShot row(int row, double[] amplitudes) {
        if (row < 0) {
            throw new IllegalArgumentException("row " + row + ": rows count from 0");
        }
        double least = 0;
        double greatest = 0;
        int selected = 0;
        for (int j = 0; j < amplitudes.length; j++) {
            double v = amplitudes[j];
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("write voltage of column " + j + " is " + v + " V; must be finite");
            }
            least = Math.min(least, v);
            greatest = Math.max(greatest, v);
            selected += v == 0 ? 0 : 1;
        }
        if (selected == 0) {
            throw new IllegalArgumentException("a write of row " + row + " selects no cell: all voltages are 0 V");
        }
        if (least < 0 && greatest > 0) {
            throw new IllegalArgumentException("a write of row " + row + " asks for " + least + " V and for " + greatest
                    + " V; write the two polarities one after the other");
        }
        return new WriteShot(row, amplitudes.clone(), selected, least < 0 ? least : greatest);
    }

    /**
     * A pulse to one cell.
     *
     * @param columns number of columns of the array
     * @param amplitude (V), not 0
     */
    public static WriteShot cell(int row, int column, int columns, double amplitude) {
        if (column < 0 || column >= columns) {
            throw new IllegalArgumentException("column " + column + ": there are columns 0 to " + (columns - 1));
        }
        double[] amplitudes = new double[columns];
        amplitudes[column] = amplitude;
        return row(row, amplitudes);
    }

    /** A pulse of one height (V) to all cells of a row. */
    public static WriteShot wholeRow(int row, int columns, double amplitude) {
        double[] amplitudes = new double[columns];
        Arrays.fill(amplitudes, amplitude);
        return row(row, amplitudes);
    }

    /** The same pulse to another row. */
    public WriteShot onRow(int other) {
        return row(other, amplitudes);
    }

    /** The selected word line. */
    public int row() {
        return row;
    }

    /** Number of columns. */
    public int columns() {
        return amplitudes.length;
    }

    /** What the cell of that column should see (V); 0 if it is not selected. */
    public double amplitude(int column) {
        return amplitudes[column];
    }

    /** The amplitude of greatest magnitude (V), with its sign. */
    public double extreme() {
        return extreme;
    }

    /** Number of selected cells. */
    public int selected() {
        return selected;
    }

    /** What a cell is in this shot. */
    public CellRole role(int otherRow, int column) {
        boolean written = amplitudes[column] != 0;
        if (otherRow == row) {
            return written ? CellRole.SELECTED : CellRole.ON_SELECTED_ROW;
        }
        return written ? CellRole.ON_SELECTED_COLUMN : CellRole.UNSELECTED;
    }

    /** The column whose amplitude is {@link #extreme}; the first of several. */
    int extremeColumn() {
        int column = 0;
        while (amplitudes[column] != extreme) {
            column++;
        }
        return column;
    }

    @Override
    public String toString() {
        return "write of " + selected + " cells of row " + row + " at up to " + extreme + " V";
    }
}
