package org.sneakpath.analysis.figure;

/**
 * One value for each cell of a crossbar, or for each of the squares that cells are gathered in. Rows are word lines, driven from
 * the left, row 0 on top; columns are bit lines, sensed at the bottom.
 *
 * @param title the quantity, "IR drop (mV)"
 * @param rows squares from top to bottom
 * @param columns squares from left to right
 * @param values {@code values[row * columns + column]} (SI), finite; not copied, not to be changed
 * @param wordLines of the array, at least as many as rows
 * @param bitLines of the array, at least as many as columns
 */
@SuppressWarnings("ArrayRecordComponent") // up to millions of cells; equal by identity on purpose
public record CellMap(AxisTitle title, int rows, int columns, double[] values, int wordLines, int bitLines) {

    public CellMap {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values for " + rows + " rows and " + columns + " columns");
        }
        if (wordLines < rows || bitLines < columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " squares for " + wordLines + " x " + bitLines + " cells");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("map '" + title.quantity() + "' is " + values[i] + " in row "
                        + i / columns + ", column " + i % columns + "; only finite values have a colour");
            }
        }
    }

    /** A value for each cell. */
    public CellMap(AxisTitle title, int rows, int columns, double[] values) {
        this(title, rows, columns, values, rows, columns);
    }

    /** The first word line of a row of squares. */
    int firstWordLine(int row) {
        return first(row, rows, wordLines);
    }

    /** The first bit line of a column of squares. */
    int firstBitLine(int column) {
        return first(column, columns, bitLines);
    }

    private static int first(int square, int squares, int lines) {
        return (int) ((long) square * lines / squares);
    }

    /**
     * This map with at most so many squares each way, each the mean of its cells; this map itself if it has no more.
     *
     * @param most at least 1
     */
    public CellMap averaged(int most) {
        if (rows <= most && columns <= most) {
            return this;
        }
        int down = Math.min(rows, most);
        int across = Math.min(columns, most);
        double[] means = new double[down * across];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                means[y * across + x] = mean(
                        first(y, down, rows),
                        first(y + 1, down, rows),
                        first(x, across, columns),
                        first(x + 1, across, columns));
            }
        }
        return new CellMap(title, down, across, means, wordLines, bitLines);
    }

    private double mean(int top, int bottom, int left, int right) {
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += values[row * columns + column];
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
