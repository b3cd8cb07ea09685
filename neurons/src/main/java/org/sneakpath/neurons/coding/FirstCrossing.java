package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/**
 * When the voltage first rises through a threshold, in steps from the beginning of the run, between two ends of steps on a straight line:
 * <pre>
 *   t* = t + (θ − v_t)/(v_t₊₁ − v_t)        ∂t*∕∂v_t + ∂t*∕∂v_t₊₁ = −1/(v_t₊₁ − v_t)
 * </pre>
 * Of neurons that no event resets, whose voltage can be seen beyond the threshold. One that is beyond it at the end of the first step has
 * crossed at 1; one that never crosses has {@code never}; neither has a gradient.
 *
 * @param threshold θ (V)
 * @param never (steps)
 */
public record FirstCrossing(double threshold, double never) implements Readout {
    @Override
    public Readout onGrid(int divisor) {
        return new FirstCrossing(threshold, divisor * never);
    }

    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            int row = crossing(precision, rows, steps, neurons, j);
            values[j] = never;
            if (row == 0) {
                values[j] = 1;
            } else if (row > 0) {
                double low = precision.get(rows, (row - 1) * neurons + j);
                double high = precision.get(rows, row * neurons + j);
                values[j] = row + (threshold - low) / (high - low);
            }
        }
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            int row = crossing(precision, rows, steps, neurons, j);
            if (row > 0) {
                double low = precision.get(rows, (row - 1) * neurons + j);
                double high = precision.get(rows, row * neurons + j);
                double scale = valueBars[j] / ((high - low) * (high - low));
                Readout.add(precision, rowBars, (row - 1) * neurons + j, scale * (threshold - high));
                Readout.add(precision, rowBars, row * neurons + j, -scale * (threshold - low));
            }
        }
    }

    /** The row at the end of the step in which it crosses; −1 if there is none. */
    private <A> int crossing(Precision<A> precision, A rows, int steps, int neurons, int j) {
        for (int t = 0; t < steps; t++) {
            if (precision.get(rows, t * neurons + j) > threshold) {
                return t;
            }
        }
        return -1;
    }
}
