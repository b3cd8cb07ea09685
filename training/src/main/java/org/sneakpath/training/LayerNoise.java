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
    /** The same of the covariances of currents and loads; empty where columns are not tied, as all that follow. */
    private final A signedPower;

    private final A covariances;
    private final A ownCovariances;
    /** δg, [(t·neurons + neuron)·samples + sample] (S). */
    private final double[] loads;

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
        int tied = noise.loadPower().length == 0 ? 0 : 1;
        signedPower = precision.array(noise.signedPower().length);
        covariances = precision.array(tied * spec.outputs() * length);
        ownCovariances = precision.array(tied * spec.outputs() * samples);
        loads = new double[tied * steps * spec.outputs() * samples];
    }

    /** δg of tied columns as they were last {@link #add drawn}, [(t·neurons + neuron)·samples + sample] (S); live. */
    double[] loads() {
        return loads;
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
        if (loads.length > 0) {
            lookAtLoads(lines);
        }
        square(lines, precision.length(lines));
        wiring.read(power, squares, variances);
    }

    /** Σ_i V_i (G⁺² − G⁻²). */
    private void lookAtLoads(A lines) {
        double[] values = noise.signedPower();
        precision.narrow(values, 0, signedPower, 0, values.length);
        int columns = spec.columns();
        int places = spec.connection().places();
        for (int j = 0; j < spec.outputs(); j++) {
            double own = spec.drive().bias() * values[spec.connection().rows() * columns + j / places];
            precision.fill(covariances, j * length, (j + 1) * length, own);
        }
        wiring.read(signedPower, lines, covariances);
    }

    /** Finds what is added to the variances of one step by what a layer hears of itself, [neuron·samples + sample] (V). */
    void lookAtOwn(A volts) {
        int copies = spec.outputs() * samples;
        square(volts, copies);
        precision.fill(ownVariances, 0, copies, 0);
        products.lines(power, spec.inputs(), spec.outputs(), spec.outputs(), squares, ownVariances, samples);
        if (loads.length > 0) {
            precision.fill(ownCovariances, 0, copies, 0);
            products.lines(signedPower, spec.inputs(), spec.outputs(), spec.outputs(), volts, ownCovariances, samples);
        }
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
            double drawn;
            if (loads.length == 0) {
                drawn = noise.draw(k / samples, event, variance);
            } else {
                double covariance = precision.get(covariances, k / samples * length + l)
                        + (own ? precision.get(ownCovariances, k) : 0);
                drawn = drawTied(k / samples, event, variance, covariance, at);
            }
            precision.set(stepCurrents, at, precision.get(stepCurrents, at) + drawn);
        }
    }

    /** δg, and δI = (cov/var(g)) δg + what is left of it, of variance var(I) − cov²/var(g). */
    private double drawTied(int neuron, long event, double variance, double covariance, int at) {
        double ofLoad = noise.loadPower()[neuron / spec.connection().places()];
        if (ofLoad == 0) {
            loads[at] = 0;
            return 0;
        }
        loads[at] = noise.drawLoad(neuron, event, ofLoad);
        double slope = covariance / ofLoad;
        return slope * loads[at] + noise.draw(neuron, event, Math.max(0, variance - slope * covariance));
    }
}
