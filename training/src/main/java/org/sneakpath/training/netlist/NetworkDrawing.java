package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.connection.Recurrent;

/** Draws a network as it is programmed, for one sample after the other. Keeps its own copy of the conductances. */
public final class NetworkDrawing {
    private final NetworkSpec spec;
    private final List<LayerArrays> arrays = new ArrayList<>();
    private final List<LayerPlan> plans;
    private final List<ClockedNeurons> neurons;
    private final List<Map<String, Double>> initials;

    /**
     * Takes the conductances of a network.
     *
     * @throws IllegalArgumentException if a layer is of a kind that is not drawn
     */
    public NetworkDrawing(Network network) {
        spec = network.spec();
        requireDrawable(spec);
        plans = LayerPlan.of(spec);
        neurons = clockedNeurons(spec);
        initials = hasClock() ? initials() : List.of();
        for (int k = 0; k < spec.layers().size(); k++) {
            arrays.add(new LayerArrays(spec.layers().get(k), network.conductances(k)));
        }
    }

    /**
     * Refuses networks that have no drawing.
     *
     * @throws IllegalArgumentException naming the layer, or the encoding
     */
    public static void requireDrawable(NetworkSpec spec) {
        if (!spec.encoding().isConstant()) {
            throw new IllegalArgumentException(
                    "encoding " + spec.encoding() + " makes signals that change from step to"
                            + " step, and a drawing holds its features from time zero on; draw networks whose encoding is direct");
        }
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            if (layer.connection() instanceof Recurrent) {
                throw new IllegalArgumentException("layer " + k + " hears itself one step later, which has no drawing;"
                        + " draw networks whose layers are dense, convolutions or pooled");
            }
        }
        clockedNeurons(spec);
    }

    private static List<ClockedNeurons> clockedNeurons(NetworkSpec spec) {
        List<LayerPlan> plans = LayerPlan.of(spec);
        List<ClockedNeurons> all = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            all.add(new ClockedNeurons(spec.layers().get(k).neuron(), plans.get(k), "layer " + k));
        }
        return all;
    }

    /** Where a neuron of each layer is at time zero, by the nodes of its drawing. */
    private List<Map<String, Double>> initials() {
        List<Map<String, Double>> all = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            CompiledNeuron neuron = CompiledNeuron.of(spec.layers().get(k).steppedNeuron(), spec.scheme(), spec.step());
            double[] values = neuron.initial();
            Map<String, Double> quantities = new LinkedHashMap<>();
            for (int u = 0; u < values.length; u++) {
                quantities.put(neuron.unknowns().get(u).name(), values[u]);
            }
            all.add(neurons.get(k).byNode(quantities));
        }
        return all;
    }

    /**
     * The circuit that one sample is presented to.
     *
     * @param features of the sample, held from time zero on
     * @throws ArithmeticException if an array of the first layer is to be read and is not solved to its tolerance
     */
    public DrawnNetwork draw(double[] features, FirstLayer firstLayer) {
        return draw(features, firstLayer, Timing.CIRCUIT);
    }

    /**
     * The same, events being as quick as said.
     *
     * @throws ArithmeticException if an array of the first layer is to be read and is not solved to its tolerance
     */
    public DrawnNetwork draw(double[] features, FirstLayer firstLayer, Timing timing) {
        if (features.length != spec.inputs()) {
            throw new IllegalArgumentException(
                    features.length + " features given where " + spec.inputs() + " are needed");
        }
        double temperature = spec.layers().get(0).neuron().netlist().temperature();
        NetlistBuilder whole = Netlist.builder(title()).temperature(temperature);
        EventClock clock = timing == Timing.GRID ? EventClock.ofGrid(spec.step()) : EventClock.ofCircuit(spec.step());
        if (hasClock()) {
            clock.draw(whole);
        }
        List<List<String>> outputs = new ArrayList<>();
        List<String> told = List.of();
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            String prefix = "l" + k + ".";
            List<String> inputs = nodes(layer, prefix, layer.neuron().input());
            DrawnConverters converters = new DrawnConverters(layer);
            WordLineDrawing wordLines = new WordLineDrawing(layer, converters);
            double[] held = {};
            if (k > 0) {
                wordLines.follow(whole, prefix, told);
                arrays.get(k).draw(whole, temperature, prefix, converters.sense(whole, prefix, inputs));
            } else if (firstLayer == FirstLayer.CELLS) {
                WordLineDrawing.hold(whole, prefix, wordLines.atRest(features));
                arrays.get(k).draw(whole, temperature, prefix, converters.sense(whole, prefix, inputs));
            } else {
                held = arrays.get(k).currents(wordLines.atRest(features));
                converters.convertCurrents(held, layer.biasCurrent());
                arrays.get(k).drawLoads(whole, prefix, inputs);
            }
            drawNeurons(whole, prefix, layer, neurons.get(k).netlist(), held);
            clock(whole, prefix, k, clock);
            outputs.add(nodes(layer, prefix, layer.neuron().output()));
            told = names(layer, prefix).stream().map(neurons.get(k)::told).toList();
        }
        int last = plans.size() - 1;
        List<String> answers = names(spec.layers().get(last), "l" + last + ".").stream()
                .map(neurons.get(last)::read)
                .toList();
        return new DrawnNetwork(
                spec,
                whole.build(),
                outputs,
                answers,
                plans.stream().map(LayerPlan::delay).toList(),
                hasClock() ? timing : Timing.GRID);
    }

    private boolean hasClock() {
        return plans.stream().anyMatch(LayerPlan::clocked);
    }

    private String title() {
        int late = plans.get(plans.size() - 1).delay();
        return "network of " + spec.inputs() + " features and " + spec.outputs() + " classes, one sample"
                + (late == 0 ? "" : ", outputs late by " + late + " steps of " + spec.step() + " s");
    }

    private void clock(NetlistBuilder whole, String prefix, int layer, EventClock clock) {
        LayerPlan plan = plans.get(layer);
        if (plan.delay() > 0) {
            clock.drawStart(whole, prefix + "start", plan.delay());
        }
        if (plan.delay() > 0 || plan.clocked()) {
            Latches latches = new Latches(whole, clock);
            for (String name : names(spec.layers().get(layer), prefix)) {
                neurons.get(layer).draw(latches, name, prefix, initials.get(layer));
            }
        }
    }

    /** Where each neuron of a layer has a node of its netlist. */
    private static List<String> nodes(LayerSpec layer, String prefix, String node) {
        return names(layer, prefix).stream().map(name -> name + node).toList();
    }

    /** What the names of each neuron's nodes begin with. */
    private static List<String> names(LayerSpec layer, String prefix) {
        return IntStream.range(0, layer.outputs())
                .mapToObj(j -> prefix + "n" + j + ".")
                .toList();
    }

    /** @param held currents that are all of the neurons' input (A); empty if mirrors give it */
    private static void drawNeurons(
            NetlistBuilder whole, String prefix, LayerSpec layer, Netlist neuron, double[] held) {
        for (int j = 0; j < layer.outputs(); j++) {
            String name = prefix + "n" + j + ".";
            String input = name + layer.neuron().input();
            whole.include(neuron, name, Map.of(layer.neuron().input(), input));
            if (held.length > 0) {
                whole.currentSource("I" + name + "input", Netlist.GROUND, input, new Dc(held[j]));
            } else if (layer.biasCurrent() != 0) {
                whole.currentSource("I" + name + "bias", Netlist.GROUND, input, new Dc(layer.biasCurrent()));
            }
        }
    }
}
