package org.sneakpath.crossbar.mapping.tiling;

import java.util.Arrays;
import org.sneakpath.crossbar.mapping.Mapping;

/**
 * From column currents to products, with one converter.
 * <pre>
 *   COLUMNS:      I ─ convert ─ subtract ─ combine ─► y      DIFFERENCES:      I ─ subtract ─ convert ─ combine ─► y
 * </pre>
 */
final class ReadOut {
    private final Mapping mapping;
    private final int outputs;
    private final boolean differences;
    private final ColumnConverter converter;
    final double[] currents;
    final double[] currentBars;
    final double[] products;
    final double[] productBars;
    double inputSum;
    double inputSumBar;
    private final double[] converted;
    private final double[] convertedBars;
    private final double[] signals;
    private final double[] signalBars;

    ReadOut(Mapping mapping, int outputs, PartialSums.Converted what, ColumnConverter converter) {
        this.mapping = mapping;
        this.outputs = outputs;
        this.converter = converter;
        differences = what == PartialSums.Converted.DIFFERENCES;
        int columns = mapping.columns(outputs);
        int count = outputs * mapping.signalsPerOutput();
        currents = new double[columns];
        currentBars = new double[columns];
        products = new double[outputs];
        productBars = new double[outputs];
        converted = new double[differences ? count : columns];
        convertedBars = new double[converted.length];
        signals = new double[count];
        signalBars = new double[count];
    }

    /** y from I and Σx, all in the fields. */
    void read() {
        if (differences) {
            mapping.subtract(outputs, currents, signals);
            converter.convert(signals, converted);
            mapping.combine(outputs, inputSum, converted, products);
        } else {
            converter.convert(currents, converted);
            mapping.subtract(outputs, converted, signals);
            mapping.combine(outputs, inputSum, signals, products);
        }
    }

    /** dL/dI and dL/d(Σx) from dL/dy, all in the fields. */
    void pullback() {
        Arrays.fill(currentBars, 0);
        Arrays.fill(signalBars, 0);
        Arrays.fill(convertedBars, 0);
        if (differences) {
            inputSumBar = mapping.combinePullback(outputs, productBars, convertedBars);
            converter.pullback(signals, convertedBars, signalBars);
            mapping.subtractPullback(outputs, signalBars, currentBars);
        } else {
            inputSumBar = mapping.combinePullback(outputs, productBars, signalBars);
            mapping.subtractPullback(outputs, signalBars, convertedBars);
            converter.pullback(currents, convertedBars, currentBars);
        }
    }
}
