package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/**
 * The step of the first spike, from 1, as a function that is linear in every s_t:
 * <pre>
 *   t* = Σ_t t s_t Π_{u&lt;t} (1 − s_u) + never Π_u (1 − s_u)
 * </pre>
 * For spikes 0 and 1 that is the step of the first, or {@code never}. Its derivative by s_t says what a spike more or less would change;
 * spikes after the first have none.
 *
 * @param never (steps)
 */
public record FirstSpike(double never) implements Readout {
    @Override
    public boolean readsSpikes() {
        return true;
    }

    @Override
    public Readout onGrid(int divisor) {
        return new FirstSpike(divisor * never);
    }

    @Override
    public <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values) {
        Readout.require(precision, rows, steps, neurons, values.length);
        for (int j = 0; j < neurons; j++) {
            values[j] = from(0, precision, rows, steps, neurons, j);
        }
    }

    /** t* if all steps before the {@code first} are silent. */
    private <A> double from(int first, Precision<A> precision, A rows, int steps, int neurons, int j) {
        double value = never;
        for (int t = steps - 1; t >= first; t--) {
            double s = precision.get(rows, t * neurons + j);
            value = (t + 1) * s + (1 - s) * value;
        }
        return value;
    }

    @Override
    public <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars) {
        Readout.require(precision, rowBars, steps, neurons, valueBars.length);
        for (int j = 0; j < neurons; j++) {
            double open = valueBars[j];
            double later = from(0, precision, rows, steps, neurons, j);
            for (int t = 0; t < steps && open != 0; t++) {
                double s = precision.get(rows, t * neurons + j);
                // a silent step leaves what follows as it is
                later = s == 0 ? later : from(t + 1, precision, rows, steps, neurons, j);
                Readout.add(precision, rowBars, t * neurons + j, open * (t + 1 - later));
                open *= 1 - s;
            }
        }
    }
}
