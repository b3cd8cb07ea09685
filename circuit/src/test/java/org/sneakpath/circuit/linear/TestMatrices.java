package org.sneakpath.circuit.linear;

import java.util.Arrays;

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

        Matrix transposed() {
            Stamps stamps = new Stamps(pattern.dimension());
            for (int j = 0; j < pattern.dimension(); j++) {
                for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                    stamps.add(j, pattern.row(p), values[p]);
                }
            }
            return stamps.matrix();
        }

        /** max |b − A x|_i / (|A||x| + |b|)_i (Oettli, Prager 1964). */
        double backwardError(double[] x, double[] b) {
            double[] residual = b.clone();
            double[] size = new double[b.length];
            for (int j = 0; j < b.length; j++) {
                size[j] += Math.abs(b[j]);
                for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                    double term = values[p] * x[j];
                    residual[pattern.row(p)] -= term;
                    size[pattern.row(p)] += Math.abs(term);
                }
            }
            double worst = 0;
            for (int i = 0; i < b.length; i++) {
                worst = Math.max(worst, Math.abs(residual[i]) / size[i]);
            }
            return worst;
        }

        /** Draws every conductance anew, symmetric with dominant diagonal; rows and columns of ±1 sources stay. */
        void redraw(TestMatrices random, double least, double greatest) {
            int n = pattern.dimension();
            boolean[] branch = new boolean[n];
            for (int i = 0; i < n; i++) {
                branch[i] = !pattern.contains(i, i);
                if (!branch[i]) {
                    values[pattern.slot(i, i)] = random.conductance(least, greatest);
                }
            }
            for (int j = 0; j < n; j++) {
                for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                    int i = pattern.row(p);
                    if (i < j && !branch[i] && !branch[j] && pattern.contains(j, i)) {
                        double g = random.conductance(least, greatest);
                        values[p] = -g;
                        values[pattern.slot(j, i)] = -g;
                        values[pattern.slot(i, i)] += g;
                        values[pattern.slot(j, j)] += g;
                    }
                }
            }
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
                rows = Arrays.copyOf(rows, 2 * count);
                columns = Arrays.copyOf(columns, 2 * count);
                entries = Arrays.copyOf(entries, 2 * count);
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

    /** A connected random graph of conductances on the nodes from {@code first} on: a tree and as many chords. */
    void mesh(Stamps stamps, int first, int nodes, double least, double greatest) {
        for (int i = 1; i < nodes; i++) {
            stamps.conductance(first + i, first + integer(i), conductance(least, greatest));
        }
        for (int chord = 0; chord < nodes && nodes > 1; chord++) {
            int a = integer(nodes);
            int b = (a + 1 + integer(nodes - 1)) % nodes;
            stamps.conductance(first + a, first + b, conductance(least, greatest));
        }
    }

    /**
     * A random circuit: a mesh of conductances with a leak at every node, a transconductance per eight nodes, and ideal
     * voltage sources at different nodes, to ground and in series by turns.
     */
    Matrix circuit(int nodes, int sources, double least, double greatest) {
        Stamps stamps = new Stamps(nodes + sources);
        mesh(stamps, 0, nodes, least, greatest);
        for (int i = 0; i < nodes; i++) {
            stamps.conductance(i, -1, conductance(least, greatest));
        }
        for (int t = 0; t < nodes / 8; t++) {
            stamps.add(integer(nodes), integer(nodes), conductance(least, least * 10));
        }
        int[] driven = permutation(nodes);
        for (int s = 0; s < sources && s < nodes; s++) {
            stamps.voltageSource(nodes + s, driven[s], s % 2 == 0 || s + 1 >= nodes ? -1 : driven[s - 1]);
        }
        return stamps.matrix();
    }

    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = integer(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Uniform in (−1, 1). */
    double[] vector(int n) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = 2 * uniform() - 1;
        }
        return v;
    }
}
