package org.sneakpath.training.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronParameter;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Scoring;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.VoltagePenalty;

/** The gradient of a mean loss by effective weights, loads of columns and the numbers of all neurons. */
final class LossGradient {
    /** Parts that samples are summed in, whoever does them. */
    private static final int PARTS = 8;

    /** Samples that are presented together. */
    private static final int TOGETHER = 16;

    private final NetworkSpec spec;
    private final double[] matrixBars;
    private final List<double[]> numberBars = new ArrayList<>();
    private final List<List<NeuronParameter>> parameters = new ArrayList<>();
    private double loss;
    private boolean converged = true;

    /** @param one whose neurons have the parameters of all */
    private LossGradient(NetworkSpec spec, NetworkPass one) {
        this.spec = spec;
        matrixBars = new double[spec.gradientLength()];
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            parameters.add(one.neuron(layer).parameters());
            numberBars.add(
                    new double
                            [parameters.get(layer).size()
                                    * spec.layers().get(layer).outputs()]);
        }
    }

    static LossGradient of(Network network, Loss loss, Dataset data, Workers workers) {
        int[] order = IntStream.range(0, data.size()).toArray();
        int parts = Math.min(PARTS, data.size());
        LossGradient[] sums = new LossGradient[parts];
        workers.forEach(parts, (worker, part) -> {
            NetworkPass pass = network.pass(TOGETHER);
            LossGradient sum = new LossGradient(network.spec(), pass);
            int from = (int) ((long) data.size() * part / parts);
            int to = (int) ((long) data.size() * (part + 1) / parts);
            sum.add(pass, loss, data, order, from, to);
            sums[part] = sum;
        });
        LossGradient mean = sums[0];
        for (int part = 1; part < parts; part++) {
            mean.add(sums[part]);
        }
        mean.divide(data.size());
        return mean;
    }

    private void add(NetworkPass pass, Loss loss, Dataset data, int[] order, int from, int to) {
        Scoring scoring = new Scoring(spec, loss);
        List<NeuronBars> bars = new ArrayList<>();
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            bars.add(pass.parameterBars(layer));
        }
        for (int first = from; first < to; first += TOGETHER) {
            int count = Math.min(TOGETHER, to - first);
            pass.present(data, order, first, count);
            converged &= pass.converged();
            double[] logitBars = new double[TOGETHER * spec.outputs()];
            for (int b = 0; b < count; b++) {
                this.loss += scoring.loss(pass, b, data.label(order[first + b]), logitBars);
            }
            pass.pullback(logitBars, VoltagePenalty.NONE, matrixBars, null, bars);
        }
        for (int layer = 0; layer < bars.size(); layer++) { // copy j·B + b is neuron j of sample b
            double[] ofCopies = bars.get(layer).parameters;
            double[] ofNeurons = numberBars.get(layer);
            for (int k = 0; k < ofCopies.length; k++) {
                ofNeurons[k / TOGETHER] += ofCopies[k];
            }
        }
    }

    private void add(LossGradient other) {
        loss += other.loss;
        converged &= other.converged;
        add(other.matrixBars, matrixBars);
        for (int layer = 0; layer < numberBars.size(); layer++) {
            add(other.numberBars.get(layer), numberBars.get(layer));
        }
    }

    private static void add(double[] from, double[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += from[k];
        }
    }

    private void divide(int samples) {
        loss /= samples;
        divide(matrixBars, samples);
        numberBars.forEach(bars -> divide(bars, samples));
    }

    private static void divide(double[] values, int by) {
        for (int k = 0; k < values.length; k++) {
            values[k] /= by;
        }
    }

    /** The mean loss (nat). */
    double loss() {
        return loss;
    }

    /** Whether all steps were solved. */
    boolean converged() {
        return converged;
    }

    /** {@link NetworkSpec#gradientLength}; live. */
    double[] matrixBars() {
        return matrixBars;
    }

    /** Numbers of a layer's neurons. */
    List<NeuronParameter> parameters(int layer) {
        return parameters.get(layer);
    }

    /** dL/dp of one of them, neuron by neuron. */
    double[] parameterBars(int layer, int parameter) {
        int neurons = spec.layers().get(layer).outputs();
        return Arrays.copyOfRange(numberBars.get(layer), parameter * neurons, (parameter + 1) * neurons);
    }
}
