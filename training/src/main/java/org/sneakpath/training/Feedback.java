package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.product.Products;

/**
 * What a recurrent layer hears of itself: the signals after a step are at its own word lines during the next one.
 * <pre>
 *   I_j(t) += Σ_k W_(m+k),j gain (s_k(t − h) − reference)        nothing is heard during the first step
 * </pre>
 * Gain and reference are those of {@link Recurrent}, not of the driver of the inputs.
 */
final class Feedback<A> {
    private final LayerSpec spec;
    private final Recurrent own;
    private final Precision<A> precision;
    private final Products<A> products;
    private final int steps;
    private final int copies;
    private final int samples;
    private final A volts;
    private final A currents;
    private final A carried;

    /** @param unknowns of a neuron */
    Feedback(LayerSpec spec, Precision<A> precision, int samples, int steps, int unknowns) {
        this.spec = spec;
        own = (Recurrent) spec.connection();
        this.precision = precision;
        this.samples = samples;
        this.steps = steps;
        products = Products.of(precision);
        copies = spec.outputs() * samples;
        volts = precision.array(copies);
        currents = precision.array(copies);
        carried = precision.array(unknowns * copies);
    }

    /**
     * Takes all steps, adding to the currents of each; false if a neuron's equations were not solved.
     *
     * @param noise of the reads, which has looked at the inputs; null for none
     * @param numbers of the samples
     */
    boolean forward(A matrix, LayerPass<A> layer, A stepCurrents, @Nullable LayerNoise<A> noise, int[] numbers) {
        boolean solved = true;
        for (int t = 0; t < steps; t++) {
            if (t > 0) {
                hear(layer, t);
                precision.fill(currents, 0, copies, 0);
                products.lines(matrix, spec.inputs(), spec.outputs(), spec.outputs(), volts, currents, samples);
                precision.add(currents, 0, stepCurrents, t * copies, copies);
            }
            if (noise != null) {
                if (t > 0) {
                    noise.lookAtOwn(volts);
                }
                noise.add(stepCurrents, t, numbers, t > 0);
            }
            layer.readLoads(t);
            solved &= layer.population()
                    .forward(stepCurrents, copies, layer.trajectory(), t, t + 1)
                    .converged();
        }
        return solved;
    }

    private void hear(LayerPass<A> layer, int t) {
        products.drive(layer.signals(), layer.signalRow(t), own.gain(), own.reference(), volts, 0, copies);
    }

    /** Pulls all steps back, the last first: what a step heard belongs to the signals of the one before. */
    void pullback(
            A matrix,
            LayerPass<A> layer,
            A stepCurrents,
            A currentBars,
            @Nullable NeuronBars parameterBars,
            double[] matrixBars,
            int matrixFrom) {
        precision.fill(carried, 0, precision.length(carried), 0);
        for (int t = steps - 1; t >= 0; t--) {
            layer.readLoads(t);
            layer.population()
                    .pullback(
                            layer.trajectory(),
                            layer.outputBars(),
                            layer.spikeBars(),
                            currentBars,
                            copies,
                            stepCurrents,
                            parameterBars,
                            t,
                            t + 1,
                            carried);
            if (t > 0) {
                hear(layer, t);
                precision.copy(currentBars, t * copies, currents, 0, copies);
                products.outer(
                        volts,
                        currents,
                        spec.inputs(),
                        spec.outputs(),
                        spec.outputs(),
                        samples,
                        matrixBars,
                        matrixFrom);
                products.linesTransposed(
                        matrix, spec.inputs(), spec.outputs(), spec.outputs(), currents, volts, samples);
                products.axpy(own.gain(), volts, 0, layer.signalBars(), (t - 1) * copies, copies);
            }
        }
    }
}
