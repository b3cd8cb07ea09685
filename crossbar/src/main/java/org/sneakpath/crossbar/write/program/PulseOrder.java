package org.sneakpath.crossbar.write.program;

/** How many cells of a row are written at once. */
public enum PulseOrder {
    /** All that need the same polarity, each at its own height. */
    ROW,
    /** One after the other, each to its end. */
    CELL
}
