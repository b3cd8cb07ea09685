package org.sneakpath.circuit.multirate;

import java.util.List;

/**
 * A part of a circuit with the equations of its own n unknowns y, in which others appear as known functions of time:
 * <pre>
 *   d/dt (C y + Q(t)) + G y + j₀ + Σ laws(y) + J(t) = 0
 * </pre>
 * with C and G dense, row by row, and Q, J the sums over its {@link Input}s. Rows without a charge are algebraic.
 */
final class Part {
    /** Index of each unknown in the circuit. */
    final int[] unknowns;

    final int n;
    /** C (F), at [r·n + s]. */
    final double[] capacitance;
    /** G (S), likewise. */
    final double[] conductance;
    /** j₀ (A). */
    final double[] current;

    final boolean[] differential;
    final Law[] laws;
    final Input[] inputs;
    /** What stands behind the unknowns in the vector that laws read: ground, then nodes that sources hold (V). */
    final double[] constants;

    Part(
            int[] unknowns,
            double[] capacitance,
            double[] conductance,
            double[] current,
            boolean[] differential,
            List<Law> laws,
            List<Input> inputs,
            double[] constants) {
        this.unknowns = unknowns;
        this.n = unknowns.length;
        this.capacitance = capacitance;
        this.conductance = conductance;
        this.current = current;
        this.differential = differential;
        this.laws = laws.toArray(Law[]::new);
        this.inputs = inputs.toArray(Input[]::new);
        this.constants = constants;
    }

    /** A vector of unknowns with the constants behind them. */
    double[] newVector() {
        double[] x = new double[n + constants.length];
        System.arraycopy(constants, 0, x, n, constants.length);
        return x;
    }

    /** Writes C y. */
    void charges(double[] y, double[] q) {
        multiply(capacitance, y, q);
    }

    /** Writes G y + j₀ + Σ laws(y). */
    void currents(double[] x, double[] j) {
        multiply(conductance, x, j);
        for (int r = 0; r < n; r++) {
            j[r] += current[r];
        }
        for (Law law : laws) {
            law.add(x, j);
        }
    }

    private void multiply(double[] matrix, double[] y, double[] out) {
        int at = 0;
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int s = 0; s < n; s++) {
                sum += matrix[at++] * y[s];
            }
            out[r] = sum;
        }
    }
}
