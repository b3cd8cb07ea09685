package org.sneakpath.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronRun;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.VoltagePenalty;

/** A pass in one precision. Places that no sample fills repeat the last one, and count for nothing. */
final class BatchPass<A> implements NetworkPass {
    private final NetworkSpec spec;
    private final Precision<A> precision;
    private final List<LayerPass<A>> layers = new ArrayList<>();
    private final Membranes<A> membranes;
    private final int samples;
    private final int[] numbers;
    private final double[] features;
    private final double[] one;
    private final double[] answers;
    private final double[] logits;
    private final ProgrammedLayers<A> programmed;
    private final EncodedFeatures<A> encoded;
    /** The encoding, if the first layer hears its spikes as they come. */
    private final @Nullable SpikeEncoding spiking;

    /** Whether the first layer hears the features themselves. */
    private final boolean plain;

    private final List<A> voltageBars = new ArrayList<>();
    /** Of which set the samples are, until somebody asks for their features; null once they are written out. */
    private @Nullable Dataset unwritten;

    private int count = 1;
    private boolean converged;

    /** @param programmed what was programmed, and in which draw; live */
    BatchPass(NetworkSpec spec, ProgrammedLayers<A> programmed, Precision<A> precision, int samples) {
        this.spec = spec;
        this.precision = precision;
        this.samples = Require.atLeast(1, "samples presented together", samples, "try 8");
        this.programmed = programmed;
        spiking = WordLines.hearsSpikes(spec, 0) ? (SpikeEncoding) spec.encoding() : null;
        plain = WordLines.takesFeatures(spec);
        encoded = new EncodedFeatures<>(spec, precision, samples, spiking != null);
        for (int k = 0; k < spec.layers().size(); k++) {
            layers.add(new LayerPass<>(spec, programmed.layer(k), precision, samples, k));
            int times = k > 0 ? spec.steps() : encoded.isHeld() ? 1 : 0;
            voltageBars.add(precision.array(spec.layers().get(k).inputs() * times * samples));
        }
        membranes = new Membranes<>(spec, layers, precision, samples);
        numbers = new int[samples];
        features = new double[samples * spec.inputs()];
        one = new double[spec.inputs()];
        answers = new double[samples * spec.outputs()];
        logits = new double[samples * spec.outputs()];
    }

    NetworkSpec spec() {
        return spec;
    }

