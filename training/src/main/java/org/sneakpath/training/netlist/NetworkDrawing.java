package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Dense;

/** Draws a network as it is programmed, for one sample after the other. Keeps its own copy of the conductances. */
public final class NetworkDrawing {
    private final NetworkSpec spec;
    private final List<LayerArrays> arrays = new ArrayList<>();

    /**
     * Takes the conductances of a network.
     *
     * @throws IllegalArgumentException if a layer is of a kind that is not drawn
     */
    public NetworkDrawing(Network network) {
        spec = network.spec();
        requireDrawable(spec);
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
            if (!(layer.connection() instanceof Dense)) {
                throw new IllegalArgumentException("layer " + k + " is a "
                        + layer.connection().getClass().getSimpleName()
                        + ", which is not drawn as a netlist; only layers in"
                        + " which every input meets every neuron are");
            }
            if (!layer.neuron().events().isEmpty()) {
                throw new IllegalArgumentException(
                        "layer " + k + ": neuron '" + layer.neuron().name()
                                + "' has events, which are no part of a circuit; draw networks whose neurons are circuits alone");
            }
        }
    }

    /**
     * The circuit that one sample is presented to.
     *
     * @param features of the sample, held from time zero on
     * @throws ArithmeticException if an array of the first layer is to be read and is not solved to its tolerance
     */
    public DrawnNetwork draw(double[] features, FirstLayer firstLayer) {
        if (features.length != spec.inputs()) {
            throw new IllegalArgumentException(
                    features.length + " features given where " + spec.inputs() + " are needed");
        }
        double temperature = spec.layers().get(0).neuron().netlist().temperature();
        NetlistBuilder whole = Netlist.builder(
                        "network of " + spec.inputs() + " features and " + spec.outputs() + " classes, one sample")
                .temperature(temperature);
        List<List<String>> outputs = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            String prefix = "l" + k + ".";
            List<String> inputs = nodes(layer, prefix, layer.neuron().input());
            DrawnConverters converters = new DrawnConverters(layer);
            double[] held = {};
            if (k > 0) {
                drive(whole, prefix, layer.drive(), converters, outputs.get(k - 1));
                arrays.get(k).draw(whole, temperature, prefix, converters.sense(whole, prefix, inputs));
            } else if (firstLayer == FirstLayer.CELLS) {
                hold(whole, prefix, lines(layer, converters, features));
                arrays.get(k).draw(whole, temperature, prefix, converters.sense(whole, prefix, inputs));
            } else {
                held = arrays.get(k).currents(lines(layer, converters, features));
                converters.convertCurrents(held, layer.biasCurrent());
                arrays.get(k).drawLoads(whole, prefix, inputs);
            }
            neurons(whole, prefix, layer, held);
            outputs.add(nodes(layer, prefix, layer.neuron().output()));
        }
        return new DrawnNetwork(spec, whole.build(), outputs);
    }

    /** Word lines by their nodes in an array. */
    static Map<String, String> wordLines(String prefix, int first, int rows) {
        Map<String, String> ports = new LinkedHashMap<>();
        for (int i = 0; i < rows; i++) {
            ports.put("in" + i, prefix + "in" + (first + i));
        }
        return ports;
    }

    /** Where each neuron of a layer has a node of its netlist. */
    private static List<String> nodes(LayerSpec layer, String prefix, String node) {
        List<String> all = new ArrayList<>();
        for (int j = 0; j < layer.outputs(); j++) {
            all.add(prefix + "n" + j + "." + node);
        }
        return all;
    }

    /** V_i = gain · (s_i − reference), or its level, the bias line last (V). */
    private static double[] lines(LayerSpec layer, DrawnConverters converters, double[] features) {
        WordLineDrive drive = layer.drive();
        double[] lines = new double[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            lines[i] = drive.gain() * (features[i] - drive.reference());
        }
        lines[features.length] = drive.bias();
        converters.convertLines(lines);
        return lines;
    }

    private static void hold(NetlistBuilder whole, String prefix, double[] lines) {
        for (int i = 0; i < lines.length; i++) {
            hold(whole, prefix + "in" + i, lines[i]);
        }
    }

    private static void hold(NetlistBuilder whole, String node, double volt) {
        whole.voltageSource("V" + node, node, Netlist.GROUND, new Dc(volt));
    }

    private static void drive(
            NetlistBuilder whole,
            String prefix,
            WordLineDrive drive,
            DrawnConverters converters,
            List<String> signals) {
        String reference = prefix + "reference";
        hold(whole, reference, drive.reference());
        for (int i = 0; i < signals.size(); i++) {
            NodeVoltage signal = new NodeVoltage(signals.get(i), reference);
            String line = prefix + "in" + i;
            converters.drive(whole, line, signal, drive.gain());
        }
        hold(whole, prefix + "in" + signals.size(), drive.bias());
    }

    /** @param held currents that are all of the neurons' input (A); empty if mirrors give it */
    private static void neurons(NetlistBuilder whole, String prefix, LayerSpec layer, double[] held) {
        for (int j = 0; j < layer.outputs(); j++) {
            String name = prefix + "n" + j + ".";
            String input = name + layer.neuron().input();
            whole.include(layer.neuron().netlist(), name, Map.of(layer.neuron().input(), input));
            if (held.length > 0) {
                whole.currentSource("I" + name + "input", Netlist.GROUND, input, new Dc(held[j]));
            } else if (layer.biasCurrent() != 0) {
                whole.currentSource("I" + name + "bias", Netlist.GROUND, input, new Dc(layer.biasCurrent()));
            }
        }
    }
}
