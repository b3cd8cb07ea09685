package org.sneakpath.neurons.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.NeuronEvent;

/**
 * The unknowns of a netlist, numbered: nodes, then currents, then states. A node that a supply holds against ground is none, unless
 * somebody listens to the supply's current.
 */
final class Unknowns {
    private final List<Unknown> all = new ArrayList<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, Integer> currents = new HashMap<>();
    private final Map<String, Integer> states = new HashMap<>();
    /** Supplies that hold a node, by that node. */
    private final Map<String, VoltageSource> held = new HashMap<>();

    Unknowns(NeuronModel neuron) {
        Netlist netlist = neuron.netlist();
        Set<String> heard = heard(netlist);
        for (NeuronEvent event : neuron.events()) {
            for (String name : event.law().reads()) {
                if (name.startsWith("i(")) {
                    heard.add(name.substring(2, name.length() - 1));
                }
            }
        }
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source && !heard.contains(source.name())) {
                hold(source);
            }
        }
        for (String node : netlist.nodes()) {
            if (!held.containsKey(node)) {
                nodes.put(node, all.size());
                all.add(Unknown.free(node, netlist.unit(node), Unknown.Kind.NODE));
            }
        }
        for (Element element : netlist.elements()) {
            if (element.currentUnknown() && !isHolding(element)) {
                currents.put(element.name(), all.size());
                all.add(Unknown.free("i(" + element.name() + ")", "A", Unknown.Kind.CURRENT));
            }
        }
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                addStates(device);
            }
        }
    }

    private static Set<String> heard(Netlist netlist) {
        Set<String> heard = new HashSet<>();
        for (Element element : netlist.elements()) {
            List<Control> controls =
                    element instanceof BehaviouralSource source ? source.controls() : element.controls();
            for (Control control : controls) {
                if (control instanceof BranchCurrent current) {
                    heard.add(current.element());
                }
            }
        }
        return heard;
    }

    private void hold(VoltageSource source) {
        boolean up = source.minus().equals(Netlist.GROUND);
        boolean down = source.plus().equals(Netlist.GROUND);
        if (source.waveform() instanceof Dc && (up || down)) {
            held.putIfAbsent(up ? source.plus() : source.minus(), source);
        }
    }

    private void addStates(Device device) {
        for (StateVariable state : device.model().states()) {
            String name = device.name() + "." + state.name();
            states.put(name, all.size());
            all.add(new Unknown(name, state.unit(), Unknown.Kind.STATE, state.lower(), state.upper()));
        }
    }

    /** All, in their order. */
    List<Unknown> all() {
        return List.copyOf(all);
    }

    /** How many. */
    int count() {
        return all.size();
    }

    /** Whether an element is a supply that holds a node. */
    boolean isHolding(Element element) {
        return element instanceof VoltageSource source && held.containsValue(source);
    }

    /** Number of the unknown of that name; −1 if there is none. */
    int find(String name) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name)) {
                return k;
            }
        }
        return -1;
    }

    /** Number of a node that is not held; −1 for ground and held nodes. */
    int node(String name) {
        return nodes.getOrDefault(name, -1);
    }

    /** Number of the current of an element that has one. */
    int current(String element) {
        Integer index = currents.get(element);
        if (index == null) {
            throw new IllegalArgumentException("the current of element '" + element
                    + "' is no unknown; listen to a voltage source in series with it");
        }
        return index;
    }

    /** Number of a state. */
    int state(Device device, StateVariable state) {
        Integer index = states.get(device.name() + "." + state.name());
        if (index == null) {
            throw new IllegalStateException("state '" + state.name() + "' of '" + device.name() + "' was not numbered");
        }
        return index;
    }
}
