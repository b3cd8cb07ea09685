package org.sneakpath.training;

import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.neurons.coding.DirectCurrent;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.neurons.coding.Readout;

/**
 * A feed-forward network of layers and the time grid on which it is run.
 *
 * <p>The first layer's signals are what the encoding makes of the features: these, held for the whole presentation, or spikes. A later
 * layer's signals are the output voltages of the layer before it, or its spikes: its step from t to t + h sees those at t + h. The class
 * scores are
 * <pre>
 *   z_c = ±readoutScale · readout(s_c(1 … T))       by default (1/T) Σ_{t=1..T} s_c(t), s what is heard of the last layer;
 *                                                   − where the answer is the time of a first spike
 * </pre>
 *
 * @param layers first to last; the outputs of one are the inputs of the next
 * @param scheme how the neurons are stepped
 * @param step h (s)
 * @param steps T, number of steps of a presentation
 * @param readoutScale logits per volt of mean output voltage (1/V), or per unit of what else is read
 * @param arithmetic the numbers in which it is run
 * @param encoding how features become signals
 * @param readout what of the last layer's run is its answer
 */
public record NetworkSpec(
        List<LayerSpec> layers,
        SteppingScheme scheme,
        double step,
        int steps,
        double readoutScale,
        Arithmetic arithmetic,
        Encoding encoding,
        Readout readout) {

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
        int lines = encoding.inputs(1);
        if (layers.get(0).inputs() % lines != 0) {
            throw new IllegalArgumentException("encoding " + encoding + " makes " + lines
                    + " signals of each feature, and the first layer takes "
                    + layers.get(0).inputs()
                    + ", which is no multiple of that");
        }
        if (!(readout.never() > steps)) {
            throw new IllegalArgumentException("read-out " + readout + " takes step " + readout.never()
                    + " for never, but a presentation has " + steps + " steps; let never be beyond them");
        }
        LayerSpec last = layers.get(layers.size() - 1);
        if (readout.readsSpikes() && last.neuron().events().isEmpty()) {
            throw new IllegalArgumentException("read-out " + readout + " reads spikes, and neuron '"
                    + last.neuron().name() + "' of the last layer has no events; read its voltage");
        }
    }

    /** A network that is shown its features themselves, and answers by means. */
    public NetworkSpec(
            List<LayerSpec> layers,
            SteppingScheme scheme,
            double step,
            int steps,
            double readoutScale,
            Arithmetic arithmetic) {
        this(layers, scheme, step, steps, readoutScale, arithmetic, new DirectCurrent(), new MeanVoltage());
    }

    /** A network in double precision. */
    public NetworkSpec(List<LayerSpec> layers, SteppingScheme scheme, double step, int steps, double readoutScale) {
        this(layers, scheme, step, steps, readoutScale, Arithmetic.DOUBLE);
    }

    /** The same network in other numbers. */
    public NetworkSpec with(Arithmetic other) {
        return new NetworkSpec(layers, scheme, step, steps, readoutScale, other, encoding, readout);
    }

    /** The same network shown its features in another way. */
    public NetworkSpec with(Encoding other) {
        return new NetworkSpec(layers, scheme, step, steps, readoutScale, arithmetic, other, readout);
    }

    /** The same network with another answer. */
    public NetworkSpec with(Readout other) {
        return new NetworkSpec(layers, scheme, step, steps, readoutScale, arithmetic, encoding, other);
    }

    /** The same network with other scores for its answers. */
    public NetworkSpec withReadoutScale(double other) {
        return new NetworkSpec(layers, scheme, step, steps, other, arithmetic, encoding, readout);
    }

    /** The same network of other layers. */
    public NetworkSpec withLayers(List<LayerSpec> others) {
        return new NetworkSpec(others, scheme, step, steps, readoutScale, arithmetic, encoding, readout);
    }

    /** The same network on another grid. */
    public NetworkSpec onGrid(double otherStep, int otherSteps) {
        return new NetworkSpec(layers, scheme, otherStep, otherSteps, readoutScale, arithmetic, encoding, readout);
    }

    /** Whether answers are times, of which the earliest speaks; class scores are then their negatives. */
    public boolean answersInTimes() {
        return Double.isFinite(readout.never());
    }

    /** Class scores per unit of what is read: the read-out scale, with a minus where the answers are times. */
    public double scorePerAnswer() {
        return answersInTimes() ? -readoutScale : readoutScale;
    }

    /**
     * The class that answers speak for: of times the earliest, of others the greatest, the first of equals.
     *
     * @param answers one for each class, as they are read out
     * @return −1 if one is NaN, or nothing came in time
     */
    public int predicted(double[] answers) {
        int best = -1;
        for (int c = 0; c < answers.length; c++) {
            if (Double.isNaN(answers[c])) {
                return -1;
            }
            boolean speaks = !answersInTimes() || answers[c] < readout.never();
            boolean beats = best < 0 || (answersInTimes() ? answers[c] < answers[best] : answers[c] > answers[best]);
            best = speaks && beats ? c : best;
        }
        return best;
    }

    /** Number of features. */
    public int inputs() {
        return layers.get(0).inputs() / encoding.inputs(1);
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
     * Length of a gradient by what the synapses do: dL/dW of all weights (1/S), then, layer after layer, dL/dg of the columns that load
     * their neurons (1/S), of which there are none where mirrors stand between.
     */
    public int gradientLength() {
        return loadOffset(layers.size());
    }

    /** Where dL/dg of a layer's columns begins in such a gradient. */
    public int loadOffset(int layer) {
        int offset = weights();
        for (int k = 0; k < layer; k++) {
            offset += layers.get(k).loads();
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
        line(text, "arithmetic", arithmetic);
        line(text, "encoding", encoding);
        line(text, "readout", readout);
        for (int k = 0; k < layers.size(); k++) {
            describe(text, "layer " + k + " ", layers.get(k));
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String name, LayerSpec layer) {
        line(text, name + "connection", layer.connection());
        line(text, name + "rows", layer.crossbar().rows());
        line(text, name + "columns", layer.crossbar().columns());
        line(text, name + "word wire (ohm)", layer.crossbar().wordWire());
        line(text, name + "bit wire (ohm)", layer.crossbar().bitWire());
        line(text, name + "driver (ohm)", layer.crossbar().driver());
        line(text, name + "sense (ohm)", layer.crossbar().sense());
        line(text, name + "tiles", layer.tile() == null ? "none" : layer.tile());
        line(text, name + "gMin (S)", layer.pair().gMin());
        line(text, name + "gMax (S)", layer.pair().gMax());
        line(text, name + "drive gain", layer.drive().gain());
        line(text, name + "drive reference", layer.drive().reference());
        line(text, name + "drive bias (V)", layer.drive().bias());
        if (layer.coupling() instanceof ColumnCoupling.Mirrored mirrored) {
            line(text, name + "mirror gain", mirrored.gain());
        } else {
            line(text, name + "columns", layer.coupling());
        }
        line(text, name + "bias current (A)", layer.biasCurrent());
        if (layer.converters().any()) {
            line(text, name + "converters", layer.converters());
        }
        line(text, name + "neuron", layer.neuron().name());
        line(text, name + "signal", layer.signal());
        line(text, name + "events", layer.neuron().events());
        line(text, name + "input node", layer.neuron().input());
        line(text, name + "output node", layer.neuron().output());
        line(text, name + "initial voltages (V)", layer.neuron().netlist().initialVoltages());
        line(text, name + "temperature (K)", layer.neuron().netlist().temperature());
        for (Element element : layer.neuron().netlist().elements()) {
            line(text, name + "element " + element.name(), described(element));
        }
    }

    private static Object described(Element element) {
        return element instanceof Device device
                ? device.model().name() + equations(device) + " " + device.nodes() + " " + device.parameters()
                        + " from " + device.initialStates()
                : element;
    }

    /** A hash of what a model says, which is the same in every process: a model that was edited is another one. */
    private static String equations(Device device) {
        if (!(device.model() instanceof CompiledModel model)) {
            return "";
        }
        ModelEquations e = model.equations();
        String names = e.terminals() + " " + e.internalNodes() + " " + e.branches() + " " + e.states();
        int hash = List.of(e.currents(), e.charges(), e.rates(), e.initialStates(), e.defaults(), names)
                .hashCode();
        return String.format(Locale.ROOT, " (equations %08x)", hash);
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(String.format(Locale.ROOT, "%s = %s\n", name, value));
    }
}
