package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as the difference of two conductances in neighbouring columns, one of which is at its least.
 *
 * <pre>
 *   G⁺ = gMin + max(w, 0)·(gMax − gMin)      column 2·j
 *   G⁻ = gMin + max(−w, 0)·(gMax − gMin)     column 2·j + 1
 *   G⁺ − G⁻ = w·(gMax − gMin)                w in [−1, 1]
 *   y_j = (I_2j − I_2j+1) / (gMax − gMin)
 * </pre>
 *
 * @param gMin conductance of a weight that is zero on that side (S), at least 0
 * @param gMax conductance of a weight of magnitude 1 (S), above gMin
 */
public record DifferentialPair(double gMin, double gMax) implements Mapping {
    public DifferentialPair {
        Checks.range("differential pair", gMin, gMax);
    }

    @Override
    public int columnsPerOutput() {
        return 2;
    }

    @Override
    public int signalsPerOutput() {
        return 1;
    }

    @Override
    public boolean straightThrough() {
        return false;
    }

    @Override
    public MappingReport program(double[] weights, int inputs, int outputs, double[] conductances) {
        Checks.shapes(this, weights, inputs, outputs, conductances);
        double span = gMax - gMin;
        WeightTally tally = new WeightTally(outputs, -1);
        for (int k = 0; k < weights.length; k++) {
            double w = tally.clip(weights[k]);
            double magnitude = Math.abs(w);
            double active = magnitude == 1 ? gMax : gMin + magnitude * span;
            conductances[2 * k] = w > 0 ? active : gMin;
            conductances[2 * k + 1] = w < 0 ? active : gMin;
        }
        return tally.report();
    }

    /**
     * {@inheritDoc} At a weight of exactly zero, where each side has a kink, the mean of the two one-sided derivatives is
     * taken.
     */
    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        Checks.shapes(this, weights, inputs, outputs, conductanceBars, weightBars);
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

    @Override
    public void subtract(int outputs, double[] currents, double[] signals) {
        Checks.columns(this, outputs, currents, signals);
        Columns.subtractNeighbours(currents, signals);
    }

    @Override
    public void subtractPullback(int outputs, double[] signalBars, double[] currentBars) {
        Checks.columns(this, outputs, currentBars, signalBars);
        Columns.subtractNeighboursPullback(signalBars, currentBars);
    }

    @Override
    public void combine(int outputs, double inputSum, double[] signals, double[] products) {
        Checks.signals(this, outputs, signals, products);
        Columns.divide(signals, gMax - gMin, products);
    }

    @Override
    public double combinePullback(int outputs, double[] productBars, double[] signalBars) {
        Checks.signals(this, outputs, signalBars, productBars);
        Columns.dividePullback(productBars, gMax - gMin, signalBars);
        return 0;
    }
}
