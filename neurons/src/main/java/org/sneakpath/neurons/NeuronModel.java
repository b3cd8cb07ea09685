package org.sneakpath.neurons;

import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * A neuron as a netlist: any circuit with a node that a current is pushed into and a node whose voltage is looked at.
 *
 * <p>The netlist holds all of the neuron but its input. Sources in it are supplies and rest at one value. Immutable, equal by value.
 *
 * @param netlist the circuit, without the input's source
 * @param input node that the input current (A) is pushed into, from ground
 * @param output node whose voltage (V) is what the neuron tells
 */
public record NeuronModel(Netlist netlist, String input, String output) {
    /** Name of the input's source in {@link #toNetlist}. */
    public static final String INPUT_SOURCE = "input";

    public NeuronModel {
        requireNode(netlist, "input", input);
        requireNode(netlist, "output", output);
        if (netlist.contains(INPUT_SOURCE)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "' has an element '" + INPUT_SOURCE
                    + "' of its own; leave the source of the input current out, or rename the element");
        }
    }

    private static void requireNode(Netlist netlist, String what, String node) {
        if (!netlist.nodes().contains(node)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "' has no node '" + node + "' for its "
                    + what + "; it has " + netlist.nodes());
        }
    }

    /** A neuron of one membrane. */
    public static NeuronModel of(NeuronCircuit circuit) {
        Netlist drawn = circuit.toNetlist(new Dc(0));
        List<Element> own = drawn.elements().stream()
                .filter(element -> !(element instanceof CurrentSource))
                .toList();
        NetlistBuilder bare = Netlist.builder(drawn.title());
        own.forEach(bare::add);
        drawn.initialVoltages().forEach(bare::initialVoltage);
        return new NeuronModel(bare.build(), NeuronCircuit.MEMBRANE, NeuronCircuit.MEMBRANE);
    }

    /**
     * A neuron from SPICE text; analyses in it are not looked at.
     *
     * @param text a netlist, its first line the title
     * @throws org.sneakpath.circuit.spice.text.SpiceException where the text is wrong, with its line
     */
    public static NeuronModel parse(String text, String input, String output) {
        return new NeuronModel(
                SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist(), input, output);
    }

    /** Its title. */
    public String name() {
        return netlist.title();
    }

    /**
     * The neuron under an input current, for the reference engine or any circuit simulator.
     *
     * @param current I(t) (A), positive into the input node
     */
    public Netlist toNetlist(SourceWaveform current) {
        NetlistBuilder whole = Netlist.builder(netlist.title()).temperature(netlist.temperature());
        netlist.elements().forEach(whole::add);
        netlist.initialVoltages().forEach(whole::initialVoltage);
        return whole.currentSource(INPUT_SOURCE, Netlist.GROUND, input, current).build();
    }
}
