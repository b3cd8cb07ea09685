package org.sneakpath.neurons;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.neurons.event.EventCards;
import org.sneakpath.neurons.event.NetlistReader;
import org.sneakpath.neurons.event.NeuronEvent;
import org.sneakpath.neurons.event.NodeCard;

/**
 * A neuron as a netlist: any circuit with a node that a current is pushed into and a node whose voltage is looked at. What is not a
 * circuit, such as a reset, is an event.
 *
 * <p>The netlist holds all of the neuron but its input. Sources in it are supplies and rest at one value. Immutable, equal by value.
 *
 * @param netlist the circuit, without the input's source
 * @param input node that the input current (A) is pushed into, from ground
 * @param output node whose voltage (V) is what the neuron tells
 * @param events what happens to it at the end of a step, in this order; none in most circuits
 */
public record NeuronModel(Netlist netlist, String input, String output, List<NeuronEvent> events) {
    /** Name of the input's source in {@link #toNetlist}. */
    public static final String INPUT_SOURCE = "input";

    /** Path of the conductance of {@link #loadedBy} among the numbers of a compiled neuron. */
    public static final String LOAD = "load.gain";

    /** The element that {@link #loadedBy} adds. */
    public static final String LOAD_ELEMENT = "load";

    public NeuronModel {
        events = List.copyOf(events);
        requireNode(netlist, "input", input);
        requireNode(netlist, "output", output);
        if (netlist.contains(INPUT_SOURCE)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "' has an element '" + INPUT_SOURCE
                    + "' of its own; leave the source of the input current out, or rename the element");
        }
        EventNames.check(netlist, events);
    }

    /** A neuron without events. */
    public NeuronModel(Netlist netlist, String input, String output) {
        this(netlist, input, output, List.of());
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
     * A neuron from SPICE text that says itself which nodes are the input and the output, in a line {@code *neuron input=NODE
     * output=NODE}.
     *
     * @throws org.sneakpath.circuit.spice.text.SpiceException where the text is wrong, with its line
     */
    public static NeuronModel parse(String text) {
        NodeCard nodes = NodeCard.read(text, "netlist");
        return parse(text, nodes.input(), nodes.output());
    }

    /**
     * A neuron from SPICE text; analyses in it are not looked at. Events stand in comments, {@link EventCards}.
     *
     * @param text a netlist, its first line the title
     * @throws org.sneakpath.circuit.spice.text.SpiceException where the text is wrong, with its line
     */
    public static NeuronModel parse(String text, String input, String output) {
        NetlistReader reader = NetlistReader.of(text, SpiceOptions.DEFAULT);
        Netlist netlist = SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist();
        return new NeuronModel(netlist, input, output, EventCards.read(text, "netlist", reader));
    }

    /** This neuron with one more event, after those that it has; {@code card} is what follows {@code *event}, {@link EventCards}. */
    public NeuronModel withEvent(String card) {
        StringBuilder text = new StringBuilder("event\n*event ").append(card).append('\n');
        int number = 0;
        for (String node : netlist.nodes()) {
            text.append("r#n").append(number++).append(' ').append(node).append(" 0 1\n");
        }
        List<NeuronEvent> all = new ArrayList<>(events);
        all.addAll(EventCards.read(text.toString(), "event", NetlistReader.of(text.toString(), SpiceOptions.DEFAULT)));
        return new NeuronModel(netlist, input, output, all);
    }

    /**
     * This neuron with a conductance from its input node to ground, as what is tied there has; its number is {@link #LOAD}.
     *
     * @param conductance (S), of any sign
     * @throws IllegalArgumentException if an element is called so already
     */
    public NeuronModel loadedBy(double conductance) {
        if (netlist.contains(LOAD_ELEMENT)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "' has an element '" + LOAD_ELEMENT
                    + "' of its own, the name of what loads its input; rename the element");
        }
        NetlistBuilder whole = copy();
        whole.controlledCurrent(LOAD_ELEMENT, input, Netlist.GROUND, new NodeVoltage(input), conductance);
        return new NeuronModel(whole.build(), input, output, events);
    }

    private NetlistBuilder copy() {
        NetlistBuilder whole = Netlist.builder(netlist.title()).temperature(netlist.temperature());
        netlist.elements().forEach(whole::add);
        netlist.initialVoltages().forEach(whole::initialVoltage);
        return whole;
    }

    /** Its title. */
    public String name() {
        return netlist.title();
    }

    /**
     * The circuit of the neuron, without its events, under an input current, for the reference engine or any circuit simulator.
     *
     * @param current I(t) (A), positive into the input node
     */
    public Netlist toNetlist(SourceWaveform current) {
        return copy().currentSource(INPUT_SOURCE, Netlist.GROUND, input, current)
                .build();
    }
}
