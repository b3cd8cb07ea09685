package org.sneakpath.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.equation.Equations;

/**
 * Draws a {@link Netlist}. Every method checks what it is given and names the element in its complaint;
 * {@link #build()} checks the circuit as a whole. Nodes exist by being used.
 */
public final class NetlistBuilder {
    private final String title;
    private final List<Element> elements = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    /** Nodes of elements so far, those inside devices among them. */
    private final Set<String> nodes = new HashSet<>();

    private final Map<String, Double> initialVoltages = new LinkedHashMap<>();
    private double temperature = DeviceBatch.NOMINAL_TEMPERATURE;

    NetlistBuilder(String title) {
        this.title = title;
    }

    /** A resistor; {@code ohm} is positive. */
    public NetlistBuilder resistor(String name, String a, String b, double ohm) {
        return add(new Resistor(name, a, b, ohm));
    }

    /** A capacitor; {@code farad} is positive. */
    public NetlistBuilder capacitor(String name, String a, String b, double farad) {
        return add(new Capacitor(name, a, b, farad));
    }

    /** A capacitor that a transient from initial conditions finds charged to {@code initialVolt}. */
    public NetlistBuilder capacitor(String name, String a, String b, double farad, double initialVolt) {
        return add(new Capacitor(name, a, b, farad, OptionalDouble.of(initialVolt)));
    }

    /** An inductor; {@code henry} is positive. */
    public NetlistBuilder inductor(String name, String a, String b, double henry) {
        return add(new Inductor(name, a, b, henry));
    }

    /** An inductor that a transient from initial conditions finds carrying {@code initialAmpere}. */
    public NetlistBuilder inductor(String name, String a, String b, double henry, double initialAmpere) {
        return add(new Inductor(name, a, b, henry, OptionalDouble.of(initialAmpere)));
    }

    /** Couples two inductors; {@code coupling} is k, from −1 to 1. */
    public NetlistBuilder mutualInductance(String name, String first, String second, double coupling) {
        return add(new MutualInductance(name, first, second, coupling));
    }

    /** v(plus) − v(minus) = gain · control: E or H in SPICE. */
    public NetlistBuilder controlledVoltage(String name, String plus, String minus, Control control, double gain) {
        return add(new ControlledSource(name, Quantity.VOLTAGE, plus, minus, control, gain));
    }

    /** gain · control (A) flows from plus to minus through the source: G or F in SPICE. */
    public NetlistBuilder controlledCurrent(String name, String plus, String minus, Control control, double gain) {
        return add(new ControlledSource(name, Quantity.CURRENT, plus, minus, control, gain));
    }

    /** A source whose value is an expression of controls and parameters. */
    public NetlistBuilder behavioural(
            String name,
            Quantity quantity,
            String plus,
            String minus,
            Equations law,
            List<Control> controls,
            List<Double> parameters) {
        return add(new BehaviouralSource(name, quantity, plus, minus, law, controls, parameters));
    }

    /** A switch, open at first where its control leaves that open. */
    public NetlistBuilder switched(String name, String plus, String minus, Control control, SwitchLaw law) {
        return add(new Switch(name, plus, minus, control, law, false));
    }

    /** v(plus) − v(minus) = waveform(t) (V). */
    public NetlistBuilder voltageSource(String name, String plus, String minus, SourceWaveform waveform) {
        return add(new VoltageSource(name, plus, minus, waveform));
    }

    /** waveform(t) (A) flows from {@code from} through the source to {@code to}. */
    public NetlistBuilder currentSource(String name, String from, String to, SourceWaveform waveform) {
        return add(new CurrentSource(name, from, to, waveform));
    }

    /** A device with the default parameters of its model, as it was fabricated; one node per terminal. */
    public NetlistBuilder device(String name, CompactModel model, String... nodes) {
        return device(name, model, model.defaultParameters(), nodes);
    }

    /** A device as it was fabricated; the parameters are in the model's order and units and are copied. */
    public NetlistBuilder device(String name, CompactModel model, double[] parameters, String... nodes) {
        return add(new Device(
                name, model, List.of(nodes), Arrays.stream(parameters).boxed().toList(), Device.fabricated(model)));
    }

    /**
     * A device; the arrays are in the model's order and units and are copied.
     *
     * @param nodes one per terminal
     */
    public NetlistBuilder device(
            String name, CompactModel model, double[] parameters, double[] initialStates, String... nodes) {
        return add(new Device(
                name,
                model,
                List.of(nodes),
                Arrays.stream(parameters).boxed().toList(),
                Arrays.stream(initialStates).mapToObj(OptionalDouble::of).toList()));
    }

