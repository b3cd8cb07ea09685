package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as the difference of two conductances in neighbouring columns.
 *
 * <pre>
 *   G⁺ = gMin + max(w, 0)·(gMax − gMin)      column 2·j
 *   G⁻ = gMin + max(−w, 0)·(gMax − gMin)     column 2·j + 1
 *   G⁺ − G⁻ = w·(gMax − gMin)                w in [−1, 1]
 * </pre>
 * Weights outside [−1, 1] are clipped and counted.
 *
 * @param gMin conductance of a weight that is zero on that side (S), at least 0
 * @param gMax conductance of a weight of magnitude 1 (S), above gMin
 */
public record DifferentialPair(double gMin, double gMax) {
    public DifferentialPair {
        if (!(gMin >= 0 && gMin < gMax && gMax < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "differential pair from gMin = " + gMin + " S to gMax = " + gMax + " S: need 0 <= gMin < gMax");
        }
    }

    /**
     * Maps weights to conductances.
     *
     * @param weights {@code [row·outputs + output]}, dimensionless, finite
     * @param conductances {@code [row·2·outputs + column]} (S), overwritten
     * @throws IllegalArgumentException for a weight that is not finite, or arrays of another length
     */
    public MappingReport program(double[] weights, int rows, int outputs, double[] conductances) {
        requireShapes(weights, rows, outputs, conductances);
        double span = gMax - gMin;
        double largest = 0;
        int clipped = 0;
        for (int k = 0; k < weights.length; k++) {
            double w = weights[k];
            double magnitude = Math.abs(w);
            if (!(magnitude < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight of row " + k / outputs + ", output " + k % outputs + " is "
                        + w + "; weights must be finite, and within [-1, 1] to escape clipping");
            }
            largest = Math.max(largest, magnitude);
            if (magnitude > 1) {
                clipped++;
                magnitude = 1;
            }
            double active = magnitude == 1 ? gMax : gMin + magnitude * span;
            conductances[2 * k] = w > 0 ? active : gMin;
            conductances[2 * k + 1] = w < 0 ? active : gMin;
        }
        return new MappingReport(weights.length, clipped, largest);
    }

    /**
     * Adds dL/d(weights) for given dL/d(conductances). At a weight of exactly zero, where each side has a kink, the mean
     * of the two one-sided derivatives is taken; a clipped weight receives nothing.
     *
     * @param conductanceBars {@code [row·2·outputs + column]} (1/S)
     * @param weightBars {@code [row·outputs + output]}, added into
     */
    public void pullback(double[] weights, int rows, int outputs, double[] conductanceBars, double[] weightBars) {
        requireShapes(weights, rows, outputs, conductanceBars);
        if (weightBars.length != weights.length) {
            throw new IllegalArgumentException(
                    weightBars.length + " weight cotangents for " + weights.length + " weights");
        }
        double span = gMax - gMin;
        for (int k = 0; k < weights.length; k++) {
            double w = weights[k];
            if (Math.abs(w) > 1) {
                continue;
            }
            double positive = conductanceBars[2 * k];
            double negative = conductanceBars[2 * k + 1];
            double bar = w > 0 ? positive : w < 0 ? -negative : 0.5 * (positive - negative);
            weightBars[k] += bar * span;
        }
    }

    private static void requireShapes(double[] weights, int rows, int outputs, double[] conductances) {
        long expected = (long) rows * outputs;
        if (weights.length != expected || conductances.length != 2 * expected) {
            throw new IllegalArgumentException(rows + " rows x " + outputs + " outputs need " + expected
                    + " weights and " + 2 * expected + " conductances, not " + weights.length + " and "
                    + conductances.length);
        }
    }
}
