package org.sneakpath.analysis.simulate;

import org.sneakpath.circuit.time.DenseStep;

/**
 * How a column follows from the unknowns: one of them, or the difference of two.
 *
 * @param column what it is called
 * @param plus index of an unknown, or {@link #GROUND}
 * @param minus likewise
 */
public record Probe(Column column, int plus, int minus) {
    /** Stands for zero. */
    public static final int GROUND = -1;

    /** Its value, given all unknowns. */
    double of(double[] y) {
        return (plus < 0 ? 0 : y[plus]) - (minus < 0 ? 0 : y[minus]);
    }

    /** Its value at a time (s) within a step. */
    double of(DenseStep step, double time) {
        return (plus < 0 ? 0 : step.interpolate(time, plus)) - (minus < 0 ? 0 : step.interpolate(time, minus));
    }

    /** Its value in row {@code k}, given a column of values for each unknown. */
    double of(double[][] values, int k) {
        return (plus < 0 ? 0 : values[plus][k]) - (minus < 0 ? 0 : values[minus][k]);
    }
}