    /** Any element. */
    public NetlistBuilder add(Element element) {
        if (!names.add(element.name())) {
            throw new IllegalArgumentException("there are two elements named '" + element.name() + "'; rename one");
        }
        elements.add(element);
        nodes.addAll(element.nodes());
        nodes.addAll(element.internalNodes());
        return this;
    }

    /**
     * All of another netlist: its elements with a prefix, some of its nodes joined to nodes here, see {@link Inclusion}. Its initial
     * voltages hold here too. Its devices keep its temperature where this netlist has another, as far as {@link #temperature} was
     * told before.
     *
     * @param ports from nodes of {@code part} to nodes here
     * @throws IllegalArgumentException if a port is no node of the part, the name of an element or of an inner node is taken, or a
     *     node has another initial voltage already
     */
    public NetlistBuilder include(Netlist part, String prefix, Map<String, String> ports) {
        Inclusion inclusion = new Inclusion(part, prefix, ports);
        for (String node : part.nodes()) {
            if (!ports.containsKey(node) && nodes.contains(inclusion.node(node))) {
                throw new IllegalArgumentException("inner node '" + node + "' of netlist '" + part.title()
                        + "', which is included, would become '" + inclusion.node(node) + "', a node that netlist '"
                        + title + "' has already; give another prefix, or join it as a port");
            }
        }
        for (Element element : part.elements()) {
            add(inclusion.of(element, temperature));
        }
        inclusion.initialVoltages().forEach((node, volt) -> {
            Double before = initialVoltages.get(node);
            if (before != null && !before.equals(volt)) {
                throw new IllegalArgumentException("node '" + node + "' starts at " + before + " V in netlist '" + title
                        + "' and at " + volt + " V in netlist '" + part.title() + "', which is included; give one"
                        + " initial voltage");
            }
            initialVoltage(node, volt);
        });
        return this;
    }

    /** The voltage (V) of a node at the start of a transient; a later call for the same node replaces an earlier one. */
    public NetlistBuilder initialVoltage(String node, double volt) {
        Checks.finite("initial voltage of node '" + node + "'", volt, "V");
        if (node.equals(Netlist.GROUND) && volt != 0) {
            throw new IllegalArgumentException("initial voltage of ground is 0 V, not " + volt + " V");
        }
        initialVoltages.put(node, volt);
        return this;
    }

    /** The circuit's temperature (K), positive; 300.15 K (27 °C) where nothing is said. */
    public NetlistBuilder temperature(double kelvin) {
        Checks.temperature("netlist '" + title + "'", kelvin);
        temperature = kelvin;
        return this;
    }

    /**
     * The finished netlist.
     *
     * @throws IllegalArgumentException if it has no element, gives an initial voltage to a node that no element uses,
     *     listens to a node or a current that does not exist, couples what is no inductor or one pair twice, has nodes
     *     without any path to ground, has a loop of sources of voltages, joins an element to an internal node of another,
     *     or has a device whose parameters put a state out of its bounds
     */
    public Netlist build() {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("netlist '" + title + "' has no elements");
        }
        Netlist netlist = new Netlist(title, elements, initialVoltages, temperature);
        Set<String> known = initialVoltages.isEmpty() ? Set.of() : new HashSet<>(netlist.nodes());
        for (String node : initialVoltages.keySet()) {
            if (!known.contains(node) && !node.equals(Netlist.GROUND)) {
                throw new IllegalArgumentException("initial voltage is given for node '" + node
                        + "', which no element of netlist '" + title + "' uses; nodes are " + netlist.nodes());
            }
        }
        requireOwn(netlist);
        References.check(netlist);
        Topology.requireNoVoltageLoop(netlist);
        Topology.requireGrounded(netlist);
        return netlist;
    }

    /** Internal nodes belong to one element alone, and what follows from parameters is within bounds. */
    private static void requireOwn(Netlist netlist) {
        Map<String, String> owners = new HashMap<>();
        for (Element element : netlist.elements()) {
            for (String node : element.internalNodes()) {
                owners.put(node, element.name());
            }
            if (element instanceof Device device && device.startsAsFabricated()) {
                device.initialStatesIn(netlist.temperature());
            }
        }
        for (Element element : owners.isEmpty() ? List.<Element>of() : netlist.elements()) {
            for (String node : element.nodes()) {
                String owner = owners.get(node);
                if (owner != null) {
                    throw new IllegalArgumentException("element '" + element.name() + "' is joined to node '" + node
                            + "', which is inside device '" + owner
                            + "'; sources may listen to it, but what is joined needs a terminal");
                }
            }
        }
    }
}
