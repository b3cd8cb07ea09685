package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Where a square matrix may have entries: compressed columns, rows ascending. An entry's place among all entries is its
 * <em>slot</em>, and the values of a matrix with this pattern are a plain {@code double[]} indexed by slot, so that a
 * stamp which remembers its slots is {@code values[slot] += g}.
 *
 * <p>Immutable. Memory: 4·(n + 1 + entries) bytes.
 */
public final class SparsePattern {
    private final int dimension;
    private final int[] starts;
    private final int[] rows;

    private SparsePattern(int dimension, int[] starts, int[] rows) {
        this.dimension = dimension;
        this.starts = starts;
        this.rows = rows;
    }

    /**
     * Begins a pattern without entries.
     *
     * @param dimension number of rows and columns, at least 1
     */
    public static Builder builder(int dimension) {
        return new Builder(dimension);
    }

    /** Number of rows, and of columns. */
    public int dimension() {
        return dimension;
    }

    /** Number of entries, which is the length of an array of values. */
    public int entries() {
        return rows.length;
    }

    /** First slot of a column; {@code start(dimension())} is the number of entries. */
    public int start(int column) {
        return starts[column];
    }

    /** Row of the entry in a slot. */
    public int row(int slot) {
        return rows[slot];
    }

    /** Whether (row, column) is an entry. */
    public boolean contains(int row, int column) {
        requireInside(dimension, row, column);
        return find(row, column) >= 0;
    }

    /**
     * Slot of an entry. Costs a binary search in its column; stamps call this once and remember the answer.
     *
     * @throws IllegalArgumentException if (row, column) is not an entry
     */
    public int slot(int row, int column) {
        requireInside(dimension, row, column);
        int slot = find(row, column);
        if (slot < 0) {
            throw new IllegalArgumentException("(" + row + ", " + column + ") is not an entry of this pattern of "
                    + rows.length + " entries; add it to the builder");
        }
        return slot;
    }

    /** An array for the values of a matrix with this pattern, all zero. */
    public double[] newValues() {
        return new double[rows.length];
    }

    /**
     * y = A x, for the matrix with these values.
     *
     * @param values entries by slot
     * @param x length n, only read
     * @param y length n, overwritten, not the same array as {@code x}
     */
    public void multiply(double[] values, double[] x, double[] y) {
        Arrays.fill(y, 0, dimension, 0.0);
        for (int j = 0; j < dimension; j++) {
            double xj = x[j];
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                y[rows[p]] += values[p] * xj;
            }
        }
    }

    /**
     * y = Aᵀ x, for the matrix with these values.
     *
     * @param values entries by slot
     * @param x length n, only read
     * @param y length n, overwritten, not the same array as {@code x}
     */
    public void multiplyTransposed(double[] values, double[] x, double[] y) {
        for (int j = 0; j < dimension; j++) {
            double sum = 0;
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                sum += values[p] * x[rows[p]];
            }
            y[j] = sum;
        }
    }

    @Override
    public String toString() {
        return "SparsePattern[" + dimension + "×" + dimension + ", " + rows.length + " entries]";
    }

    /** First slots of the columns, for loops inside this package; not to be written to. */
    int[] starts() {
        return starts;
    }

    /** Rows by slot, for loops inside this package; not to be written to. */
    int[] rows() {
        return rows;
    }

    /** Refuses values that were not made for this pattern. */
    void requireValues(double[] values) {
        if (values.length != rows.length) {
            throw new IllegalArgumentException("values has length " + values.length + ", but the pattern has "
                    + rows.length + " entries; allocate it with newValues()");
        }
    }

    private int find(int row, int column) {
        return Arrays.binarySearch(rows, starts[column], starts[column + 1], row);
    }

    private static void requireInside(int dimension, int row, int column) {
        if (row < 0 || row >= dimension || column < 0 || column >= dimension) {
            throw new IllegalArgumentException("(" + row + ", " + column + ") is outside a matrix of dimension "
                    + dimension + "; indices run from 0 to " + (dimension - 1));
        }
    }

    /** Collects coordinates; an entry may be added any number of times. */
    public static final class Builder {
        private final int dimension;
        private long[] coordinates = new long[64];
        private int count;

        private Builder(int dimension) {
            if (dimension < 1) {
                throw new IllegalArgumentException("dimension = " + dimension + " must be at least 1");
            }
            this.dimension = dimension;
        }

        /** Declares an entry. */
        public Builder add(int row, int column) {
            requireInside(dimension, row, column);
            if (count == coordinates.length) {
                coordinates = Arrays.copyOf(coordinates, 2 * count);
            }
            // Column-major order is the order of these keys.
            coordinates[count++] = ((long) column << 32) | row;
            return this;
        }

        /** The pattern of everything declared so far: counted into rows, then into columns, which takes linear time. */
        public SparsePattern build() {
            long[] sorted = sorted(sorted(coordinates, 0), 32);
            int[] starts = new int[dimension + 1];
            int[] rows = new int[count];
            int entries = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    starts[(int) (sorted[i] >>> 32) + 1]++;
                    rows[entries++] = (int) sorted[i];
                }
            }
            for (int j = 0; j < dimension; j++) {
                starts[j + 1] += starts[j];
            }
            return new SparsePattern(dimension, starts, Arrays.copyOf(rows, entries));
        }

        /** The coordinates ordered by the 32 bits from {@code shift} on, equal ones in the order in which they were. */
        private long[] sorted(long[] given, int shift) {
            int[] next = new int[dimension + 1];
            for (int i = 0; i < count; i++) {
                next[(int) (given[i] >>> shift) + 1]++;
            }
            for (int j = 0; j < dimension; j++) {
                next[j + 1] += next[j];
            }
            long[] sorted = new long[count];
            for (int i = 0; i < count; i++) {
                sorted[next[(int) (given[i] >>> shift)]++] = given[i];
            }
            return sorted;
        }
    }
}
