package org.sneakpath.crossbar.mapping;

import org.sneakpath.devices.nonideality.writing.ConductanceLevels;

/**
 * Another mapping whose conductances are rounded to the nearest of L, equally spaced from gMin to gMax. The pullback is a
 * straight-through one, that of the other mapping. (Y. Bengio, N. Léonard, A. Courville, "Estimating or propagating gradients
 * through stochastic neurons for conditional computation", arXiv:1308.3432, 2013.)
 *
 * @param exact the mapping that is rounded, which must not round itself
 * @param levels L, at least 2; odd for an {@link OffsetColumn}, whose reference is the middle level
 */
public record FiniteLevels(Mapping exact, int levels) implements Mapping {
    public FiniteLevels {
        if (levels < 2) {
            throw new IllegalArgumentException("finite levels: " + levels + " levels; there must be at least 2");
        }
        if (exact.straightThrough()) {
            throw new IllegalArgumentException("finite levels: " + exact + " rounds already");
        }
        if (exact instanceof OffsetColumn && levels % 2 == 0) {
            throw new IllegalArgumentException("finite levels: " + levels
                    + " levels have none in the middle, where the reference of an offset column stands; try "
                    + (levels + 1));
        }
    }

    @Override
    public double gMin() {
        return exact.gMin();
    }

    @Override
    public double gMax() {
        return exact.gMax();
    }

    @Override
    public double leastWeight() {
        return exact.leastWeight();
    }

    @Override
    public int rowsPerInput() {
        return exact.rowsPerInput();
    }

    @Override
    public double rowSign(int place) {
        return exact.rowSign(place);
    }

    @Override
    public int columnsPerOutput() {
        return exact.columnsPerOutput();
    }

    @Override
    public int sharedColumns() {
        return exact.sharedColumns();
    }

    @Override
    public int signalsPerOutput() {
        return exact.signalsPerOutput();
    }

    @Override
    public boolean straightThrough() {
        return true;
    }

    /** {@inheritDoc} Allocates as many numbers as there are weights, to tell what rounding did. */
    @Override
    public MappingReport program(double[] weights, int inputs, int outputs, double[] conductances) {
        MappingReport report = exact.program(weights, inputs, outputs, conductances);
        new ConductanceLevels(levels, gMin(), gMax()).apply(conductances);
        double[] held = new double[weights.length];
        new EffectiveWeights(exact, inputs, outputs).of(conductances, held);
        double squares = 0;
        for (int k = 0; k < held.length; k++) {
            double change = held[k] - Math.max(leastWeight(), Math.min(1, weights[k]));
            squares += change * change;
        }
        return new MappingReport(
                report.weights(),
                report.clipped(),
                report.largest(),
                report.squares(),
                report.clippingSquares(),
                squares);
    }

    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        exact.pullback(weights, inputs, outputs, conductanceBars, weightBars);
    }

    @Override
    public void subtract(int outputs, double[] currents, double[] signals) {
        exact.subtract(outputs, currents, signals);
    }

    @Override
    public void subtractPullback(int outputs, double[] signalBars, double[] currentBars) {
        exact.subtractPullback(outputs, signalBars, currentBars);
    }

    @Override
    public void combine(int outputs, double inputSum, double[] signals, double[] products) {
        exact.combine(outputs, inputSum, signals, products);
    }

    @Override
    public double combinePullback(int outputs, double[] productBars, double[] signalBars) {
        return exact.combinePullback(outputs, productBars, signalBars);
    }
}
