package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/** The voltage at the end of the run (V). */
public record LastVoltage() implements Readout {
    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            values[j] = precision.get(rows, (steps - 1) * neurons + j);
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            Readout.add(precision, rowBars, (steps - 1) * neurons + j, valueBars[j]);
        }
    }
}
