package org.sneakpath.training;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.stepper.NeuronStepper;
import org.sneakpath.neurons.stepper.ParameterBars;
import org.sneakpath.neurons.stepper.Trajectory;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * One thread's workspace for presenting samples to a network, forward and back.
 *
 * <p>Reads the programmed synapses of the network or chip that made it, live; holds everything else itself. Presenting
 * and pulling back allocate no arrays. Not thread-safe: one pass per thread.
 *
 * <p>Memory for n neurons and T steps: about 8·n·T·(4 + states) bytes a layer, 8·n·T·(2 + states) for the first, whose
 * currents are held.
 */
public final class NetworkPass {
    private final NetworkSpec spec;
    private final LayerPass[] layers;
    private final double[] features;
    private final double[] logits;
    private int sample;
    private boolean converged;

    NetworkPass(NetworkSpec spec, List<ProgrammedLayer> programmed) {
        this.spec = spec;
        layers = new LayerPass[programmed.size()];
        for (int k = 0; k < layers.length; k++) {
            layers[k] = new LayerPass(spec, programmed.get(k), k == 0);
        }
        features = new double[spec.inputs()];
        logits = new double[spec.outputs()];
    }

    /** The features to present; live, may be written before {@link #forward}. */
    public double[] features() {
        return features;
    }

    /** The class scores of the last presentation; live. */
    public double[] logits() {
        return logits;
    }

    /** Whether the equations of all neurons were solved to rounding in every step of the last presentation. */
    public boolean converged() {
        return converged;
    }

    /** The membranes of a layer during the last presentation; live. */
    public Trajectory trajectory(int layer) {
        return layers[layer].trajectory();
    }

    /** The stepper of a layer, whose device parameters are live. */
    public NeuronStepper stepper(int layer) {
        return layers[layer].stepper();
    }

    /** Presents a sample of a data set; its index is what the read noise of a chip depends on. */
    public void present(Dataset data, int index) {
        data.features(index, features);
        sample = index;
        forward();
    }

    /** Presents {@link #features}, as the sample presented last as far as read noise is concerned. */
    public void forward() {
        converged = layers[0].forward(features, 0, sample);
        for (int k = 1; k < layers.length; k++) {
            converged &= layers[k].forward(layers[k - 1].trajectory().v, neurons(k - 1), sample);
        }
        int steps = spec.steps();
        int outputs = spec.outputs();
        double[] v = layers[layers.length - 1].trajectory().v;
        double scale = spec.readoutScale() / steps;
        for (int c = 0; c < outputs; c++) {
            double sum = 0;
            for (int t = 1; t <= steps; t++) {
                sum += v[t * outputs + c];
            }
            logits[c] = scale * sum;
        }
    }

    /** The penalty on all membrane voltages of the last presentation. */
    public double penalty(VoltagePenalty penalty) {
        double sum = 0;
        for (int k = 0; k < layers.length && penalty.isActive(); k++) {
            sum += penalty.value(layers[k].trajectory().v, neurons(k), instants(k), penaltyShare());
        }
        return sum;
    }

    /**
     * Adds the gradient of L(logits) + penalty by the effective weights W of all layers.
     *
     * @param logitBars dL/dz
     * @param matrixBars dL/dW (1/S), laid out like all weights, added into
     */
    public void pullback(double[] logitBars, VoltagePenalty penalty, double[] matrixBars) {
        pullback(logitBars, penalty, matrixBars, null, null);
    }

    /**
     * As {@link #pullback(double[], VoltagePenalty, double[])}, and by features and device parameters too.
     *
     * @param featureBars dL/du, one per feature, added into; null if not wanted
     * @param parameterBars one for each layer, added into; null if not wanted
     */
    public void pullback(
            double[] logitBars,
            VoltagePenalty penalty,
            double[] matrixBars,
            double @Nullable [] featureBars,
            @Nullable List<ParameterBars> parameterBars) {
        seed(logitBars, penalty);
        for (int k = layers.length - 1; k >= 0; k--) {
            boolean first = k == 0;
            double[] signals = first ? features : layers[k - 1].trajectory().v;
            layers[k].pullback(
                    signals,
                    first ? 0 : neurons(k - 1),
                    matrixBars,
                    spec.weightOffset(k),
                    first ? featureBars : layers[k - 1].voltageBars(),
                    parameterBars == null ? null : parameterBars.get(k));
        }
    }

    /** dL/dv of every layer as far as logits and penalty see the voltages directly. */
    private void seed(double[] logitBars, VoltagePenalty penalty) {
        for (LayerPass layer : layers) {
            Arrays.fill(layer.voltageBars(), 0);
        }
        int steps = spec.steps();
        int outputs = spec.outputs();
        double scale = spec.readoutScale() / steps;
        double[] last = layers[layers.length - 1].voltageBars();
        for (int t = 0; t < steps; t++) {
            for (int c = 0; c < outputs; c++) {
                last[t * outputs + c] = scale * logitBars[c];
            }
        }
        for (int k = 0; k < layers.length && penalty.isActive(); k++) {
            penalty.pullback(
                    layers[k].trajectory().v, neurons(k), instants(k), penaltyShare(), layers[k].voltageBars());
        }
    }

    private int neurons(int layer) {
        return spec.layers().get(layer).outputs();
    }

    private int instants(int layer) {
        return neurons(layer) * spec.steps();
    }

    private double penaltyShare() {
        int neurons = 0;
        for (LayerSpec layer : spec.layers()) {
            neurons += layer.outputs();
        }
        return 1.0 / ((double) neurons * spec.steps());
    }
}
