package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as one conductance about the middle of the range, whose offset is known from the sum of the inputs.
 *
 * <pre>
 *   G_ij = gMid + w_ij·(gMax − gMin)/2      gMid = (gMin + gMax)/2, w in [−1, 1]
 *   y_j = (I_j − gMid·Σ_i x_i) / ((gMax − gMin)/2)
 * </pre>
 * One column for each output and none besides. What the lines take from the current is not taken from the offset, so that line
 * resistance costs more than with an {@link OffsetColumn}.
 *
 * @param gMin conductance of weight −1 (S), at least 0
 * @param gMax conductance of weight 1 (S), above gMin
 */
public record DigitalOffset(double gMin, double gMax) implements Mapping {
    public DigitalOffset {
        Checks.range("digital offset", gMin, gMax);
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
        MidRange range = new MidRange(gMin, gMax);
        WeightTally tally = new WeightTally(outputs, -1);
        for (int k = 0; k < weights.length; k++) {
            conductances[k] = range.at(tally.clip(weights[k]));
        }
        return tally.report();
    }

    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        Checks.shapes(this, weights, inputs, outputs, conductanceBars, weightBars);
        double half = new MidRange(gMin, gMax).half();
        for (int k = 0; k < weights.length; k++) {
            if (Math.abs(weights[k]) <= 1) {
                weightBars[k] += half * conductanceBars[k];
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
        MidRange range = new MidRange(gMin, gMax);
        double offset = range.mid() * inputSum;
        for (int j = 0; j < outputs; j++) {
            products[j] = (signals[j] - offset) / range.half();
        }
    }

    @Override
    public double combinePullback(int outputs, double[] productBars, double[] signalBars) {
        Checks.signals(this, outputs, signalBars, productBars);
        MidRange range = new MidRange(gMin, gMax);
        double offsetBar = 0;
        for (int j = 0; j < outputs; j++) {
            double bar = productBars[j] / range.half();
            signalBars[j] += bar;
            offsetBar -= bar;
        }
        return range.mid() * offsetBar;
    }
}
