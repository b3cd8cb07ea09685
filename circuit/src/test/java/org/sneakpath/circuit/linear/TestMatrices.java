package org.sneakpath.circuit.linear;

/** Circuit matrices to factor, from a small generator of our own so that they are the same everywhere. */
final class TestMatrices {
    private long seed;

    TestMatrices(long seed) {
        this.seed = seed;
    }

    /** A pattern and values for it. */
    static final class Matrix {
        private final SparsePattern pattern;
        private final double[] values;

        Matrix(SparsePattern pattern, double[] values) {
            this.pattern = pattern;
            this.values = values;
        }

        SparsePattern pattern() {
            return pattern;
        }

        double[] values() {
            return values;
        }
    }

    /** Uniform in [0, 1): Knuth's linear congruential generator, upper bits. */
    double uniform() {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return (seed >>> 11) * 0x1p-53;
    }

    int integer(int bound) {
        return (int) (uniform() * bound);
    }

    /** Log-uniform conductance (S). */
    double conductance(double least, double greatest) {
        return least * Math.pow(greatest / least, uniform());
    }

    /** Stamps into a coordinate list first, so that the pattern can be built from it. */
    static final class Stamps {
        private final int dimension;
        private int[] rows = new int[16];
        private int[] columns = new int[16];
        private double[] entries = new double[16];
        private int count;

        Stamps(int dimension) {
            this.dimension = dimension;
        }

        void add(int row, int column, double value) {
            if (row < 0 || column < 0) {
                return;
            }
            if (count == rows.length) {
                rows = java.util.Arrays.copyOf(rows, 2 * count);
                columns = java.util.Arrays.copyOf(columns, 2 * count);
                entries = java.util.Arrays.copyOf(entries, 2 * count);
            }
            rows[count] = row;
            columns[count] = column;
            entries[count++] = value;
        }

        /** Between nodes a and b, −1 being ground. */
        void conductance(int a, int b, double g) {
            add(a, a, g);
            add(b, b, g);
            add(a, b, -g);
            add(b, a, -g);
        }

        /** Branch unknown {@code branch} is the current of an ideal voltage source from a to b. */
        void voltageSource(int branch, int a, int b) {
            add(a, branch, 1);
            add(b, branch, -1);
            add(branch, a, 1);
            add(branch, b, -1);
        }

        Matrix matrix() {
            SparsePattern.Builder builder = SparsePattern.builder(dimension);
            for (int s = 0; s < count; s++) {
                builder.add(rows[s], columns[s]);
            }
            SparsePattern pattern = builder.build();
            double[] values = pattern.newValues();
            for (int s = 0; s < count; s++) {
                values[pattern.slot(rows[s], columns[s])] += entries[s];
            }
            return new Matrix(pattern, values);
        }
    }

    /**
     * An n×n crossbar with wires: word node (i, j) is unknown i·n + j, bit node (i, j) is n² + i·n + j; drivers at the
     * left, virtual ground at the bottom.
     */
    Matrix crossbar(int n, double wire, double least, double greatest) {
        Stamps stamps = new Stamps(2 * n * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int word = i * n + j;
                int bit = n * n + word;
                stamps.conductance(word, j == 0 ? -1 : word - 1, wire);
                stamps.conductance(bit, i == n - 1 ? -1 : bit + n, wire);
                stamps.conductance(word, bit, conductance(least, greatest));
            }
        }
        return stamps.matrix();
    }
}