    @Override
    public int capacity() {
        return samples;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double[] features() {
        if (unwritten != null) {
            for (int b = 0; b < count; b++) {
                unwritten.features(numbers[b], one);
                System.arraycopy(one, 0, features, b * one.length, one.length);
            }
            unwritten = null;
        }
        return features;
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
        return converged;
    }

    @Override
    public void present(Dataset data, int[] order, int from, int presented) {
        if (presented < 1 || presented > samples) {
            throw new IllegalArgumentException(
                    presented + " samples to present where from 1 to " + samples + " are possible");
        }
        Require.length("features of a sample", data.features(), spec.inputs());
        count = presented;
        unwritten = data;
        for (int b = 0; b < samples; b++) {
            numbers[b] = order[from + Math.min(b, count - 1)];
        }
        LayerPass<A> first = layers.get(0);
        if (plain && first.wordLines().takeFeatures(data, numbers)) {
            forward(first.forward(numbers));
        } else {
            forward();
        }
    }

    @Override
    public void forward() {
        features();
        int width = spec.inputs();
        for (int b = count; b < samples; b++) {
            System.arraycopy(features, (count - 1) * width, features, b * width, width);
        }
        forward(forwardFirst());
    }

    /** From the first layer on, whose equations were solved or not. */
    private void forward(boolean first) {
        converged = first;
        for (int k = 1; k < layers.size(); k++) {
            converged &= layers.get(k).forward(layers.get(k - 1), numbers);
        }
        membranes.read(answers, logits);
    }

    private boolean forwardFirst() {
        LayerPass<A> first = layers.get(0);
        if (plain && first.wordLines().takeFeatures(features)) {
            return first.forward(numbers);
        }
        if (spiking == null) { // which also says what is wrong with features
            first.wordLines().take(encoded.signals(features, numbers, programmed.draw()));
        } else {
            encoded.spikes(
                    spiking,
                    features,
                    numbers,
                    programmed.draw(),
                    first.wordLines().beginSpikes());
            first.wordLines().takeSpikes();
        }
        return first.forward(numbers);
    }

    @Override
    public double penalty(VoltagePenalty penalty) {
        return membranes.penalty(penalty, count);
    }

    @Override
    public double pullback(
            double[] logitBars,
            VoltagePenalty penalty,
            double[] matrixBars,
            double @Nullable [] featureBars,
            @Nullable List<NeuronBars> parameterBars) {
        if (featureBars != null && !encoded.isHeld()) {
            throw new IllegalArgumentException(
                    "features that are encoded as spikes have no gradient; ask for none, or hold them");
        }
        Require.length("cotangents of synapses", matrixBars.length, spec.gradientLength());
        LayerPass<A> last = layers.get(layers.size() - 1);
        if (penalty.isActive() || parameterBars != null) {
            last.step();
        }
        membranes.seed(logitBars, penalty.isActive(), count);
        double outside = 0;
        LinearReadout<A> means = last.means();
        int stepped = layers.size() - 1;
        if (means != null) {
            means.pullback(matrixBars, spec.weightOffset(stepped), layers.get(stepped - 1));
            stepped--;
        }
        for (int k = stepped; k >= 0; k--) {
            A bars = k == 0 && featureBars == null ? null : voltageBars.get(k);
            NeuronBars ofNumbers = parameterBars == null ? null : parameterBars.get(k);
            outside += membranes.penalise(k, penalty, count);
            layers.get(k).pullback(matrixBars, spec.weightOffset(k), spec.loadOffset(k), bars, ofNumbers);
            if (k > 0) {
                layers.get(k).wordLines().passOn(voltageBars.get(k), layers.get(k - 1));
            }
        }
        if (featureBars != null) {
            addFeatureBars(featureBars);
        }
        return outside;
    }

    /**
     * As {@link #pullback(double[], VoltagePenalty, double[])} without penalty, by what the last layer has alone: layers before it are not
     * gone through.
     *
     * @param lastBars dL/dW of the last layer, and behind them dL/dg of its columns that load their neurons (1/S), added into
     */
    void pullbackLast(double[] logitBars, double[] lastBars) {
        int number = layers.size() - 1;
        LayerPass<A> last = layers.get(number);
        LayerSpec layer = spec.layers().get(number);
        Require.length("cotangents of the last layer", lastBars.length, layer.weights() + layer.loads());
        membranes.seed(logitBars, false, count);
        LinearReadout<A> means = last.means();
        if (means != null) {
            means.pullback(lastBars, 0, layers.get(number - 1));
        } else {
            last.pullback(lastBars, 0, layer.weights(), null, null);
        }
    }

    private void addFeatureBars(double[] featureBars) {
        double gain = spec.layers().get(0).drive().gain();
        A lines = voltageBars.get(0);
        for (int i = 0; i < spec.inputs(); i++) {
            for (int b = 0; b < count; b++) {
                featureBars[b * spec.inputs() + i] += gain * precision.get(lines, i * samples + b);
            }
        }
    }

    @Override
    public CompiledNeuron neuron(int layer) {
        return layers.get(layer).population().neuron();
    }

    @Override
    public double[] series(int layer, int unknown, int neuron, int sample) {
        return layers.get(layer).trajectory().series(unknown, neuron * samples + sample);
    }

    @Override
    public NeuronRun run(int layer, int neuron, int sample) {
        return layers.get(layer).run(neuron, sample);
    }

    @Override
    public double[] wordLines(int layer, int sample) {
        return layers.get(layer).wordLines(sample);
    }

    @Override
    public NeuronBars parameterBars(int layer) {
        return layers.get(layer).population().newBars();
    }

    @Override
    public String toString() {
        return "pass of " + samples + " samples, " + precision.label() + ", logits " + Arrays.toString(logits);
    }
}
