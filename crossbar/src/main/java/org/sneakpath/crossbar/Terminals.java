package org.sneakpath.crossbar;

import java.util.Arrays;

/**
 * One number for each end of each line of an array: potentials (V), currents (A), or cotangents of either. Currents flow
 * from the word-line terminals into the array and from the array into the bit-line terminals.
 *
 * <p>The arrays are live: whoever holds the object reads and writes them.
 */
public final class Terminals {
    /** At the left of each word line, where it is driven. */
    public final double[] wordNear;
    /** At the right of each word line. */
    public final double[] wordFar;
    /** At the bottom of each bit line, where it is sensed. */
    public final double[] bitNear;
    /** At the top of each bit line. */
    public final double[] bitFar;

    /** Zeros. */
    public Terminals(int rows, int columns) {
        wordNear = new double[rows];
        wordFar = new double[rows];
        bitNear = new double[columns];
        bitFar = new double[columns];
    }

    /** Sets all to zero. */
    public void clear() {
        Arrays.fill(wordNear, 0);
        Arrays.fill(wordFar, 0);
        Arrays.fill(bitNear, 0);
        Arrays.fill(bitFar, 0);
    }

    /** Whether all numbers are the same (0 and −0 apart). */
    boolean sameAs(Terminals other) {
        return Arrays.equals(wordNear, other.wordNear)
                && Arrays.equals(wordFar, other.wordFar)
                && Arrays.equals(bitNear, other.bitNear)
                && Arrays.equals(bitFar, other.bitFar);
    }
}
