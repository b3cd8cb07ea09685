package org.sneakpath.training;

import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MembraneBranch;

/**
 * A feed-forward network of layers and the time grid on which it is run.
 *
 * <p>The first layer's signals are the features, held for the whole presentation. A later layer's signals are the membrane
 * voltages of the layer before it: its step from t to t + h sees the voltages at t + h. The class scores are
 * <pre>
 *   z_c = readoutScale · (1/T) Σ_{t=1..T} v_c(t)
 * </pre>
 *
 * @param layers first to last; the outputs of one are the inputs of the next
 * @param scheme how the neurons are stepped
 * @param step h (s)
 * @param steps T, number of steps of a presentation
 * @param readoutScale logits per volt of mean membrane voltage (1/V)
 */
public record NetworkSpec(List<LayerSpec> layers, SteppingScheme scheme, double step, int steps, double readoutScale) {

    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        for (int k = 1; k < layers.size(); k++) {
            int before = layers.get(k - 1).outputs();
            int inputs = layers.get(k).inputs();
            if (before != inputs) {
                throw new IllegalArgumentException("layer " + k + " takes " + inputs + " inputs, but layer " + (k - 1)
                        + " has " + before + " neurons");
            }
        }
        Require.positive("step", step, "s", "try 0.1 ms");
        Require.atLeast(1, "steps", steps, "try 50");
        Require.positive("readout scale", readoutScale, "1/V", "try 300 /V");
    }

    /** Number of features. */
    public int inputs() {
        return layers.get(0).inputs();
    }

    /** Number of classes. */
    public int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** Number of weights of all layers. */
    public int weights() {
        return weightOffset(layers.size());
    }

    /** Where a layer's weights start among all weights. */
    public int weightOffset(int layer) {
        int offset = 0;
        for (int k = 0; k < layer; k++) {
            offset += layers.get(k).weights();
        }
        return offset;
    }

    /**
     * Everything that decides what the network computes, one fact a line; equal texts mean equal physics. Numbers are
     * printed exactly.
     */
    public String description() {
        StringBuilder text = new StringBuilder();
        line(text, "scheme", scheme);
        line(text, "step (s)", step);
        line(text, "steps", steps);
        line(text, "readout scale (1/V)", readoutScale);
        for (int k = 0; k < layers.size(); k++) {
            describe(text, "layer " + k + " ", layers.get(k));
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String name, LayerSpec layer) {
        line(text, name + "rows", layer.crossbar().rows());
        line(text, name + "columns", layer.crossbar().columns());
        line(text, name + "word wire (ohm)", layer.crossbar().wordWire());
        line(text, name + "bit wire (ohm)", layer.crossbar().bitWire());
        line(text, name + "driver (ohm)", layer.crossbar().driver());
        line(text, name + "sense (ohm)", layer.crossbar().sense());
        line(text, name + "gMin (S)", layer.pair().gMin());
        line(text, name + "gMax (S)", layer.pair().gMax());
        line(text, name + "drive gain", layer.drive().gain());
        line(text, name + "drive reference", layer.drive().reference());
        line(text, name + "drive bias (V)", layer.drive().bias());
        line(text, name + "mirror gain", layer.mirrorGain());
        line(text, name + "bias current (A)", layer.biasCurrent());
        line(text, name + "neuron", layer.neuron().name());
        line(text, name + "capacitance (F)", layer.neuron().capacitance());
        line(text, name + "initial voltage (V)", layer.neuron().initialVoltage());
        for (MembraneBranch branch : layer.neuron().branches()) {
            String prefix = name + "branch " + branch.name() + " ";
            line(text, prefix + "model", branch.model().name());
            line(text, prefix + "parameters", branch.parameters());
            line(text, prefix + "initial states", branch.initialStates());
            line(text, prefix + "battery (V)", branch.battery());
        }
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(String.format(Locale.ROOT, "%s = %s\n", name, value));
    }
}
