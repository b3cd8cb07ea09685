package org.sneakpath.training.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;

/**
 * Training of rates, and their conversion to spikes (Diehl et al. 2015, Rueckauer et al. 2017).
 * <pre>
 *   while training      a_j = max(0, I_j / I₁)           in the place of a hidden neuron; I₁: it fires in every step
 *   afterwards          λ_l = a percentile of the rates a of layer l over samples
 *                       currents of layer l:   divided by λ_l              so that a rate of λ_l becomes a spike in every step
 *                       spikes of layer l:     λ_l times the word-line voltage      so that layer l + 1 hears the same
 * </pre>
 * Currents through the synapses are those of the circuit, wires and mapping included, and so are their gradients. Dividing the
 * currents of a layer by λ is what multiplying its thresholds by λ is; the neurons' netlists stay as they are. Conductances stay too:
 * conversion changes mirrors, bias currents and drivers alone.
 *
 * <p>For hidden neurons that add up without a leak and are reset by subtraction the rates of the converted network over T steps are
 * those of the model to within 1/T a layer. Others are converted as far as their rates are proportional to their currents.
 *
 * @param percentile of the rates that are not 0, over all neurons of a layer, from 50 to 100; 100 is the greatest
 * @param samples of which rates are taken, from the first of the training set on
 */
public record Conversion(double percentile, int samples) implements LearningRule {
    private static final int TOGETHER = 16;

    public Conversion {
        if (!(percentile >= 50 && percentile <= 100)) {
            throw new IllegalArgumentException("percentile of rates = " + percentile
                    + " must be from 50 to 100; 99.9 leaves out what hardly ever happens");
        }
        if (samples < 1) {
            throw new IllegalArgumentException("rates of " + samples + " samples; take at least 1, such as 1000");
        }
    }

    /** Percentile 99.9 of the rates of 1000 samples. */
    public Conversion() {
        this(99.9, 1000);
    }

    @Override
    public String description() {
        return "conversion at percentile " + percentile + " of " + samples + " samples";
    }

    /** The cross-entropy of the class scores. */
    @Override
    public Loss loss() {
        return new CrossEntropy();
    }

    /** With the neurons measured. */
    @Override
    public LearningRule prepared(Network network) {
        return new RateTraining(this, RateModel.of(network));
    }

    @Override
    public Learner learner(Network network, int together) {
        return prepared(network).learner(network, together);
    }

    @Override
    public Presentation presentation(Network network, int together) {
        return prepared(network).presentation(network, together);
    }

    /**
     * The spiking network that has the rates of a trained one.
     *
     * @param trained by this rule, programmed
     * @param data over which rates are taken; the training set
     * @return another network with the same conductances
     */
    public Network convert(Network trained, Dataset data) {
        double[] scales = scales(trained, data);
        NetworkSpec spec = trained.spec();
        List<LayerSpec> layers = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            if (k > 0) {
                layer = layer.drivenBy(layer.drive().forSignalsSmallerBy(scales[k - 1]));
            }
            layers.add(k < scales.length ? layer.withCurrentsTimes(1 / scales[k]) : layer);
        }
        Network converted = new Network(spec.withLayers(layers));
        converted.load(trained.weights());
        return converted;
    }

    /** λ of each hidden layer; 1 for one that is silent. */
    double[] scales(Network trained, Dataset data) {
        RateModel model = RateModel.of(trained);
        RatePass pass = new RatePass(model, trained, TOGETHER);
        int all = Math.min(samples, data.size());
        int[] order = IntStream.range(0, all).toArray();
        double[] scales = new double[model.units().size()];
        List<double[]> rates = new ArrayList<>();
        for (int k = 0; k < scales.length; k++) {
            rates.add(new double[all * trained.spec().layers().get(k).outputs()]);
        }
        for (int from = 0; from < all; from += TOGETHER) {
            int count = Math.min(TOGETHER, all - from);
            pass.present(data, order, from, count);
            for (int k = 0; k < scales.length; k++) {
                int neurons = trained.spec().layers().get(k).outputs();
                for (int b = 0; b < count; b++) {
                    for (int j = 0; j < neurons; j++) {
                        rates.get(k)[(from + b) * neurons + j] = pass.rate(k, j, b);
                    }
                }
            }
        }
        for (int k = 0; k < scales.length; k++) {
            scales[k] = percentile(rates.get(k));
        }
        return scales;
    }

    private double percentile(double[] rates) {
        double[] sorted = Arrays.stream(rates).filter(a -> a > 0).sorted().toArray();
        if (sorted.length == 0) {
            return 1;
        }
        return sorted[(int) Math.ceil(percentile / 100 * sorted.length) - 1];
    }
}
