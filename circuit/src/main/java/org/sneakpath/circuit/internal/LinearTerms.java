package org.sneakpath.circuit.internal;

import java.util.Arrays;

/**
 * Terms with constant coefficients: coefficient · (y_plus − y_minus) leaves row {@code from} and enters row {@code to}. A
 * resistor is one such term of j, a capacitor one of q, the equation v_plus − v_minus = … of a source one that enters ground.
 *
 * <p>Derivatives are stamped once, into what every evaluation starts from. The terms themselves are evaluated branch by
 * branch, not as a product with those derivatives: the difference of two large voltages that nearly agree is then exact,
 * and so is Kirchhoff's law over all rows. Branches to ground are kept apart, since half their work is on the row that
 * nobody reads; so are branches whose current follows their own voltage, which have two ends rather than four. Where one
 * end is that of the branch before, as of many resistors at one supply, its sum stays in a register: in memory each addition
 * would wait for the one before.
 *
 * <p>Cost: 24 bytes a term, 16 if it has two ends, 12 if it is a branch to ground; an evaluation reads two unknowns and
 * updates two rows for each, or one and one.
 */
final class LinearTerms {
    private final int ground;
    private final Terms between = new Terms(4);
    private final Terms twoEnds = new Terms(2);
    private final Terms toGround = new Terms(1);

    LinearTerms(int ground) {
        this.ground = ground;
    }

    /** Places and coefficients of terms of one kind. */
    private static final class Terms {
        private final int width;
        private int count;
        /** Those of term k at [width · k]. */
        private int[] ends;

        private double[] coefficients = new double[16];

        Terms(int width) {
            this.width = width;
            ends = new int[16 * width];
        }

        /** Makes room for a term and returns where its ends belong. */
        int add(double coefficient) {
            if (count == coefficients.length) {
                coefficients = Arrays.copyOf(coefficients, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count * width);
            }
            coefficients[count] = coefficient;
            return width * count++;
        }
    }

    /** Adds a term; any of the four may be ground. */
    void add(int from, int to, int plus, int minus, double coefficient) {
        if (from == plus && to == minus && (from == ground || to == ground)) {
            int at = toGround.add(coefficient);
            toGround.ends[at] = from == ground ? to : from;
            return;
        }
        if (from == plus && to == minus) {
            int at = twoEnds.add(coefficient);
            twoEnds.ends[at] = from;
            twoEnds.ends[at + 1] = to;
            return;
        }
        int at = between.add(coefficient);
        between.ends[at] = from;
        between.ends[at + 1] = to;
        between.ends[at + 2] = plus;
        between.ends[at + 3] = minus;
    }

    void declare(Stamp.Declaration entries) {
        int[] ends = between.ends;
        for (int k = 0; k < 4 * between.count; k += 4) {
            entries.addBranch(ends[k], ends[k + 1], ends[k + 2], ends[k + 3]);
        }
        int[] two = twoEnds.ends;
        for (int k = 0; k < 2 * twoEnds.count; k += 2) {
            entries.addBranch(two[k], two[k + 1], two[k], two[k + 1]);
        }
        for (int k = 0; k < toGround.count; k++) {
            entries.add(toGround.ends[k], toGround.ends[k]);
        }
    }

    /** Adds all coefficients to the derivatives by slot. */
    void stamp(Stamp.Slots finder, double[] values) {
        int[] slots = new int[4];
        int[] ends = between.ends;
        for (int k = 0; k < between.count; k++) {
            finder.branch(ends[4 * k], ends[4 * k + 1], ends[4 * k + 2], ends[4 * k + 3], slots, 0);
            Stamp.addBranch(values, slots, 0, between.coefficients[k]);
        }
        int[] two = twoEnds.ends;
        for (int k = 0; k < twoEnds.count; k++) {
            finder.branch(two[2 * k], two[2 * k + 1], two[2 * k], two[2 * k + 1], slots, 0);
            Stamp.addBranch(values, slots, 0, twoEnds.coefficients[k]);
        }
        for (int k = 0; k < toGround.count; k++) {
            values[finder.of(toGround.ends[k], toGround.ends[k])] += toGround.coefficients[k];
        }
    }

    /**
     * Adds all terms at y.
     *
     * @param sums by row
     */
    void evaluate(double[] y, double[] sums) {
        int[] ends = between.ends;
        double[] coefficients = between.coefficients;
        for (int k = 0; k < between.count; k++) {
            double term = coefficients[k] * (y[ends[4 * k + 2]] - y[ends[4 * k + 3]]);
            sums[ends[4 * k]] += term;
            sums[ends[4 * k + 1]] -= term;
        }
        evaluateTwoEnds(y, sums);
        int[] rows = toGround.ends;
        double[] conductances = toGround.coefficients;
        for (int k = 0; k < toGround.count; k++) {
            sums[rows[k]] += conductances[k] * y[rows[k]];
        }
    }

    private void evaluateTwoEnds(double[] y, double[] sums) {
        int[] ends = twoEnds.ends;
        double[] coefficients = twoEnds.coefficients;
        int at = ground;
        double sum = 0;
        for (int k = 0; k < twoEnds.count; k++) {
            int from = ends[2 * k];
            int to = ends[2 * k + 1];
            double term = coefficients[k] * (y[from] - y[to]);
            if (from != at) {
                sums[at] += sum;
                at = from;
                sum = 0;
            }
            sum += term;
            sums[to] -= term;
        }
        sums[at] += sum;
    }

    /** Adds the absolute values of all terms at y to their rows. */
    void addSizes(double[] y, double[] sizes) {
        int[] ends = between.ends;
        for (int k = 0; k < between.count; k++) {
            double size = Math.abs(between.coefficients[k] * (y[ends[4 * k + 2]] - y[ends[4 * k + 3]]));
            sizes[ends[4 * k]] += size;
            sizes[ends[4 * k + 1]] += size;
        }
        int[] two = twoEnds.ends;
        for (int k = 0; k < twoEnds.count; k++) {
            double size = Math.abs(twoEnds.coefficients[k] * (y[two[2 * k]] - y[two[2 * k + 1]]));
            sizes[two[2 * k]] += size;
            sizes[two[2 * k + 1]] += size;
        }
        int[] rows = toGround.ends;
        for (int k = 0; k < toGround.count; k++) {
            sizes[rows[k]] += Math.abs(toGround.coefficients[k] * y[rows[k]]);
        }
    }
}
