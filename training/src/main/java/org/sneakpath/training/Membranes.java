package org.sneakpath.training;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.product.Products;

/**
 * What is read off the output voltages of a pass: class scores, and the penalty; and where gradients begin.
 * <pre>
 *   z_c = ±readoutScale · readout(s_c(1 … T))          s the voltage of the output, or the spikes
 * </pre>
 */
final class Membranes<A> {
    private final NetworkSpec spec;
    private final List<LayerPass<A>> layers;
    private final Precision<A> precision;
    private final Products<A> products;
    private final int samples;
    private final Answer<A> answer;
    private final double[] sums;
    private final A excess;
    private final A squares;

    Membranes(NetworkSpec spec, List<LayerPass<A>> layers, Precision<A> precision, int samples) {
        this.spec = spec;
        this.layers = layers;
        this.precision = precision;
        this.samples = samples;
        products = Products.of(precision);
        answer = new Answer<>(spec, layers.get(layers.size() - 1), precision, spec.outputs() * samples);
        sums = new double[spec.outputs() * samples];
        int widest = spec.layers().stream().mapToInt(LayerSpec::outputs).max().orElse(1);
        excess = precision.array(samples * widest);
        squares = precision.array(samples * widest);
    }

    /** Answers and class scores, [sample·classes + class]. */
    void read(double[] answers, double[] logits) {
        answer.values(sums);
        for (int c = 0; c < spec.outputs(); c++) {
            for (int b = 0; b < samples; b++) {
                int at = b * spec.outputs() + c;
                answers[at] = sums[c * samples + b];
                logits[at] = spec.scorePerAnswer() * answers[at];
            }
        }
    }

    /** The penalty of the first samples. */
    double penalty(VoltagePenalty penalty, int count) {
        double sum = 0;
        for (int k = layers.size() - 1; k >= 0; k--) {
            sum += penalise(k, penalty, count, false);
        }
        return sum;
    }

    /**
     * dL/dv of the last layer as far as logits see the voltages directly.
     *
     * @param penalised whether {@link #penalise} follows for each layer
     */
    void seed(double[] logitBars, boolean penalised, int count) {
        for (LayerPass<A> layer : layers) {
            layer.clearBars(penalised);
        }
        Arrays.fill(sums, 0);
        for (int c = 0; c < spec.outputs(); c++) {
            for (int b = 0; b < count; b++) {
                sums[c * samples + b] = spec.scorePerAnswer() * logitBars[b * spec.outputs() + c];
            }
        }
        answer.pullback(sums);
    }

    /** Adds dL/dv of a layer as far as the penalty sees it directly, once the layer that hears it has been gone through. */
    double penalise(int number, VoltagePenalty penalty, int count) {
        return penalise(number, penalty, count, true);
    }

    /** The share of a layer in the penalty of the first samples. */
    private double penalise(int number, VoltagePenalty penalty, int count, boolean pullback) {
        if (!penalty.isActive()) {
            return 0;
        }
        LayerPass<A> layer = layers.get(number);
        int row = spec.layers().get(number).outputs() * samples;
        double slope = 2 * penalty.weight() * share();
        precision.fill(squares, 0, row, 0);
        for (int t = 1; t <= spec.steps(); t++) {
            A z = layer.trajectory().z;
            products.outside(z, layer.outputRow(t), row, penalty.low(), penalty.high(), excess);
            forget(count, row);
            if (pullback) {
                products.addSquaresAndMultiples(excess, squares, slope, layer.outputBars(), (t - 1) * row, row);
            } else {
                products.addSquares(excess, squares, row);
            }
        }
        return penalty.weight() * share() * products.sum(squares, 0, row);
    }

    /** Places that no sample fills are inside the band. */
    private void forget(int count, int row) {
        for (int at = 0; count < samples && at < row; at += samples) {
            precision.fill(excess, at + count, at + samples, 0);
        }
    }

    private double share() {
        int neurons = 0;
        for (LayerSpec layer : spec.layers()) {
            neurons += layer.outputs();
        }
        return 1.0 / ((double) neurons * spec.steps());
    }
}
