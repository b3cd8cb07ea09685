package org.sneakpath.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a netlist becomes part of another one: elements and inner nodes get a prefix, given nodes are joined to nodes of the whole,
 * ground stays ground. What elements refer to by name follows: controlling nodes and currents, coupled inductors, nodes inside
 * devices.
 * <pre>
 *   part     R1 a b      F1 b 0 V1          a ↦ in, prefix x.
 *   whole    x.R1 in x.b      x.F1 x.b 0 x.V1
 * </pre>
 *
 * @param part the netlist
 * @param prefix of all its names but those of ports; may be empty
 * @param ports from a node of the part to the node of the whole that it is
 */
public record Inclusion(Netlist part, String prefix, Map<String, String> ports) {
    /**
     * An inclusion.
     *
     * @throws IllegalArgumentException if a port is ground, no node of the part, or inside a device of it, or if an inner node gets
     *     the name of what a port is joined to
     */
    public Inclusion {
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        for (String port : ports.keySet()) {
            if (port.equals(Netlist.GROUND)) {
                throw refusal(
                        part,
                        "ground is the same node in every netlist and cannot be joined to '" + ports.get(port)
                                + "'; give the part a node of its own for it");
            }
            if (!part.nodes().contains(port)) {
                throw refusal(
                        part,
                        "there is no node '" + port + "' to join to '" + ports.get(port) + "'; its nodes are "
                                + part.nodes());
            }
            for (Element element : part.elements()) {
                if (element.internalNodes().contains(port)) {
                    throw refusal(
                            part,
                            "node '" + port + "' is inside device '" + element.name() + "' and cannot be joined to '"
                                    + ports.get(port) + "'; join a terminal");
                }
            }
        }
        for (String node : part.nodes()) {
            if (!ports.containsKey(node) && ports.containsValue(prefix + node)) {
                throw refusal(
                        part,
                        "its inner node '" + node + "' would become '" + prefix + node
                                + "', to which a port is joined; give it another prefix");
            }
        }
    }

    private static IllegalArgumentException refusal(Netlist part, String what) {
        return new IllegalArgumentException("including netlist '" + part.title() + "': " + what);
    }

    /** What a node of the part is called in the whole. */
    public String node(String name) {
        if (name.equals(Netlist.GROUND)) {
            return name;
        }
        String port = ports.get(name);
        return port == null ? prefix + name : port;
    }

    /** What an element of the part is called in the whole. */
    public String element(String name) {
        return prefix + name;
    }

    /**
     * An element of the part as one of the whole.
     *
     * @param temperature of the whole (K); devices that had another from their netlist get that as their own
     */
    public Element of(Element element, double temperature) {
        String name = element(element.name());
        if (element instanceof Resistor r) {
            return new Resistor(name, node(r.a()), node(r.b()), r.ohm());
        }
        if (element instanceof Capacitor c) {
            return new Capacitor(name, node(c.a()), node(c.b()), c.farad(), c.initial());
        }
        if (element instanceof Inductor l) {
            return new Inductor(name, node(l.a()), node(l.b()), l.henry(), l.initial());
        }
        if (element instanceof MutualInductance k) {
            return new MutualInductance(name, element(k.first()), element(k.second()), k.coupling());
        }
        if (element instanceof VoltageSource v) {
            return new VoltageSource(name, node(v.plus()), node(v.minus()), v.waveform(), v.dc(), v.ac());
        }
        if (element instanceof CurrentSource i) {
            return new CurrentSource(name, node(i.from()), node(i.to()), i.waveform(), i.dc(), i.ac());
        }
        if (element instanceof ControlledSource s) {
            return new ControlledSource(
                    name, s.quantity(), node(s.plus()), node(s.minus()), control(s.control()), s.gain());
        }
        if (element instanceof BehaviouralSource s) {
            List<Control> controls = s.controls().stream().map(this::control).toList();
            return new BehaviouralSource(
                    name, s.quantity(), node(s.plus()), node(s.minus()), s.law(), controls, s.parameters());
        }
        if (element instanceof Switch s) {
            return new Switch(name, node(s.plus()), node(s.minus()), control(s.control()), s.law(), s.initiallyOn());
        }
        return device(name, (Device) element, temperature);
    }

    private Device device(String name, Device d, double temperature) {
        boolean follows = d.ownTemperature().isEmpty() && part.temperature() != temperature;
        return new Device(
                name,
                d.model(),
                d.nodes().stream().map(this::node).toList(),
                d.parameters(),
                d.initialStates(),
                follows ? OptionalDouble.of(part.temperature()) : d.ownTemperature(),
                d.initialVoltages());
    }

    private Control control(Control control) {
        if (control instanceof NodeVoltage v) {
            return new NodeVoltage(node(v.plus()), node(v.minus()));
        }
        return new BranchCurrent(element(((BranchCurrent) control).element()));
    }

    /** Initial voltages (V) of the part by the nodes of the whole. */
    public Map<String, Double> initialVoltages() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (String node : part.nodes()) {
            Double volt = part.initialVoltages().get(node);
            if (volt != null) {
                Double before = all.put(node(node), volt);
                if (before != null && !before.equals(volt)) {
                    throw refusal(
                            part,
                            "nodes that become '" + node(node) + "' start at " + before + " V and " + volt
                                    + " V; give them one initial voltage");
                }
            }
        }
        return all;
    }
}
