package org.sneakpath.circuit.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Real values of L and U for one pivot sequence, which {@link #refactor} computes again and again without allocating.
 *
 * <p>Supernodes, see {@link LuPattern}, update later columns together: four at a time, each index and each x is then loaded
 * and stored once for four products. Large grids are mostly supernodes.
 */
final class LuFactors extends Factors {
    private final int[] entryStart;
    private final int[] entrySlot;
    private final int[] entryRow;
    private final double[] entryScale;
    private final int[] lowerStart;
    private final int[] lowerRow;
    private final double[] lower;
    private final int[] supernodeEnd;
    private final int[] upperStart;
    private final int[] upperRow;
    private final double[] upper;
    private final double[] diagonal;
    private final double[] reciprocal;
    /** Scaled entries of A; only those above diagonal blocks are kept here. */
    private final double[] above;

    private final int[] withinStart;
    private final double[] x;
    /** Refactors where columns are short. */
    private final @Nullable EntryElimination elimination;
    /** Solves where columns are short. */
    private final @Nullable EntrySolve entries;

    LuFactors(LuPattern pattern) {
        super(pattern);
        entryStart = pattern.entryStart;
        entrySlot = pattern.entrySlot;
        entryRow = pattern.entryRow;
        entryScale = pattern.entryScale;
        lowerStart = pattern.lowerStart;
        lowerRow = pattern.lowerRow;
        supernodeEnd = pattern.supernodeEnd;
        upperStart = pattern.upperStart;
        upperRow = pattern.upperRow;
        lower = new double[lowerRow.length];
        upper = new double[upperRow.length];
        diagonal = new double[n];
        reciprocal = new double[n];
        withinStart = pattern.withinStart;
        above = new double[pattern.blockStart.length > 2 ? entrySlot.length : 0];
        x = new double[n];
        elimination = EntryElimination.pays(pattern) ? new EntryElimination(pattern) : null;
        entries = EntrySolve.pays(pattern) ? new EntrySolve(pattern, lower, upper, reciprocal, above) : null;
    }

    /**
     * Computes the values of L and U with the pivot sequence as it is. One multiplication and subtraction for each pair
     * u_jk, l_ij; nothing is allocated.
     *
     * @return false if a pivot is zero or something is not finite, in which case the factors are unusable
     */
    boolean refactor(double[] values) {
        if (!(elimination != null ? refactorByEntries(elimination, values) : refactorByColumns(values))) {
            return false;
        }
        if (entries != null) {
            entries.refresh();
        }
        return true;
    }

    private boolean refactorByEntries(EntryElimination products, double[] values) {
        begin();
        boolean fine = products.refactor(values, above, this);
        products.copy(lower, upper, diagonal, reciprocal);
        return fine;
    }

    /** The same by columns, as it is done where they are long. */
    boolean refactorByColumns(double[] values) {
        begin();
        for (int k = 0; k < n; k++) {
            double largestAbove = 0;
            for (int p = entryStart[k]; p < withinStart[k]; p++) {
                above[p] = values[entrySlot[p]] * entryScale[p];
                largestAbove = Math.max(largestAbove, Math.abs(above[p]));
            }
            double largestWithin = 0;
            for (int p = withinStart[k]; p < entryStart[k + 1]; p++) {
                double a = values[entrySlot[p]] * entryScale[p];
                x[entryRow[p]] = a;
                largestWithin = Math.max(largestWithin, Math.abs(a));
            }
            updateColumn(k);
            double pivot = x[k];
            x[k] = 0;
            diagonal[k] = pivot;
            reciprocal[k] = 1 / pivot;
            double largestFactor = 0;
            for (int q = lowerStart[k]; q < lowerStart[k + 1]; q++) {
                int i = lowerRow[q];
                double l = x[i] / pivot;
                x[i] = 0;
                lower[q] = l;
                largestFactor = Math.max(largestFactor, Math.abs(l));
            }
            if (!accepts(k, largestAbove, largestWithin, Math.abs(pivot), largestFactor)) {
                Arrays.fill(x, 0);
                return false;
            }
        }
        return true;
    }

    /** Column k of U, and in x what is left of the column for L: x := x − Σ l_j u_jk. */
    private void updateColumn(int k) {
        int p = upperStart[k];
        int end = upperStart[k + 1];
        while (p < end) {
            int j = upperRow[p];
            int together = Math.min(supernodeEnd[j], k) - j;
            if (together >= 4) {
                updateByFour(j, p);
                p += 4;
            } else if (together >= 2) {
                updateByTwo(j, p);
                p += 2;
            } else {
                double u = take(j, p);
                int last = lowerStart[j + 1];
                for (int q = lowerStart[j]; q < last; q++) {
                    x[lowerRow[q]] -= lower[q] * u;
                }
                p++;
            }
        }
    }

    /** x[j] becomes an entry of U. */
    private double take(int j, int p) {
        double u = x[j];
        x[j] = 0;
        upper[p] = u;
        return u;
    }

    /** Columns j, j + 1 of one supernode: below the 2×2 triangle their rows are the same and are gone through once. */
    private void updateByTwo(int j, int p) {
        int a = lowerStart[j];
        int b = lowerStart[j + 1];
        int length = lowerStart[j + 2] - b;
        double ua = take(j, p);
        x[j + 1] -= lower[a++] * ua;
        double ub = take(j + 1, p + 1);
        for (int t = 0; t < length; t++) {
            int i = lowerRow[b + t];
            // Subtracted one by one, so that the bits are those of single columns.
            x[i] = x[i] - lower[a + t] * ua - lower[b + t] * ub;
        }
    }

    /** Columns j … j + 3 of one supernode. */
    private void updateByFour(int j, int p) {
        int a = lowerStart[j];
        int b = lowerStart[j + 1];
        int c = lowerStart[j + 2];
        int d = lowerStart[j + 3];
        int length = lowerStart[j + 4] - d;
        double ua = take(j, p);
        x[j + 1] -= lower[a++] * ua;
        double ub = take(j + 1, p + 1);
        x[j + 2] = x[j + 2] - lower[a++] * ua - lower[b++] * ub;
        double uc = take(j + 2, p + 2);
        x[j + 3] = x[j + 3] - lower[a++] * ua - lower[b++] * ub - lower[c++] * uc;
        double ud = take(j + 3, p + 3);
        for (int t = 0; t < length; t++) {
            int i = lowerRow[d + t];
            x[i] = x[i] - lower[a + t] * ua - lower[b + t] * ub - lower[c + t] * uc - lower[d + t] * ud;
        }
    }

    @Override
    double pivotSize(int k) {
        return Math.abs(diagonal[k]);
    }

    @Override
    double[] leftNull(int last) {
        double[] w = new double[n];
        double[] left = new double[n];
        w[last] = 1;
        for (int k = last; k >= 0; k--) {
            for (int q = lowerStart[k]; q < lowerStart[k + 1]; q++) {
                w[k] -= lower[q] * w[lowerRow[q]];
            }
            left[pattern.pivotRow[k]] = Math.abs(w[k]);
        }
        return left;
    }

    @Override
    double[] rightNull(int last) {
        double[] z = new double[n];
        double[] right = new double[n];
        z[last] = diagonal[last];
        for (int k = last; k >= 0; k--) {
            double zk = z[k] / diagonal[k];
            right[pattern.columns[k]] = Math.abs(zk);
            for (int p = upperStart[k]; p < upperStart[k + 1]; p++) {
                z[upperRow[p]] -= upper[p] * zk;
            }
        }
        return right;
    }

    /** y := B⁻¹ y in the factors' order, B being the block triangular matrix: from the last block to the first. */
    void solve(double[] y) {
        if (entries != null) {
            entries.solve(y);
        } else {
            solveByColumns(y);
        }
    }

    /** The same, a loop for each column. */
    void solveByColumns(double[] y) {
        for (int block = pattern.blockStart.length - 2; block >= 0; block--) {
            int begin = pattern.blockStart[block];
            int end = pattern.blockStart[block + 1];
            solveBlock(y, begin, end);
            for (int k = begin; k < end; k++) {
                double yk = y[k];
                for (int p = entryStart[k]; p < withinStart[k]; p++) {
                    y[entryRow[p]] -= above[p] * yk;
                }
            }
        }
    }

    /** y := U⁻¹ L⁻¹ y for one block. */
    private void solveBlock(double[] y, int first, int behind) {
        for (int k = first; k < behind; k++) {
            double yk = y[k];
            int end = lowerStart[k + 1];
            for (int q = lowerStart[k]; q < end; q++) {
                y[lowerRow[q]] -= lower[q] * yk;
            }
        }
        for (int k = behind - 1; k >= first; k--) {
            double yk = y[k] * reciprocal[k];
            y[k] = yk;
            int end = upperStart[k + 1];
            for (int p = upperStart[k]; p < end; p++) {
                y[upperRow[p]] -= upper[p] * yk;
            }
        }
    }

    /** y := B⁻ᵀ y in the factors' order: from the first block to the last. */
    void solveTransposed(double[] y) {
        for (int block = 0; block + 1 < pattern.blockStart.length; block++) {
            int begin = pattern.blockStart[block];
            int end = pattern.blockStart[block + 1];
            for (int k = begin; k < end; k++) {
                for (int p = entryStart[k]; p < withinStart[k]; p++) {
                    y[k] -= above[p] * y[entryRow[p]];
                }
            }
            solveBlockTransposed(y, begin, end);
        }
    }

    /** y := L⁻ᵀ U⁻ᵀ y for one block. */
    private void solveBlockTransposed(double[] y, int first, int behind) {
        for (int k = first; k < behind; k++) {
            double sum = y[k];
            int end = upperStart[k + 1];
            for (int p = upperStart[k]; p < end; p++) {
                sum -= upper[p] * y[upperRow[p]];
            }
            y[k] = sum * reciprocal[k];
        }
        for (int k = behind - 1; k >= first; k--) {
            double sum = y[k];
            int end = lowerStart[k + 1];
            for (int q = lowerStart[k]; q < end; q++) {
                sum -= lower[q] * y[lowerRow[q]];
            }
            y[k] = sum;
        }
    }
}
