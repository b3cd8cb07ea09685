package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as two conductances in neighbouring rows of one column, driven with opposite voltages: the subtraction happens
 * on the bit line.
 *
 * <pre>
 *   G⁺ = gMin + max(w, 0)·(gMax − gMin)      row 2·i, at +x_i
 *   G⁻ = gMin + max(−w, 0)·(gMax − gMin)     row 2·i + 1, at −x_i
 *   I_j = Σ_i x_i·(G⁺_ij − G⁻_ij)            w in [−1, 1]
 *   y_j = I_j / (gMax − gMin)
 * </pre>
 * Bit lines carry the difference only, which lessens their voltage drop. Half the columns of a {@link DifferentialPair} and
 * twice its rows; word lines must be driven at both signs. CrossSim calls it interleaved.
 *
 * @param gMin conductance of a weight that is zero on that side (S), at least 0
 * @param gMax conductance of a weight of magnitude 1 (S), above gMin
 */
public record DifferentialRows(double gMin, double gMax) implements Mapping {
    public DifferentialRows {
        Checks.range("differential rows", gMin, gMax);
    }

    @Override
    public int rowsPerInput() {
        return 2;
    }

    @Override
    public double rowSign(int place) {
        return place == 0 ? 1 : -1;
    }

    @Override
    public int columnsPerOutput() {
        return 1;
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
        for (int i = 0, k = 0; i < inputs; i++) {
            int positive = 2 * i * outputs;
            for (int j = 0; j < outputs; j++, k++) {
                double w = tally.clip(weights[k]);
                double magnitude = Math.abs(w);
                double active = magnitude == 1 ? gMax : gMin + magnitude * span;
                conductances[positive + j] = w > 0 ? active : gMin;
                conductances[positive + outputs + j] = w < 0 ? active : gMin;
            }
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
        for (int i = 0, k = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++, k++) {
                double w = weights[k];
                if (Math.abs(w) <= 1) {
                    double positive = conductanceBars[2 * i * outputs + j];
                    double negative = conductanceBars[(2 * i + 1) * outputs + j];
                    weightBars[k] += span * (w > 0 ? positive : w < 0 ? -negative : 0.5 * (positive - negative));
                }
            }
        }
    }

    @Override
    public void subtract(int outputs, double[] currents, double[] signals) {
        Checks.columns(this, outputs, currents, signals);
        Columns.keep(currents, signals);
    }

    @Override
    public void subtractPullback(int outputs, double[] signalBars, double[] currentBars) {
        Checks.columns(this, outputs, currentBars, signalBars);
        Columns.keepPullback(signalBars, currentBars);
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
