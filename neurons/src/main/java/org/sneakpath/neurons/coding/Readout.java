package org.sneakpath.neurons.coding;

import org.sneakpath.devices.equation.Precision;

/**
 * What a run of n neurons over T steps is said to have answered: one number a neuron, of its voltages or of its spikes, with derivatives.
 *
 * <p>Rows are {@code [t·n + j]}, t = 0..T−1 for the ends of the steps, as outputs and spikes of a trajectory are laid out. Immutable.
 */
public sealed interface Readout
        permits MaximumVoltage, MeanVoltage, IntegralOfVoltage, LastVoltage, FirstCrossing, FirstSpike, SpikeCount {
    /** Whether it looks at rows of spikes; at rows of voltages otherwise. */
    default boolean readsSpikes() {
        return false;
    }

    /** What a neuron answers that did not do what is waited for, in steps; infinite where nothing is waited for. */
    default double never() {
        return Double.POSITIVE_INFINITY;
    }

    /** The same question on steps that are shorter by this factor: times in steps become as much longer. */
    default Readout onGrid(int divisor) {
        return this;
    }

    /**
     * The answers.
     *
     * @param rows at least T·n numbers
     * @param steps T, at least 1
     * @param neurons n, at least 1
     * @param values n numbers, overwritten
     */
    <A> void values(Precision<A> precision, A rows, int steps, int neurons, double[] values);

    /**
     * Pulls cotangents of the answers back to the rows.
     *
     * @param rows as in {@link #values}
     * @param valueBars dL/d(value), n numbers
     * @param rowBars dL/d(row), laid out as the rows; added to
     */
    <A> void pullback(Precision<A> precision, A rows, int steps, int neurons, double[] valueBars, A rowBars);

    /** Refuses arrays that are too short. */
    static <A> void require(Precision<A> precision, A rows, int steps, int neurons, int values) {
        if (steps < 1 || neurons < 1) {
            throw new IllegalArgumentException(
                    "a read-out needs at least 1 step of 1 neuron, not " + steps + " of " + neurons);
        }
        if (precision.length(rows) < steps * neurons || values < neurons) {
            throw new IllegalArgumentException(precision.length(rows) + " numbers in rows and " + values
                    + " values given where " + steps * neurons + " and " + neurons + " are needed");
        }
    }

    /** a_i += value. */
    static <A> void add(Precision<A> precision, A a, int i, double value) {
        precision.set(a, i, precision.get(a, i) + value);
    }
}
