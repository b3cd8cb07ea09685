package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Where L and U of P (R A C) Q have entries for one pivot sequence, and from where in A they are filled.
 *
 * <p>Row i of the factors is row pivotRow[i] of A, column k is column columns[k] of A. Columns are compressed and sorted,
 * L's unit diagonal is not stored, U's diagonal lies apart. Consecutive columns of L with the same rows form supernodes.
 */
final class LuPattern {
    final int n;
    final int[] columns;
    final int[] pivotRow;
    /** The entries of A in the factors' order: slot of A, row of the factors, and scale r_i c_j. */
    final int[] entryStart;

    /** Where the entries of a column that are above its diagonal block end, and those within begin. */
    final int[] withinStart;

    /** Places at which blocks begin; n at the end. */
    final int[] blockStart;

    final int[] entrySlot;
    final int[] entryRow;
    final double[] entryScale;

    final int[] lowerStart;
    final int[] lowerRow;

    /** First column behind the supernode of each column. */
    final int[] supernodeEnd;

    final int[] upperStart;
    final int[] upperRow;

    /** The pattern that a successful search found. */
    LuPattern(SparsePattern pattern, PivotSearch search, Equilibration scales, BlockTriangularForm form) {
        n = pattern.dimension();
        columns = form.columns;
        blockStart = form.blockStart;
        pivotRow = search.pivotRow;
        entryStart = new int[n + 1];
        entrySlot = new int[pattern.entries()];
        entryRow = new int[pattern.entries()];
        entryScale = new double[pattern.entries()];
        withinStart = new int[n];
        int e = 0;
        for (int k = 0; k < n; k++) {
            int block = form.blockOfRow[pivotRow[k]];
            e = place(pattern, search, form.blockOfRow, k, -1, block, e);
            withinStart[k] = e;
            e = place(pattern, search, form.blockOfRow, k, block, block + 1, e);
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
    }

    /** Lists the entries of a column in the rows of blocks from {@code least} on and before {@code end}. */
    private int place(
            SparsePattern pattern, PivotSearch search, int[] blockOfRow, int k, int least, int end, int from) {
        int e = from;
        for (int p = pattern.start(columns[k]); p < pattern.start(columns[k] + 1); p++) {
            int i = pattern.row(p);
            if (blockOfRow[i] >= least && blockOfRow[i] < end) {
                entrySlot[e] = p;
                entryRow[e] = search.placeOfRow[i];
                e++;
            }
        }
        return e;
    }

    /** Adopts other scales, to be followed by a refactorisation. They are powers of two: no digit of a solution changes. */
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

    /** Entries stored for L and U, and above the diagonal blocks. */
    int fill() {
        int above = 0;
        for (int k = 0; k < n; k++) {
            above += withinStart[k] - entryStart[k];
        }
        return lowerRow.length + upperRow.length + n + above;
    }

    /** Multiplications and additions of a refactorisation: two for each pair u_jk, l_ij. */
    double flops() {
        double sum = 0;
        for (int j : upperRow) {
            sum += 2.0 * (lowerStart[j + 1] - lowerStart[j]);
        }
        return sum + lowerRow.length;
    }
}
