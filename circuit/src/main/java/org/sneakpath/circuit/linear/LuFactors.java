package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * L and U of P (R A C) Q for one pivot sequence: their pattern, found once, and their values, which {@link #refactor}
 * computes again and again without allocating.
 *
 * <p>Consecutive columns of L with the same rows, supernodes, update later columns together: four at a time, each index
 * and each x is then loaded and stored once for four products. Large grids are mostly supernodes.
 *
 * <p>Row i of the factors is row pivotRow[i] of A, column k is column columns[k] of A. Columns are compressed and sorted,
 * L's unit diagonal is not stored, U's diagonal lies apart.
 */
final class LuFactors {
    final int n;
    final int[] columns;
    final int[] pivotRow;
    /** The entries of A in the factors' order: slot of A, row of the factors, and scale r_i c_j. */
    private final int[] entryStart;

    private final int[] entrySlot;
    private final int[] entryRow;
    private final double[] entryScale;

    private final int[] lowerStart;
    private final int[] lowerRow;
    private final double[] lower;

    /** First column behind the supernode of each column. */
    private final int[] supernodeEnd;

    private final int[] upperStart;
    private final int[] upperRow;
    private final double[] upper;
    private final double[] diagonal;

    private final double[] x;
    private double growth;
    private int weakest;
    private double weakness;

    /** The pattern that a successful search found; values come with {@link #refactor}. */
    LuFactors(SparsePattern pattern, PivotSearch search, Equilibration scales, int[] columns) {
        n = pattern.dimension();
        this.columns = columns;
        pivotRow = search.pivotRow;
        entryStart = new int[n + 1];
        entrySlot = new int[pattern.entries()];
        entryRow = new int[pattern.entries()];
        entryScale = new double[pattern.entries()];
        int e = 0;
        for (int k = 0; k < n; k++) {
            int j = columns[k];
            for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                int i = pattern.row(p);
                entrySlot[e] = p;
                entryRow[e] = search.placeOfRow[i];
                e++;
            }
            entryStart[k + 1] = e;
        }
        rescale(pattern, scales);
        lowerStart = search.lowerStart;
        int[] places = new int[lowerStart[n]];
        for (int p = 0; p < places.length; p++) {
            places[p] = search.placeOfRow[search.lowerRow[p]];
        }
        lowerRow = sorted(n, lowerStart, places);
        supernodeEnd = supernodeEnds(n, lowerStart, lowerRow);
        upperStart = search.upperStart;
        upperRow = sorted(n, upperStart, search.upperRow);
        lower = new double[lowerRow.length];
        upper = new double[upperRow.length];
        diagonal = new double[n];
        x = new double[n];
    }

    /** Adopts other scales, to be followed by {@link #refactor}. They are powers of two: no digit of a solution changes. */
    void rescale(SparsePattern pattern, Equilibration scales) {
        for (int k = 0; k < n; k++) {
            int j = columns[k];
            for (int e = entryStart[k]; e < entryStart[k + 1]; e++) {
                entryScale[e] = scales.rowScale[pattern.row(entrySlot[e])] * scales.columnScale[j];
            }
        }
    }

    /** Columns j and j + 1 are in one supernode if the rows of L's column j are j + 1 and then those of column j + 1. */
    private static int[] supernodeEnds(int n, int[] start, int[] row) {
        int[] ends = new int[n];
        for (int j = n - 1; j >= 0; j--) {
            boolean continues = j + 1 < n
                    && start[j] < start[j + 1]
                    && row[start[j]] == j + 1
                    && Arrays.equals(row, start[j] + 1, start[j + 1], row, start[j + 1], start[j + 2]);
            ends[j] = continues ? ends[j + 1] : j + 1;
        }
        return ends;
    }

    /** Sorts the rows of every column by transposing twice. */
    private static int[] sorted(int n, int[] starts, int[] rows) {
        int[] rowStart = new int[n + 1];
        for (int p = 0; p < starts[n]; p++) {
            rowStart[rows[p] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] next = rowStart.clone();
        int[] columnOf = new int[starts[n]];
        for (int k = 0; k < n; k++) {
            for (int p = starts[k]; p < starts[k + 1]; p++) {
                columnOf[next[rows[p]]++] = k;
            }
        }
        int[] place = starts.clone();
        int[] result = new int[starts[n]];
        for (int i = 0; i < n; i++) {
            for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
                result[place[columnOf[p]]++] = i;
            }
        }
        return result;
    }

    /**
     * Computes the values of L and U with the pivot sequence as it is. One multiplication and subtraction for each pair
     * u_jk, l_ij; nothing is allocated.
     *
     * @return false if a pivot is zero or something is not finite, in which case the factors are unusable
     */
    boolean refactor(double[] values) {
        double largestFactor = 0;
        weakness = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double largestEntry = 0;
            for (int p = entryStart[k]; p < entryStart[k + 1]; p++) {
                double a = values[entrySlot[p]] * entryScale[p];
                x[entryRow[p]] = a;
                largestEntry = Math.max(largestEntry, Math.abs(a));
            }
            updateColumn(k);
            double pivot = x[k];
            x[k] = 0;
            diagonal[k] = pivot;
            for (int q = lowerStart[k]; q < lowerStart[k + 1]; q++) {
                int i = lowerRow[q];
                double l = x[i] / pivot;
                x[i] = 0;
                lower[q] = l;
                largestFactor = Math.max(largestFactor, Math.abs(l));
            }
            double size = Math.abs(pivot);
            boolean finite =
                    largestEntry <= Double.MAX_VALUE && size <= Double.MAX_VALUE && largestFactor <= Double.MAX_VALUE;
            if (!finite || size == 0) {
                Arrays.fill(x, 0);
                weakest = k;
                return false;
            }
            if (size < weakness * largestEntry) {
                weakness = size / largestEntry;
                weakest = k;
            }
        }
        growth = largestFactor;
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

    /** Largest |l_ij|: 1 with partial pivoting, larger the less the pivot sequence suits the values. */
    double growth() {
        return growth;
    }

    /** Column of A whose pivot is the smallest relative to the column's entries. */
    int weakestColumn() {
        return columns[weakest];
    }

    /** Smallest over largest |pivot|. */
    double pivotRatio() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double pivot : diagonal) {
            smallest = Math.min(smallest, Math.abs(pivot));
            largest = Math.max(largest, Math.abs(pivot));
        }
        return smallest / largest;
    }

    /** Entries stored for L and U. */
    int fill() {
        return lowerRow.length + upperRow.length + n;
    }

    /** Whether the weakest pivot is nothing but rounding noise, see {@link Singularity}. Two half solves if it is close. */
    boolean isSingular(SparsePattern pattern, Equilibration scales, double[] values) {
        if (!Singularity.suspicious(weakness, n)) {
            return false;
        }
        double[] z = new double[n];
        double[] w = new double[n];
        double[] right = new double[n];
        z[weakest] = diagonal[weakest];
        for (int k = weakest; k >= 0; k--) {
            double zk = z[k] / diagonal[k];
            right[columns[k]] = zk;
            for (int p = upperStart[k]; p < upperStart[k + 1]; p++) {
                z[upperRow[p]] -= upper[p] * zk;
            }
        }
        double[] left = new double[n];
        w[weakest] = 1;
        for (int k = weakest; k >= 0; k--) {
            for (int q = lowerStart[k]; q < lowerStart[k + 1]; q++) {
                w[k] -= lower[q] * w[lowerRow[q]];
            }
            left[pivotRow[k]] = w[k];
        }
        return Singularity.isNoise(diagonal[weakest], left, right, pattern, scales, values);
    }

    /** y := U⁻¹ L⁻¹ y, in the factors' order. */
    void solve(double[] y) {
        for (int k = 0; k < n; k++) {
            double yk = y[k];
            int end = lowerStart[k + 1];
            for (int q = lowerStart[k]; q < end; q++) {
                y[lowerRow[q]] -= lower[q] * yk;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double yk = y[k] / diagonal[k];
            y[k] = yk;
            int end = upperStart[k + 1];
            for (int p = upperStart[k]; p < end; p++) {
                y[upperRow[p]] -= upper[p] * yk;
            }
        }
    }

    /** y := L⁻ᵀ U⁻ᵀ y, in the factors' order. */
    void solveTransposed(double[] y) {
        for (int k = 0; k < n; k++) {
            double sum = y[k];
            int end = upperStart[k + 1];
            for (int p = upperStart[k]; p < end; p++) {
                sum -= upper[p] * y[upperRow[p]];
            }
            y[k] = sum / diagonal[k];
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = y[k];
            int end = lowerStart[k + 1];
            for (int q = lowerStart[k]; q < end; q++) {
                sum -= lower[q] * y[lowerRow[q]];
            }
            y[k] = sum;
        }
    }
}
