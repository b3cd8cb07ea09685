package org.sneakpath.crossbar.study;

/** How the error of a column's current I is measured against that between perfect lines, I°. */
public enum ErrorMeasure {
    /** |I° − I| (A). */
    ABSOLUTE,
    /** |I° − I|/|I°|; patterns with I° = 0 do not count. Inputs are of one sign: those of both would cancel in I°, without a bound. */
    RELATIVE
}
