package org.sneakpath.devices.nonideality.radiation;

/** What one upset does to a cell. */
public enum UpsetEffect {
    /** Mirrors the conductance in its range: g → g_min + g_max − g. Two upsets undo each other. */
    FLIP,
    /** Sets the cell: g → g_max. */
    SET,
    /** Resets the cell: g → g_min. */
    RESET
}
