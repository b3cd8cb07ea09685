package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Refactors matrices whose columns are short from a list of all products u_jk l_ij, made once for the pattern:
 * <pre>
 *   v_t ← v_t − v_l v_u
 * </pre>
 * where v holds L, U and the diagonal. No column is spread out and gathered again, and no loop is over a column of L. The
 * operations and their order are those of {@link LuFactors}, so that the bits are the same.
 *
 * <p>Memory: 12 bytes a product, 20 per entry of A, L and U.
 */
final class EntryElimination {
    /** Products per column up to which the list is kept. */
    private static final int MOST = 32;

    private final LuPattern pattern;
    /** Values of L, of U above its diagonal, and of the diagonal, one behind the other. */
    private final double[] v;

    private final int upperAt;
    private final int diagonalAt;
    /** Where in v each entry of A within a diagonal block goes; −1 above. */
    private final int[] place;
    /** First product of each column. */
    private final int[] start;

    private final int[] target;
    private final int[] low;
    private final int[] up;

    /** Whether factors of that pattern are made faster this way. */
    static boolean pays(LuPattern pattern) {
        return EntrySolve.pays(pattern) && products(pattern) <= (long) MOST * pattern.n;
    }

    private static long products(LuPattern pattern) {
        long count = 0;
        for (int j : pattern.upperRow) {
            count += pattern.lowerStart[j + 1] - pattern.lowerStart[j];
        }
        return count;
    }

    EntryElimination(LuPattern pattern) {
        this.pattern = pattern;
        int n = pattern.n;
        upperAt = pattern.lowerRow.length;
        diagonalAt = upperAt + pattern.upperRow.length;
        v = new double[diagonalAt + n];
        place = new int[pattern.entryRow.length];
        start = new int[n + 1];
        int count = (int) products(pattern);
        target = new int[count];
        low = new int[count];
        up = new int[count];
        int[] ofRow = new int[n];
        int e = 0;
        for (int k = 0; k < n; k++) {
            ofRow[k] = diagonalAt + k;
            for (int q = pattern.lowerStart[k]; q < pattern.lowerStart[k + 1]; q++) {
                ofRow[pattern.lowerRow[q]] = q;
            }
            for (int p = pattern.upperStart[k]; p < pattern.upperStart[k + 1]; p++) {
                ofRow[pattern.upperRow[p]] = upperAt + p;
            }
            for (int p = pattern.entryStart[k]; p < pattern.entryStart[k + 1]; p++) {
                place[p] = p < pattern.withinStart[k] ? -1 : ofRow[pattern.entryRow[p]];
            }
            for (int p = pattern.upperStart[k]; p < pattern.upperStart[k + 1]; p++) {
                int j = pattern.upperRow[p];
                for (int q = pattern.lowerStart[j]; q < pattern.lowerStart[j + 1]; q++) {
                    target[e] = ofRow[pattern.lowerRow[q]];
                    low[e] = q;
                    up[e++] = upperAt + p;
                }
            }
            start[k + 1] = e;
        }
    }

    /**
     * Computes L and U.
     *
     * @param values entries of A by slot
     * @param above entries above diagonal blocks, scaled; written
     * @param factors judges pivots, see {@link Factors#accepts}
     * @return false if a pivot is zero or something is not finite
     */
    boolean refactor(double[] values, double[] above, LuFactors factors) {
        Arrays.fill(v, 0);
        for (int k = 0; k < pattern.n; k++) {
            double largestAbove = 0;
            double largestWithin = 0;
            for (int p = pattern.entryStart[k]; p < pattern.entryStart[k + 1]; p++) {
                double a = values[pattern.entrySlot[p]] * pattern.entryScale[p];
                if (place[p] < 0) {
                    above[p] = a;
                    largestAbove = Math.max(largestAbove, Math.abs(a));
                } else {
                    v[place[p]] = a;
                    largestWithin = Math.max(largestWithin, Math.abs(a));
                }
            }
            for (int e = start[k]; e < start[k + 1]; e++) {
                v[target[e]] -= v[low[e]] * v[up[e]];
            }
            double pivot = v[diagonalAt + k];
            double largestFactor = 0;
            for (int q = pattern.lowerStart[k]; q < pattern.lowerStart[k + 1]; q++) {
                double l = v[q] / pivot;
                v[q] = l;
                largestFactor = Math.max(largestFactor, Math.abs(l));
            }
            if (!factors.accepts(k, largestAbove, largestWithin, Math.abs(pivot), largestFactor)) {
                return false;
            }
        }
        return true;
    }

    /** Hands out the values of L and U. */
    void copy(double[] lower, double[] upper, double[] diagonal, double[] reciprocal) {
        System.arraycopy(v, 0, lower, 0, lower.length);
        System.arraycopy(v, upperAt, upper, 0, upper.length);
        System.arraycopy(v, diagonalAt, diagonal, 0, diagonal.length);
        for (int k = 0; k < diagonal.length; k++) {
            reciprocal[k] = 1 / diagonal[k];
        }
    }
}
