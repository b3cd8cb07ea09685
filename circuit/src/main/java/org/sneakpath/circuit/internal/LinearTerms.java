package org.sneakpath.circuit.internal;

import java.util.Arrays;

/**
 * Terms with constant coefficients: coefficient · (y_plus − y_minus) leaves row {@code from} and enters row {@code to}. A
 * resistor is one such term of j, a capacitor one of q, the equation v_plus − v_minus = … of a source one that enters ground.
 *
 * <p>Derivatives are stamped once, into what every evaluation starts from. The terms themselves are evaluated branch by
 * branch, not as a product with those derivatives: the difference of two large voltages that nearly agree is then exact,
 * and so is Kirchhoff's law over all rows.
 *
 * <p>Cost: 24 bytes a term; an evaluation reads two unknowns and updates two rows for each.
 */
final class LinearTerms {
    private int count;
    /** from, to, plus, minus of term k at [4k]. */
    private int[] ends = new int[64];

    private double[] coefficients = new double[16];

    /** Adds a term; any of the four may be ground. */
    void add(int from, int to, int plus, int minus, double coefficient) {
        if (count == coefficients.length) {
            coefficients = Arrays.copyOf(coefficients, 2 * count);
            ends = Arrays.copyOf(ends, 8 * count);
        }
        ends[4 * count] = from;
        ends[4 * count + 1] = to;
        ends[4 * count + 2] = plus;
        ends[4 * count + 3] = minus;
        coefficients[count++] = coefficient;
    }

    void declare(Stamp.Declaration entries) {
        for (int k = 0; k < count; k++) {
            entries.addBranch(ends[4 * k], ends[4 * k + 1], ends[4 * k + 2], ends[4 * k + 3]);
        }
    }

    /** Adds all coefficients to the derivatives by slot. */
    void stamp(Stamp.Slots finder, double[] values) {
        int[] slots = new int[4];
        for (int k = 0; k < count; k++) {
            finder.branch(ends[4 * k], ends[4 * k + 1], ends[4 * k + 2], ends[4 * k + 3], slots, 0);
            Stamp.addBranch(values, slots, 0, coefficients[k]);
        }
    }

    /**
     * Adds all terms at y.
     *
     * @param sums by row
     * @param sizes absolute values of the terms, by row
     */
    void evaluate(double[] y, double[] sums, double[] sizes) {
        for (int k = 0; k < count; k++) {
            int from = ends[4 * k];
            int to = ends[4 * k + 1];
            double term = coefficients[k] * (y[ends[4 * k + 2]] - y[ends[4 * k + 3]]);
            double size = Math.abs(term);
            sums[from] += term;
            sums[to] -= term;
            sizes[from] += size;
            sizes[to] += size;
        }
    }
}
