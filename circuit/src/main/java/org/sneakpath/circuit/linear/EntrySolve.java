package org.sneakpath.circuit.linear;

/**
 * Solves B y = b entry by entry, for factors whose columns are so short that a loop over each costs more than the entries in
 * it: one loop over all of L, one over all of U, whose branches a processor foresees. With D the diagonal of U,
 * <pre>
 *   y ← L⁻¹ y,    y ← D⁻¹ y,    y ← (D⁻¹ U)⁻¹ y
 * </pre>
 * in each diagonal block, from the last to the first; entries above it are subtracted before the next.
 *
 * <p>Memory: 12 bytes per entry of U and 4 of L besides the factors'.
 */
final class EntrySolve {
    /** Entries of L and U per column up to which this is faster; found by measurement. */
    private static final int SHORT = 8;

    private final LuPattern pattern;
    private final double[] lower;
    private final double[] upper;
    private final double[] reciprocal;
    private final double[] above;
    private final int[] lowerColumn;
    private final int[] upperColumn;
    /** U with rows divided by their diagonal entries. */
    private final double[] unitUpper;
    /** Places of the entries above blocks, by block; their columns. */
    private final int[] aboveStart;

    private final int[] abovePlace;
    private final int[] aboveColumn;

    /** Whether factors of that pattern are solved faster this way. */
    static boolean pays(LuPattern pattern) {
        return pattern.lowerRow.length + pattern.upperRow.length < SHORT * pattern.n;
    }

    /**
     * @param lower values of L, as {@link LuFactors} keeps them; live, like the others
     * @param upper values of U but for the diagonal
     * @param reciprocal 1 over the diagonal of U
     * @param above scaled entries of A above diagonal blocks
     */
    EntrySolve(LuPattern pattern, double[] lower, double[] upper, double[] reciprocal, double[] above) {
        this.pattern = pattern;
        this.lower = lower;
        this.upper = upper;
        this.reciprocal = reciprocal;
        this.above = above;
        unitUpper = new double[upper.length];
        lowerColumn = columns(pattern.lowerStart, lower.length);
        upperColumn = columns(pattern.upperStart, upper.length);
        int blocks = pattern.blockStart.length - 1;
        aboveStart = new int[blocks + 1];
        int count = 0;
        for (int k = 0; k < pattern.n; k++) {
            count += pattern.withinStart[k] - pattern.entryStart[k];
        }
        abovePlace = new int[count];
        aboveColumn = new int[count];
        count = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = pattern.blockStart[block]; k < pattern.blockStart[block + 1]; k++) {
                for (int p = pattern.entryStart[k]; p < pattern.withinStart[k]; p++) {
                    aboveColumn[count] = k;
                    abovePlace[count++] = p;
                }
            }
            aboveStart[block + 1] = count;
        }
    }

    private static int[] columns(int[] start, int entries) {
        int[] column = new int[entries];
        for (int k = 0; k + 1 < start.length; k++) {
            for (int p = start[k]; p < start[k + 1]; p++) {
                column[p] = k;
            }
        }
        return column;
    }

    /** Takes note of new values of the factors. */
    void refresh() {
        int[] row = pattern.upperRow;
        for (int p = 0; p < unitUpper.length; p++) {
            unitUpper[p] = upper[p] * reciprocal[row[p]];
        }
    }

    /** y := B⁻¹ y in the factors' order. */
    void solve(double[] y) {
        for (int block = pattern.blockStart.length - 2; block >= 0; block--) {
            int begin = pattern.blockStart[block];
            int end = pattern.blockStart[block + 1];
            subtractLower(y, pattern.lowerStart[begin], pattern.lowerStart[end]);
            for (int k = begin; k < end; k++) {
                y[k] *= reciprocal[k];
            }
            subtractUpper(y, pattern.upperStart[begin], pattern.upperStart[end]);
            for (int e = aboveStart[block]; e < aboveStart[block + 1]; e++) {
                int p = abovePlace[e];
                y[pattern.entryRow[p]] -= above[p] * y[aboveColumn[e]];
            }
        }
    }

    private void subtractLower(double[] y, int first, int behind) {
        int[] row = pattern.lowerRow;
        for (int q = first; q < behind; q++) {
            y[row[q]] -= lower[q] * y[lowerColumn[q]];
        }
    }

    private void subtractUpper(double[] y, int first, int behind) {
        int[] row = pattern.upperRow;
        for (int p = behind - 1; p >= first; p--) {
            y[row[p]] -= unitUpper[p] * y[upperColumn[p]];
        }
    }
}
