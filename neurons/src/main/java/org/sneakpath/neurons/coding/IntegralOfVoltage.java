package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/**
 * The integral of the voltage, h Σ_t v_t (V s).
 *
 * @param step h (s), positive
 */
public record IntegralOfVoltage(double step) implements Readout {
    public IntegralOfVoltage {
        if (!(step > 0 && Double.isFinite(step))) {
            throw new IllegalArgumentException("time step = " + step + " s must be positive and finite");
        }
    }

    @Override
    public Readout onGrid(int divisor) {
        return new IntegralOfVoltage(step / divisor);
    }

    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            double sum = 0;
            for (int t = 0; t < steps; t++) {
                sum += precision.get(rows, t * neurons + j);
            }
            values[j] = step * sum;
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            for (int t = 0; t < steps; t++) {
                Readout.add(precision, rowBars, t * neurons + j, step * valueBars[j]);
            }
        }
    }
}
