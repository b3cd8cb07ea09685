package org.sneakpath.training;

import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.connection.Wiring;

/** One thread's workspace for the read noise of a layer. */
final class LayerNoise<A> {
    private final ColumnNoise noise;
    private final LayerSpec spec;
    private final Precision<A> precision;
    private final Wiring<A> wiring;
    private final int length;
    private final A power;
    private final A squares;
    private final A variances;

    /** @param length of lines */
    LayerNoise(ColumnNoise noise, LayerSpec spec, Precision<A> precision, int length) {
        this.noise = noise;
        this.spec = spec;
        this.precision = precision;
        this.length = length;
        wiring = Wiring.of(spec.connection(), precision, length);
        power = precision.array(noise.power().length);
        squares = precision.array(spec.inputs() * length);
        variances = precision.array(spec.outputs() * length);
    }

    /** Finds the variances of all currents, σ aside, for word-line voltages in lines. */
    void look(A volts) {
        double[] values = noise.power();
        precision.narrow(values, 0, power, 0, values.length);
        for (int k = 0; k < spec.inputs() * length; k++) {
            double v = precision.get(volts, k);
            precision.set(squares, k, v * v);
        }
        int columns = spec.columns();
        int places = spec.connection().places();
        double bias = spec.drive().bias() * spec.drive().bias();
        for (int j = 0; j < spec.outputs(); j++) {
            double own = bias * values[spec.connection().rows() * columns + j / places];
            precision.fill(variances, j * length, (j + 1) * length, own);
        }
        wiring.forward(power, squares, variances);
    }

    boolean isSilent() {
        return noise.isSilent();
    }

    /** What is added to a neuron's current (A), its place in the lines being l. */
    double draw(int neuron, int l, long event) {
        return noise.draw(neuron, event, precision.get(variances, neuron * length + l));
    }
}
