package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/** The highest voltage (V), max_t v_t. Its gradient goes to the first step in which it was reached. */
public record MaximumVoltage() implements Readout {
    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            values[j] = precision.get(rows, highest(precision, rows, steps, neurons, j));
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            Readout.add(precision, rowBars, highest(precision, rows, steps, neurons, j), valueBars[j]);
        }
    }

    private static <A> int highest(Precision<A> precision, A rows, int steps, int neurons, int j) {
        int best = j;
        for (int t = 1; t < steps; t++) {
            if (precision.get(rows, t * neurons + j) > precision.get(rows, best)) {
                best = t * neurons + j;
            }
        }
        return best;
    }
}
