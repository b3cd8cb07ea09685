package org.sneakpath.crossbar.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * States of the unselected cells, alike within each of three groups.
 *
 * @param row whether the others on the selected word line are in the low-resistance state
 * @param column whether the others on the selected bit line are
 * @param rest whether all others are
 */
public record Neighbours(boolean row, boolean column, boolean rest) {
    /** All unselected cells in the low-resistance state. */
    public static final Neighbours LOW = new Neighbours(true, true, true);

    /** All unselected cells in the high-resistance state. */
    public static final Neighbours HIGH = new Neighbours(false, false, false);

    /** All eight, {@link #LOW} first. */
    public static final List<Neighbours> ALL = all();

    private static List<Neighbours> all() {
        List<Neighbours> all = new ArrayList<>();
        for (int k = 7; k >= 0; k--) {
            all.add(new Neighbours((k & 1) != 0, (k & 2) != 0, (k & 4) != 0));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * Writes what all cells hold.
     *
     * @param selected state of the selected cell: whether of low resistance
     * @param values row-major, overwritten
     */
    public void write(boolean selected, CellLevels levels, int columns, int atRow, int atColumn, double[] values) {
        for (int c = 0; c < values.length; c++) {
            boolean inRow = c / columns == atRow;
            boolean inColumn = c % columns == atColumn;
            values[c] = levels.of((inRow && inColumn) ? selected : inRow ? row : inColumn ? column : rest);
        }
    }

    /** One letter a group, in the order of the components, such as {@code "LHL"}. */
    @Override
    public String toString() {
        return letter(row) + letter(column) + letter(rest);
    }

    private static String letter(boolean low) {
        return low ? "L" : "H";
    }
}
