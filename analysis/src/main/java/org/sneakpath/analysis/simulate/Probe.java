package org.sneakpath.analysis.simulate;

/**
 * How a column follows from the unknowns: one of them, or the difference of two.
 *
 * @param column what it is called
 * @param plus index of an unknown, or {@link #GROUND}
 * @param minus likewise
 */
record Probe(Column column, int plus, int minus) {
    /** Stands for zero. */
    static final int GROUND = -1;

    double of(double[] y) {
        return (plus < 0 ? 0 : y[plus]) - (minus < 0 ? 0 : y[minus]);
    }
}
