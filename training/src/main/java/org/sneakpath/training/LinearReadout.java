package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.product.Products;

/**
 * The mean voltages of a last layer of linear neurons, such as leaky integrators, without a step: a current adds the same response to
 * what follows whenever it comes, so that signals are summed over time before they are multiplied, once a sample.
 * <pre>
 *   v_j(t) = v0(t) + Σ_{s ≤ t} r(t − s) I_j(s)        I_j(s) = offset_j + Σ_i V_i(s) W_ij
 *   mean_t v_j = m0 + H offset_j + Σ_i X_i W_ij       X_i = Σ_s h(s) V_i(s)
 *   h(s) = (1/T) Σ_{k &lt; T − s} r(k)                  H = Σ_s h(s)
 * </pre>
 * Here s counts from 0, and r(k) is what 1 A in a step leaves at the end of the k-th step after it. Means are those of the stepped layer
 * but for rounding, and so are gradients. Cost: T·m + 2·m·n flops a sample for m inputs and n neurons, instead of 2·T·m·n and the steps.
 */
final class LinearReadout<A> {
    private final LayerSpec spec;
    private final ProgrammedLayer<A> layer;
    private final Precision<A> precision;
    private final Products<A> products;
    private final int steps;
    private final int samples;
    /** m0 (V). */
    private final double rest;
    /** h (V/A). */
    private final double[] response;
    /** H (V/A). */
    private final double sum;
    /** X, [i·B + b] (V²/A). */
    private final A heard;

    private final A heardBars;
    /** [j·B + b] (V). */
    private final A means;

    private final A meanBars;

    /** @param samples B */
    LinearReadout(NetworkSpec network, ProgrammedLayer<A> layer, Precision<A> precision, int samples) {
        this.layer = layer;
        this.precision = precision;
        this.samples = samples;
        spec = layer.spec();
        steps = network.steps();
        products = Products.of(precision);
        NeuronPopulation<double[]> pair = layer.neuron().population(2);
        NeuronTrajectory<double[]> run = pair.trajectory(steps);
        double[] currents = new double[2 * steps];
        currents[1] = 1;
        pair.forward(currents, 2, run);
        int output = layer.neuron().output();
        double[] still = run.series(output, 0);
        rest = Arrays.stream(still).skip(1).average().orElseThrow();
        double[] pushed = run.series(output, 1);
        response = new double[steps];
        double integral = 0;
        for (int k = 0; k < steps; k++) {
            integral += pushed[k + 1] - still[k + 1];
            response[steps - 1 - k] = integral / steps;
        }
        sum = Arrays.stream(response).sum();
        heard = precision.array(spec.inputs() * samples);
        heardBars = precision.array(spec.inputs() * samples);
        means = precision.array(spec.outputs() * samples);
        meanBars = precision.array(spec.outputs() * samples);
    }

    /** Whether a layer can be read so while its reads have no noise. */
    static boolean suits(NetworkSpec network, ProgrammedLayer<?> layer, int number) {
        LayerSpec spec = layer.spec();
        return number > 0
                && number == network.layers().size() - 1
                && network.readout() instanceof MeanVoltage
                && spec.signal() == Signal.VOLTAGE
                && spec.connection() instanceof Dense
                && layer.ownParameters().isEmpty()
                && !spec.coupling().loads()
                && spec.converters().wordLines() == null
                && spec.converters().columns(spec.biasCurrent()) == null
                && layer.neuron().isLinear();
    }

    /**
     * Finds the means from what the layer before has put out.
     *
     * @return whether all are numbers
     */
    boolean forward(LayerPass<A> before) {
        int row = spec.inputs() * samples;
        int at = before.signalRow(1);
        int stride = steps > 1 ? before.signalRow(2) - at : 0;
        precision.fill(heard, 0, row, 0);
        products.sumOfRows(response, before.signals(), at, stride, heard, row);
        double gain = spec.drive().gain();
        products.drive(heard, 0, gain, spec.drive().reference() * sum, heard, 0, row);
        for (int j = 0; j < spec.outputs(); j++) {
            double own = rest + sum * layer.map().offsets[j];
            precision.fill(means, j * samples, (j + 1) * samples, own);
        }
        products.lines(layer.map().matrix, 0, spec.inputs(), spec.outputs(), heard, means, samples);
        return Double.isFinite(products.sum(means, 0, spec.outputs() * samples));
    }

    /** The means, overwritten (V), [neuron·B + sample]. */
    void values(double[] values) {
        precision.widen(means, 0, values, 0, spec.outputs() * samples);
    }

    /** Takes dL/d(mean), [neuron·B + sample] (1/V). */
    void seed(double[] valueBars) {
        precision.narrow(valueBars, 0, meanBars, 0, spec.outputs() * samples);
    }

    /** Adds dL/dW of all weights, and overwrites the bars of what was heard with dL/ds. */
    void pullback(double[] matrixBars, int matrixFrom, LayerPass<A> before) {
        int biasRow = matrixFrom + spec.inputs() * spec.outputs();
        for (int j = 0; j < spec.outputs(); j++) {
            matrixBars[biasRow + j] += spec.drive().bias() * sum * products.sum(meanBars, j * samples, samples);
        }
        products.outer(heard, meanBars, 0, spec.inputs(), spec.outputs(), samples, matrixBars, matrixFrom);
        int row = spec.inputs() * samples;
        products.linesTransposed(layer.map().matrix, 0, spec.inputs(), spec.outputs(), meanBars, heardBars, samples);
        for (int t = 0; t < steps; t++) {
            products.multiple(spec.drive().gain() * response[t], heardBars, before.signalBars(), t * row, row);
        }
    }
}
