package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;

/** How often values of each line lay beyond what the line's circuit can express. Not thread-safe; longs, so it never wraps. */
public final class SaturationCount {
    private final long[] below;
    private final long[] above;
    private long vectors;

    /** For so many lines. */
    public SaturationCount(int lines) {
        Require.atLeastOne("lines", lines);
        below = new long[lines];
        above = new long[lines];
    }

    void countVector() {
        vectors++;
    }

    void countBelow(int line) {
        below[line]++;
    }

    void countAbove(int line) {
        above[line]++;
    }

    /** Number of lines. */
    public int lines() {
        return below.length;
    }

    /** How many values each line has seen. */
    public long vectors() {
        return vectors;
    }

    /** How many values of this line lay below its lower end. */
    public long below(int line) {
        return below[line];
    }

    /** How many values of this line lay above its upper end. */
    public long above(int line) {
        return above[line];
    }

    /** How many values of all lines lay beyond either end. */
    public long total() {
        long sum = 0;
        for (int k = 0; k < below.length; k++) {
            sum += below[k] + above[k];
        }
        return sum;
    }

    /** Share of the values that lay beyond either end, 0 before the first. */
    public double fraction() {
        return vectors == 0 ? 0 : total() / ((double) vectors * below.length);
    }

    /** Back to zero. */
    public void reset() {
        Arrays.fill(below, 0);
        Arrays.fill(above, 0);
        vectors = 0;
    }

    @Override
    public String toString() {
        return total() + " of " + vectors * below.length + " values saturated";
    }
}
