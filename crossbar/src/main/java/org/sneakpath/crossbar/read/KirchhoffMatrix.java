package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The symmetric positive definite matrix of {@link ReadSolver}, upper triangle by columns, with remembered places.
 *
 * <p>Line segments contribute once; every new set of cell slopes adds +g at two diagonal places and −g between them. A
 * resistance so small that 1/R overflows cannot occur: specifications of lines are finite and zero is merged away, and
 * subnormal resistances are refused when the factorisation finds a pivot that is not finite.
 */
final class KirchhoffMatrix {
    private final DMatrixSparseCSC upper;
    private final double[] lines;
    private final int[] wordDiagonal;
    private final int[] bitDiagonal;
    private final int[] between;

    KirchhoffMatrix(ArrayNodes nodes) {
        int n = nodes.count();
        int cells = nodes.word.length;
        int segments = nodes.segmentFrom.length;
        long[] places = new long[n + cells + segments];
        for (int k = 0; k < n; k++) {
            places[k] = place(k, k);
        }
        for (int c = 0; c < cells; c++) {
            places[n + c] = place(nodes.word[c], nodes.bit[c]);
        }
        for (int s = 0; s < segments; s++) {
            places[n + cells + s] = place(nodes.segmentFrom[s], nodes.segmentTo[s]);
        }
        upper = pattern(n, places);
        lines = new double[upper.nz_length];
        wordDiagonal = new int[cells];
        bitDiagonal = new int[cells];
        between = new int[cells];
        for (int c = 0; c < cells; c++) {
            wordDiagonal[c] = slot(nodes.word[c], nodes.word[c]);
            bitDiagonal[c] = slot(nodes.bit[c], nodes.bit[c]);
            between[c] = slot(nodes.word[c], nodes.bit[c]);
        }
        for (int s = 0; s < segments; s++) {
            int from = nodes.segmentFrom[s];
            int to = nodes.segmentTo[s];
            double g = nodes.segmentConductance[s];
            add(lines, slot(from, from), g);
            add(lines, slot(to, to), g);
            add(lines, slot(from, to), -g);
        }
    }

    /** The matrix for these cell slopes (S); the same object each time. */
    DMatrixSparseCSC assemble(double[] slopes) {
        double[] values = upper.nz_values;
        System.arraycopy(lines, 0, values, 0, lines.length);
        for (int c = 0; c < slopes.length; c++) {
            double g = slopes[c];
            add(values, wordDiagonal[c], g);
            add(values, bitDiagonal[c], g);
            add(values, between[c], -g);
        }
        return upper;
    }

    private static void add(double[] values, int slot, double g) {
        if (slot >= 0) {
            values[slot] += g;
        }
    }

    /** Key that sorts by column, then row, of the upper triangle; −1 where a node is fixed. */
    private static long place(int a, int b) {
        return Math.min(a, b) < 0 ? -1 : ((long) Math.max(a, b) << 32) | Math.min(a, b);
    }

    private static DMatrixSparseCSC pattern(int n, long[] places) {
        Arrays.sort(places);
        DMatrixSparseCSC matrix = new DMatrixSparseCSC(n, n, places.length);
        int length = 0;
        long last = -1;
        for (long place : places) {
            if (place != last) {
                matrix.nz_rows[length++] = (int) place;
                matrix.col_idx[(int) (place >>> 32) + 1] = length;
                last = place;
            }
        }
        matrix.nz_length = length;
        matrix.indicesSorted = true;
        return matrix;
    }

    private int slot(int a, int b) {
        if (Math.min(a, b) < 0) {
            return -1;
        }
        int column = Math.max(a, b);
        return Arrays.binarySearch(upper.nz_rows, upper.col_idx[column], upper.col_idx[column + 1], Math.min(a, b));
    }
}
