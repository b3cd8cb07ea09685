package org.sneakpath.crossbar.read;

/**
 * The right-hand side that lines are relaxed for: currents injected into their nodes, f_w and f_b.
 *
 * <p>Either any, or those of cells that stand at voltages e between the base potentials of their lines:
 * <pre>
 *   f_w = −g·e        f_b = g·e
 * </pre>
 */
sealed interface LineField {
    /** Currents given node by node, in the caller's arrays. */
    final class Injected implements LineField {
        /** f_w and f_b (A), {@code [offset + row·columns + column]}. */
        final double[] word;

        final double[] bit;
        final int offset;

        Injected(double[] word, double[] bit, int offset) {
            this.word = word;
            this.bit = bit;
            this.offset = offset;
        }
    }

    /** Cells at voltages between base potentials, in the caller's array. */
    final class Between implements LineField {
        /** e (V), {@code [offset + row·columns + column]}. */
        final double[] voltages;

        final int offset;

        Between(double[] voltages, int offset) {
            this.voltages = voltages;
            this.offset = offset;
        }
    }
}
