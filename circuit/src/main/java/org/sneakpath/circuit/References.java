package org.sneakpath.circuit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what elements refer to by name exists: controlling nodes, controlling currents, coupled inductors. */
final class References {
    private References() {}

    static void check(Netlist netlist) {
        Set<String> nodes = new HashSet<>(netlist.nodes());
        nodes.add(Netlist.GROUND);
        Set<Set<String>> coupled = new HashSet<>();
        for (Element element : netlist.elements()) {
            for (Control control : element.controls()) {
                if (control instanceof NodeVoltage voltage) {
                    requireNode(element, voltage.plus(), nodes);
                    requireNode(element, voltage.minus(), nodes);
                } else if (control instanceof BranchCurrent current) {
                    requireCurrent(netlist, element, current.element());
                }
            }
            if (element instanceof MutualInductance mutual) {
                requireInductor(netlist, mutual, mutual.first());
                requireInductor(netlist, mutual, mutual.second());
                if (!coupled.add(Set.of(mutual.first(), mutual.second()))) {
                    throw new IllegalArgumentException("mutual inductance '" + mutual.name() + "' couples '"
                            + mutual.first() + "' and '" + mutual.second()
                            + "', which another one couples already; keep one");
                }
            }
        }
    }

    private static void requireNode(Element element, String node, Set<String> nodes) {
        if (!nodes.contains(node)) {
            throw new IllegalArgumentException("element '" + element.name() + "' listens to node '" + node
                    + "', which is no element's terminal; check the spelling, or join something to the node");
        }
    }

    private static void requireCurrent(Netlist netlist, Element element, String sensed) {
        if (!netlist.contains(sensed) || !netlist.element(sensed).currentUnknown()) {
            List<String> available = netlist.elements().stream()
                    .filter(Element::currentUnknown)
                    .map(Element::name)
                    .limit(20)
                    .toList();
            throw new IllegalArgumentException("element '" + element.name() + "' listens to the current of '" + sensed
                    + "', " + (netlist.contains(sensed) ? "whose current is no unknown" : "which does not exist")
                    + "; put a voltage source of 0 V in series and listen to that; currents are known of " + available);
        }
    }

    private static void requireInductor(Netlist netlist, MutualInductance mutual, String name) {
        if (!netlist.contains(name) || !(netlist.element(name) instanceof Inductor)) {
            throw new IllegalArgumentException(
                    "mutual inductance '" + mutual.name() + "' couples '" + name + "', which is "
                            + (netlist.contains(name) ? "no inductor" : "not in the netlist") + "; name two inductors");
        }
    }
}
