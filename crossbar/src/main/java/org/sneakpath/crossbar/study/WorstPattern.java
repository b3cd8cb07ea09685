package org.sneakpath.crossbar.study;

/**
 * The worst pattern that a {@link PatternSearch} found. The arrays are this record's own.
 *
 * @param values what all cells hold, row-major (S, or the unit of what is programmed)
 * @param voltages on the word lines (V)
 * @param value of what was sought: an error, or a current (A)
 * @param solves of the array that it took
 * @param certainty what is known of it
 */
@SuppressWarnings("ArrayRecordComponent") // equal by identity on purpose
public record WorstPattern(double[] values, double[] voltages, double value, long solves, Certainty certainty) {
    /** What is known of a pattern that was found. */
    public enum Certainty {
        /** All patterns were tried. */
        EXACT,
        /** No change of a single cell or input makes it worse; errors of the other sign apart. */
        LOCAL,
        /** No change of a single cell makes it worse to first order, nor any of those that were tried one by one. */
        FIRST_ORDER
    }
}
