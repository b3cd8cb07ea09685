package org.sneakpath.circuit.internal;

import org.sneakpath.circuit.linear.SparsePattern;

/** Entries of the Jacobian by row and column, with ground left out. */
final class Stamp {
    private Stamp() {}

    /** Collects entries. */
    static final class Declaration {
        private final SparsePattern.Builder builder;
        private final int ground;

        Declaration(int size) {
            this.builder = SparsePattern.builder(size);
            this.ground = size;
            for (int k = 0; k < size; k++) {
                builder.add(k, k);
            }
        }

        void add(int row, int column) {
            if (row != ground && column != ground) {
                builder.add(row, column);
            }
        }

        /** The entries of a current from a to b that depends on the voltage between c and d. */
        void addBranch(int a, int b, int c, int d) {
            add(a, c);
            add(a, d);
            add(b, c);
            add(b, d);
        }

        SparsePattern build() {
            return builder.build();
        }
    }

    /** Finds slots; entries of ground get the slot after the last. */
    static final class Slots {
        private final SparsePattern pattern;
        private final int ground;

        Slots(SparsePattern pattern) {
            this.pattern = pattern;
            this.ground = pattern.dimension();
        }

        int of(int row, int column) {
            return row == ground || column == ground ? pattern.entries() : pattern.slot(row, column);
        }

        /** Writes the four slots of {@link Declaration#addBranch} from {@code at}: ac, ad, bc, bd. */
        void branch(int a, int b, int c, int d, int[] slots, int at) {
            slots[at] = of(a, c);
            slots[at + 1] = of(a, d);
            slots[at + 2] = of(b, c);
            slots[at + 3] = of(b, d);
        }

        /** Remembers where the derivative {@code source[from]} of that current goes. */
        void branch(int a, int b, int c, int d, Scatter scatter, int from) {
            add(a, c, scatter, from);
            subtract(a, d, scatter, from);
            subtract(b, c, scatter, from);
            add(b, d, scatter, from);
        }

        /** Remembers that {@code source[from]} is added to an entry, if that is not ground's. */
        void add(int row, int column, Scatter scatter, int from) {
            if (row != ground && column != ground) {
                scatter.add(pattern.slot(row, column), from);
            }
        }

        /** Remembers that {@code source[from]} is taken from an entry, if that is not ground's. */
        void subtract(int row, int column, Scatter scatter, int from) {
            if (row != ground && column != ground) {
                scatter.subtract(pattern.slot(row, column), from);
            }
        }
    }

    /** Adds a derivative g of a current from a to b by the voltage between c and d. */
    static void addBranch(double[] values, int[] slots, int at, double g) {
        values[slots[at]] += g;
        values[slots[at + 1]] -= g;
        values[slots[at + 2]] -= g;
        values[slots[at + 3]] += g;
    }
}
