package org.sneakpath.neurons;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.neurons.event.NeuronEvent;

/** Whether what events speak of is there. */
final class EventNames {
    private EventNames() {}

    static void check(Netlist netlist, List<NeuronEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Set<String> quantities = new LinkedHashSet<>(netlist.nodes());
        for (Element element : netlist.elements()) {
            if (element.currentUnknown()) {
                quantities.add("i(" + element.name() + ")");
            }
            if (element instanceof Device device) {
                for (StateVariable state : device.model().states()) {
                    quantities.add(device.name() + "." + state.name());
                }
            }
        }
        Set<String> names = new HashSet<>();
        for (NeuronEvent event : events) {
            if (!names.add(event.name()) || netlist.contains(event.name())) {
                throw new IllegalArgumentException("event '" + event.name() + "' of neuron '" + netlist.title()
                        + "' has the name of another event or an element; rename it");
            }
            require(netlist, event, quantities, event.law().reads());
            require(netlist, event, quantities, event.law().assigned());
        }
    }

    private static void require(Netlist netlist, NeuronEvent event, Set<String> known, List<String> named) {
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("event '" + event.name() + "': neuron '" + netlist.title()
                        + "' has no '" + name + "'; it has " + known);
            }
        }
    }
}
