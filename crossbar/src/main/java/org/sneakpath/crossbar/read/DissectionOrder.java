package org.sneakpath.crossbar.read;

/**
 * Elimination order of the line nodes of an array: geometric nested dissection.
 *
 * <p>The word-line nodes of one column separate the columns left of it from those right of it, since bit lines do not run
 * across; likewise the bit-line nodes of one row separate the rows. Each cut takes the longer side in two and orders its
 * separator last; the other line's nodes at the cut hang on the separator as a chain and go just before it. Small blocks,
 * and arrays that are thin from the start, are eliminated as a strip along their longer side, where fill stays as wide as the
 * short side.
 *
 * <p>For n×n: O(n² log n) entries in the factor and O(n³) flops, the best that any order can do for planar-like graphs
 * (A. George, SIAM J. Numer. Anal. 10, 1973). For thin m×n, m ≪ n: O(m²·n) entries, O(m³·n) flops.
 */
final class DissectionOrder {
    /** Blocks with a short side up to this are not cut further; 2 to 4 are equally fast, 8 is half as fast. */
    private static final int LEAF = 4;

    /** Nor are blocks with a short side up to {@value}, if the long one is at least {@value #THIN_ASPECT} times it. */
    private static final int THIN = 16;

    private static final int THIN_ASPECT = 4;

    private final int columns;
    private final int[] order;
    private int length;

    private DissectionOrder(int rows, int columns) {
        this.columns = columns;
        order = new int[2 * rows * columns];
    }

    /**
     * All line nodes in elimination order: {@code 2·cell} for the word-line node and {@code 2·cell + 1} for the bit-line
     * node of a cell.
     */
    static int[] of(int rows, int columns) {
        DissectionOrder dissection = new DissectionOrder(rows, columns);
        dissection.block(0, rows, 0, columns);
        return dissection.order;
    }

    private void block(int top, int bottom, int left, int right) {
        int height = bottom - top;
        int width = right - left;
        if (height == 0 || width == 0) {
            return;
        }
        int shortSide = Math.min(height, width);
        if (shortSide <= LEAF || (shortSide <= THIN && Math.max(height, width) >= THIN_ASPECT * shortSide)) {
            strip(top, bottom, left, right);
        } else if (width >= height) {
            int cut = (left + right) / 2;
            block(top, bottom, left, cut);
            block(top, bottom, cut + 1, right);
            column(cut, top, bottom);
        } else {
            int cut = (top + bottom) / 2;
            block(top, cut, left, right);
            block(cut + 1, bottom, left, right);
            row(cut, left, right);
        }
    }

    private void strip(int top, int bottom, int left, int right) {
        if (right - left >= bottom - top) {
            for (int j = right - 1; j >= left; j--) {
                column(j, top, bottom);
            }
        } else {
            for (int i = top; i < bottom; i++) {
                row(i, left, right);
            }
        }
    }

    /** One column: its bit line as a chain, then its word-line nodes. */
    private void column(int j, int top, int bottom) {
        for (int i = top; i < bottom; i++) {
            order[length++] = 2 * (i * columns + j) + 1;
        }
        for (int i = top; i < bottom; i++) {
            order[length++] = 2 * (i * columns + j);
        }
    }

    /** One row: its word line as a chain, open end first, then its bit-line nodes. */
    private void row(int i, int left, int right) {
        for (int j = right - 1; j >= left; j--) {
            order[length++] = 2 * (i * columns + j);
        }
        for (int j = left; j < right; j++) {
            order[length++] = 2 * (i * columns + j) + 1;
        }
    }
}
