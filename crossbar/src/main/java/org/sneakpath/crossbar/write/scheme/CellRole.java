package org.sneakpath.crossbar.write.scheme;

/** What a cell is in a write. */
public enum CellRole {
    /** To be written. */
    SELECTED,
    /** Half-selected: shares the word line with cells to be written, is none itself. */
    ON_SELECTED_ROW,
    /** Half-selected: shares the bit line with a cell to be written. */
    ON_SELECTED_COLUMN,
    /** Shares no line with any. */
    UNSELECTED
}
