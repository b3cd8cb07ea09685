package org.sneakpath.training;

import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.connection.Wiring;
import org.sneakpath.training.product.Products;

/**
 * One thread's workspace for the read noise of a layer. A variance is a sum over word lines, so that what is squared is what stands at
 * these: the mean of a block where a layer is pooled, and also what a layer hears of itself.
 */
final class LayerNoise<A> {
    private final ColumnNoise noise;
    private final LayerSpec spec;
    private final Precision<A> precision;
    private final Products<A> products;
    private final Wiring<A> wiring;
    private final int length;
    private final int samples;
    private final int steps;
    private final A power;
    private final A squares;
    private final A variances;
    /** Variances by what a layer hears of itself in one step, [neuron·samples + sample]. */
    private final A ownVariances;

    /** @param length of lines */
    LayerNoise(ColumnNoise noise, LayerSpec spec, Precision<A> precision, int length, int samples, int steps) {
        this.noise = noise;
        this.spec = spec;
        this.precision = precision;
        this.length = length;
        this.samples = samples;
        this.steps = steps;
        products = Products.of(precision);
        wiring = Wiring.of(spec.connection(), precision, length);
        power = precision.array(noise.power().length);
        squares = precision.array(Math.max(spec.inputs() * length, spec.outputs() * samples));
        variances = precision.array(spec.outputs() * length);
        ownVariances = precision.array(spec.outputs() * samples);
    }

    /** Finds the variances of all currents, σ aside, for input signals as word-line voltages, in lines. */
    void look(A volts) {
        double[] values = noise.power();
        precision.narrow(values, 0, power, 0, values.length);
        int columns = spec.columns();
        int places = spec.connection().places();
        double bias = spec.drive().bias() * spec.drive().bias();
        for (int j = 0; j < spec.outputs(); j++) {
            double own = bias * values[spec.connection().rows() * columns + j / places];
            precision.fill(variances, j * length, (j + 1) * length, own);
        }
        A lines = wiring.wordLines(volts);
        square(lines, precision.length(lines));
        wiring.read(power, squares, variances);
    }

    /** Finds what is added to the variances of one step by what a layer hears of itself, [neuron·samples + sample] (V). */
    void lookAtOwn(A volts) {
        int copies = spec.outputs() * samples;
        square(volts, copies);
        precision.fill(ownVariances, 0, copies, 0);
        products.lines(power, spec.inputs(), spec.outputs(), spec.outputs(), squares, ownVariances, samples);
    }

    private void square(A lines, int count) {
        for (int k = 0; k < count; k++) {
            double v = precision.get(lines, k);
            precision.set(squares, k, v * v);
        }
    }

    boolean isSilent() {
        return noise.isSilent();
    }

    /**
     * Adds the noise of one step to the currents of all neurons.
     *
     * @param stepCurrents (A), [(t·neurons + neuron)·samples + sample]
     * @param t the step, from 0
     * @param numbers of the samples
     * @param own whether what was {@link #lookAtOwn looked at} last is heard in this step
     */
    void add(A stepCurrents, int t, int[] numbers, boolean own) {
        int copies = spec.outputs() * samples;
        for (int k = 0; k < copies; k++) {
            int b = k % samples;
            int l = length == samples ? b : t * samples + b;
            double variance =
                    precision.get(variances, k / samples * length + l) + (own ? precision.get(ownVariances, k) : 0);
            long event = (long) numbers[b] * steps + t;
            int at = t * copies + k;
            double drawn = noise.draw(k / samples, event, variance);
            precision.set(stepCurrents, at, precision.get(stepCurrents, at) + drawn);
        }
    }
}
