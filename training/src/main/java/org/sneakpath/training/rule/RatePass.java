package org.sneakpath.training.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.connection.Wiring;
import org.sneakpath.training.data.Dataset;

/** One thread's workspace for a {@link RateModel}, forward and back, through the synapses that are programmed. */
final class RatePass implements Presentation {
    private final RateModel model;
    private final Network network;
    private final int samples;
    private final List<RateLayer> layers = new ArrayList<>();
    private final double[] features;
    private final double[] answers;
    private final double[] logits;
    private int count;

    /** Arrays of one layer: lines of {@code samples} places. */
    private static final class RateLayer {
        final LayerSpec spec;
        final Wiring<double[]> wiring;
        final double[] volts;
        final double[] voltageBars;
        final double[] currents;
        final double[] currentBars;

        RateLayer(LayerSpec spec, int samples) {
            this.spec = spec;
            wiring = Wiring.of(spec.connection(), Precision.DOUBLE, samples);
            volts = new double[spec.inputs() * samples];
            voltageBars = new double[volts.length];
            currents = new double[spec.outputs() * samples];
            currentBars = new double[currents.length];
        }
    }

    RatePass(RateModel model, Network network, int samples) {
        this.model = model;
        this.network = network;
        this.samples = samples;
        model.spec().layers().forEach(spec -> layers.add(new RateLayer(spec, samples)));
        features = new double[model.spec().inputs()];
        answers = new double[samples * model.spec().outputs()];
        logits = new double[answers.length];
    }

    @Override
    public double[] logits() {
        return logits;
    }

    @Override
    public double[] answers() {
        return answers;
    }

    @Override
    public boolean converged() {
        return true;
    }

    /** a of a hidden layer in the last presentation, of neuron j and sample b. */
    double rate(int layer, int j, int b) {
        return Math.max(0, layers.get(layer).currents[j * samples + b])
                / model.units().get(layer);
    }

    @Override
    public void present(Dataset data, int[] order, int from, int presented) {
        count = presented;
        RateLayer first = layers.get(0);
        double gain = first.spec.drive().gain();
        double reference = first.spec.drive().reference();
        Arrays.fill(first.volts, 0);
        for (int b = 0; b < count; b++) {
            data.features(order[from + b], features);
            for (int i = 0; i < features.length; i++) {
                first.volts[i * samples + b] = gain * (features[i] - reference);
            }
        }
        for (int k = 0; k < layers.size(); k++) {
            if (k > 0) {
                hear(k);
            }
            sum(k);
        }
        readOut();
    }

    /** V = gain · (a − reference). */
    private void hear(int k) {
        RateLayer layer = layers.get(k);
        double[] before = layers.get(k - 1).currents;
        double unit = model.units().get(k - 1);
        double gain = layer.spec.drive().gain();
        double reference = layer.spec.drive().reference();
        for (int l = 0; l < before.length; l++) {
            layer.volts[l] = gain * (Math.max(0, before[l]) / unit - reference);
        }
    }

    /** I = biasCurrent + bias · W_bias + Σ V W. */
    private void sum(int k) {
        RateLayer layer = layers.get(k);
        double[] w = network.effectiveWeights(k);
        int columns = layer.spec.columns();
        int places = layer.spec.connection().places() * samples;
        int biasRow = layer.spec.connection().rows() * columns;
        for (int j = 0; j < columns; j++) {
            double offset = layer.spec.biasCurrent() + layer.spec.drive().bias() * w[biasRow + j];
            Arrays.fill(layer.currents, j * places, (j + 1) * places, offset);
        }
        layer.wiring.forward(w, layer.volts, layer.currents);
    }

    private void readOut() {
        double[] currents = layers.get(layers.size() - 1).currents;
        int classes = model.spec().outputs();
        for (int b = 0; b < samples; b++) {
            for (int c = 0; c < classes; c++) {
                int at = b * classes + c;
                answers[at] = model.rest() + model.transresistance() * currents[c * samples + b];
                logits[at] = model.spec().readoutScale() * answers[at];
            }
        }
    }

    /**
     * Adds dL/dW of all layers.
     *
     * @param logitBars dL/dz, [sample·classes + class]
     */
    void pullback(double[] logitBars, double[] matrixBars) {
        int last = layers.size() - 1;
        double slope = model.spec().readoutScale() * model.transresistance();
        int classes = model.spec().outputs();
        double[] bars = layers.get(last).currentBars;
        Arrays.fill(bars, 0);
        for (int b = 0; b < count; b++) {
            for (int c = 0; c < classes; c++) {
                bars[c * samples + b] = slope * logitBars[b * classes + c];
            }
        }
        for (int k = last; k >= 0; k--) {
            pullback(k, matrixBars);
        }
    }

    private void pullback(int k, double[] matrixBars) {
        RateLayer layer = layers.get(k);
        int from = model.spec().weightOffset(k);
        int columns = layer.spec.columns();
        int places = layer.spec.connection().places() * samples;
        int biasRow = from + layer.spec.connection().rows() * columns;
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int l = j * places; l < (j + 1) * places; l++) {
                sum += layer.currentBars[l];
            }
            matrixBars[biasRow + j] += layer.spec.drive().bias() * sum;
        }
        double[] voltageBars = k == 0 ? null : layer.voltageBars;
        layer.wiring.pullback(
                network.effectiveWeights(k), layer.volts, layer.currentBars, matrixBars, from, voltageBars);
        if (k > 0) {
            double slope = layer.spec.drive().gain() / model.units().get(k - 1);
            RateLayer before = layers.get(k - 1);
            for (int l = 0; l < before.currents.length; l++) {
                before.currentBars[l] = before.currents[l] > 0 ? slope * layer.voltageBars[l] : 0;
            }
        }
    }
}
