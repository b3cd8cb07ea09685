package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/** The number of spikes, Σ_t s_t; negative ones count −1. */
public record SpikeCount() implements Readout {
    @Override
    public boolean readsSpikes() {
        return true;
    }

    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            double sum = 0;
            for (int t = 0; t < steps; t++) {
                sum += precision.get(rows, t * neurons + j);
            }
            values[j] = sum;
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            for (int t = 0; t < steps; t++) {
                Readout.add(precision, rowBars, t * neurons + j, valueBars[j]);
            }
        }
    }
}
