package org.sneakpath.crossbar.write.program;

/** What stands between a column's current and the number that a verification sees: an amplifier and a converter, say. */
@FunctionalInterface
public interface CurrentConverter {
    /**
     * Replaces currents by what is seen of them.
     *
     * @param currents out of the bit lines (A), one per column, changed in place
     * @param row which row is read
     * @param read which read of that row, for draws of noise
     */
    void convert(double[] currents, int row, long read);
}
