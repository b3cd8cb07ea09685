package org.sneakpath.analysis.figure;

/**
 * One value for each cell of a crossbar. Rows are word lines, driven from the left, row 0 on top; columns are bit lines,
 * sensed at the bottom.
 *
 * @param title the quantity, "IR drop (mV)"
 * @param rows word lines
 * @param columns bit lines
 * @param values {@code values[row * columns + column]} (SI), finite; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // up to millions of cells; equal by identity on purpose
public record CellMap(AxisTitle title, int rows, int columns, double[] values) {

    public CellMap {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values for " + rows + " rows and " + columns + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("map '" + title.quantity() + "' is " + values[i] + " in row "
                        + i / columns + ", column " + i % columns + "; only finite values have a colour");
            }
        }
    }
}
