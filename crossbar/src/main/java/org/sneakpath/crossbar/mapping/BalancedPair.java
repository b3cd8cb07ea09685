package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as the difference of two conductances in neighbouring columns that move oppositely from the middle.
 *
 * <pre>
 *   G± = gMid ± w·(gMax − gMin)/2      columns 2·j and 2·j + 1      gMid = (gMin + gMax)/2
 *   G⁺ − G⁻ = w·(gMax − gMin)          w in [−1, 1]
 *   y_j = (I_2j − I_2j+1) / (gMax − gMin)
 * </pre>
 * Every weight moves both cells, by half of what a {@link DifferentialPair} moves one; every pair conducts gMin + gMax, whatever
 * its weight.
 *
 * @param gMin conductance of one side at |w| = 1 (S), at least 0
 * @param gMax conductance of the other (S), above gMin
 */
public record BalancedPair(double gMin, double gMax) implements Mapping {
    public BalancedPair {
        Checks.range("balanced pair", gMin, gMax);
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
        MidRange range = new MidRange(gMin, gMax);
        WeightTally tally = new WeightTally(outputs, -1);
        for (int k = 0; k < weights.length; k++) {
            double w = tally.clip(weights[k]);
            conductances[2 * k] = range.at(w);
            conductances[2 * k + 1] = range.at(-w);
        }
        return tally.report();
    }

    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        Checks.shapes(this, weights, inputs, outputs, conductanceBars, weightBars);
        double half = new MidRange(gMin, gMax).half();
        for (int k = 0; k < weights.length; k++) {
            if (Math.abs(weights[k]) <= 1) {
                weightBars[k] += half * (conductanceBars[2 * k] - conductanceBars[2 * k + 1]);
            }
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
