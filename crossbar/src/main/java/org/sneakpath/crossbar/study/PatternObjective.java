package org.sneakpath.crossbar.study;

import java.util.List;

/**
 * A number of an array whose cells and inputs are at one of two levels each, and whose greatest value is sought. A pattern has one
 * bit a cell, true for the low-resistance state, then one a word line, true for the high input.
 */
interface PatternObjective {
    /** Number of bits. */
    int bits();

    /** Whether a bit may change. */
    boolean isFree(int bit);

    /** The number; NaN where it is not defined, or the array was not solved. One solve. */
    double value(boolean[] pattern);

    /**
     * The number and what changing each bit would add to it, to first order. Two solves.
     *
     * @param gains one per bit, overwritten; 0 for bits that are not free
     */
    double gains(boolean[] pattern, double[] gains);

    /** Whether changing that bit alone moves the number in the direction of its gain, however far. */
    boolean isMonotone(int bit);

    /** Whether that bit is worth a solve of its own where it is not monotone. */
    boolean isSuspect(int bit);

    /** Patterns that are known to be bad. */
    List<boolean[]> candidates();

    /** What all cells hold (their unit). */
    double[] values(boolean[] pattern);

    /** Voltages on the word lines (V). */
    double[] voltages(boolean[] pattern);
}
