package org.sneakpath.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sneakpath.devices.Branch;

/** Which nodes hang together through which elements: the faults of a netlist that can be seen without numbers. */
public final class Topology {
    private final Map<String, String> parent = new HashMap<>();

    private Topology() {}

    /**
     * Nodes that no path of conducting elements joins to ground, in netlist order; capacitors and current sources do not
     * conduct direct current. Empty for a circuit whose operating point the topology determines.
     */
    public static List<String> nodesWithoutDirectCurrentPath(Netlist netlist) {
        return unreached(netlist, element -> !(element instanceof Capacitor || element instanceof CurrentSource));
    }

    /**
     * Whether nodes with charge hang together through charges alone, with neither a capacitive path to ground nor a voltage
     * source: Kirchhoff's laws of such a group add up to one without charge. A start from given voltages need not obey it,
     * and the trapezoidal rule would then ring about it without end.
     *
     * @param charged whether a node, ground excepted, holds a charge
     * @param stores whether an element stores charge
     */
    public static boolean floatingCharges(Netlist netlist, Predicate<String> charged, Predicate<Element> stores) {
        return unreached(netlist, element -> element instanceof VoltageSource || stores.test(element)).stream()
                .anyMatch(charged);
    }

    static void requireGrounded(Netlist netlist) {
        List<String> floating = unreached(netlist, element -> !(element instanceof CurrentSource));
        if (!floating.isEmpty()) {
            String node = floating.get(0);
            throw new IllegalArgumentException("node '" + node + "' of netlist '" + netlist.title()
                    + "' has no path to ground (node \"" + Netlist.GROUND + "\"); it is used by "
                    + netlist.elements().stream()
                            .filter(element -> element.nodes().contains(node))
                            .map(Element::name)
                            .toList()
                    + "; join it to ground, by a large resistor if need be"
                    + (floating.size() > 1 ? "; floating as well: " + floating.subList(1, floating.size()) : ""));
        }
    }

    static void requireNoVoltageLoop(Netlist netlist) {
        Topology topology = new Topology();
        List<String> sources = new ArrayList<>();
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source) {
                sources.add(source.name());
                if (!topology.join(source.plus(), source.minus())) {
                    throw new IllegalArgumentException("voltage source '" + source.name() + "' between '"
                            + source.plus()
                            + "' and '" + source.minus() + "' closes a loop of voltage sources (among " + sources
                            + "), so that its current is not determined; put a resistor into the loop");
                }
            }
        }
    }

    private static List<String> unreached(Netlist netlist, Predicate<Element> conducts) {
        Topology topology = new Topology();
        for (Element element : netlist.elements()) {
            if (!conducts.test(element)) {
                continue;
            }
            if (element instanceof Device device) {
                for (Branch branch : device.model().branches()) {
                    topology.join(
                            device.nodes().get(branch.from()), device.nodes().get(branch.to()));
                }
            } else {
                topology.join(element.nodes().get(0), element.nodes().get(1));
            }
        }
        String ground = topology.root(Netlist.GROUND);
        return netlist.nodes().stream()
                .filter(node -> !topology.root(node).equals(ground))
                .toList();
    }

    /** Joins two sets of nodes; false if they were joined already. */
    private boolean join(String a, String b) {
        String rootA = root(a);
        String rootB = root(b);
        if (rootA.equals(rootB)) {
            return false;
        }
        parent.put(rootA, rootB);
        return true;
    }

    private String root(String node) {
        String at = node;
        while (true) {
            String above = parent.get(at);
            if (above == null) {
                return at;
            }
            String further = parent.get(above);
            if (further != null) {
                parent.put(at, further);
            }
            at = above;
        }
    }
}
