package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/** The mean of the voltages at the ends of all steps (V). */
public record MeanVoltage() implements Readout {
    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            double sum = 0;
            for (int t = 0; t < steps; t++) {
                sum += precision.get(rows, t * neurons + j);
            }
            values[j] = sum / steps;
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            for (int t = 0; t < steps; t++) {
                Readout.add(precision, rowBars, t * neurons + j, valueBars[j] / steps);
            }
        }
    }
}
