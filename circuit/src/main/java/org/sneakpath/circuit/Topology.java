package org.sneakpath.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;

/** Which nodes hang together through which elements: the faults of a netlist that can be seen without numbers. */
public final class Topology {
    private final Map<String, Integer> index = new HashMap<>();
    private int[] parent = new int[16];

    private Topology() {}

    /**
     * Nodes that no path of conducting elements joins to ground, in netlist order; capacitors and sources of a current or a
     * charge do not conduct direct current, but for a source that one of its own terminals controls. Empty for a circuit
     * whose operating point the topology determines.
     */
    public static List<String> nodesWithoutDirectCurrentPath(Netlist netlist) {
        return unreached(netlist, Topology::conductsDirectCurrent, CompactModel::conducts);
    }

    /**
     * Names of the elements of a loop of inductors and sources of voltages, whose direct current is not determined; empty if
     * there is none. At most one loop is told.
     */
    public static List<String> directCurrentLoop(Netlist netlist) {
        return loop(netlist, element -> element instanceof Inductor || setsVoltage(element));
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
        return unreached(netlist, element -> setsVoltage(element) || stores.test(element), CompactModel::storesCharge)
                .stream()
                .anyMatch(charged);
    }

    static void requireGrounded(Netlist netlist) {
        List<String> floating = unreached(netlist, element -> !(element instanceof CurrentSource));
        if (!floating.isEmpty()) {
            String node = floating.get(0);
            throw new IllegalArgumentException("node '" + node + "' of netlist '" + netlist.title()
                    + "' has no path to ground (node \"" + Netlist.GROUND + "\"); it is used by "
                    + netlist.elements().stream()
                            .filter(element -> element.nodes().contains(node)
                                    || element.internalNodes().contains(node))
                            .map(Element::name)
                            .toList()
                    + "; join it to ground, by a large resistor if need be"
                    + (floating.size() > 1 ? "; floating as well: " + floating.subList(1, floating.size()) : ""));
        }
    }

    /**
     * Refuses loops whose current nothing determines: those of independent sources, whose equations depend on each other,
     * and those of any sources of voltages to whose currents nobody listens, so that only their sums are determined.
     */
    static void requireNoVoltageLoop(Netlist netlist) {
        Set<String> sensed = new HashSet<>();
        for (Element element : netlist.elements()) {
            for (Control control : element.controls()) {
                if (control instanceof BranchCurrent current) {
                    sensed.add(current.element());
                }
            }
        }
        refuse(loop(netlist, element -> element instanceof VoltageSource));
        refuse(loop(netlist, element -> setsVoltage(element) && !sensed.contains(element.name())));
    }

    private static void refuse(List<String> loop) {
        if (!loop.isEmpty()) {
            throw new IllegalArgumentException("voltage source '" + loop.get(loop.size() - 1)
                    + "' closes a loop of voltage sources " + loop
                    + ", so that its current is not determined; put a resistor into the loop");
        }
    }

    private static boolean setsVoltage(Element element) {
        return element.currentUnknown() && !(element instanceof Inductor);
    }

    private static boolean conductsDirectCurrent(Element element) {
        if (element instanceof ControlledSource source) {
            return source.quantity() == Quantity.VOLTAGE || controlsItself(source);
        }
        if (element instanceof BehaviouralSource source) {
            return source.quantity() == Quantity.VOLTAGE
                    || (source.quantity() == Quantity.CURRENT && controlsItself(source));
        }
        return !(element instanceof Capacitor || element instanceof CurrentSource);
    }

    private static boolean controlsItself(Element element) {
        return element.nodes().stream()
                .filter(node -> !node.equals(Netlist.GROUND))
                .anyMatch(node -> element.controls().stream()
                        .anyMatch(control -> control instanceof NodeVoltage voltage
                                && (node.equals(voltage.plus()) || node.equals(voltage.minus()))));
    }

    private static List<String> unreached(Netlist netlist, Predicate<Element> conducts) {
        return unreached(netlist, conducts, (model, branch) -> true);
    }

    /** Whether a branch of a compact model joins its ends. */
    private interface Joins {
        boolean test(CompactModel model, int branch);
    }

    private static List<String> unreached(Netlist netlist, Predicate<Element> conducts, Joins joins) {
        Topology topology = new Topology();
        for (Element element : netlist.elements()) {
            if (element.nodes().isEmpty() || !conducts.test(element)) {
                continue;
            }
            if (element instanceof Device device) {
                List<Branch> branches = device.model().branches();
                for (int b = 0; b < branches.size(); b++) {
                    if (joins.test(device.model(), b)) {
                        topology.join(
                                device.node(branches.get(b).from()),
                                device.node(branches.get(b).to()));
                    }
                }
            } else {
                topology.join(element.nodes().get(0), element.nodes().get(1));
            }
        }
        return netlist.nodes().stream()
                .filter(node -> !topology.joined(node, Netlist.GROUND))
                .toList();
    }

    /** The first loop of two-terminal elements of a kind in netlist order, which the last one closes; empty if none. */
    private static List<String> loop(Netlist netlist, Predicate<Element> kind) {
        Topology topology = new Topology();
        Map<String, List<Element>> tree = new HashMap<>();
        for (Element element : netlist.elements()) {
            if (!kind.test(element)) {
                continue;
            }
            String a = element.nodes().get(0);
            String b = element.nodes().get(1);
            if (!topology.join(a, b)) {
                Set<String> path = path(tree, a, b);
                path.add(element.name());
                return netlist.elements().stream()
                        .map(Element::name)
                        .filter(path::contains)
                        .toList();
            }
            tree.computeIfAbsent(a, any -> new ArrayList<>()).add(element);
            tree.computeIfAbsent(b, any -> new ArrayList<>()).add(element);
        }
        return List.of();
    }

    /** Names of the elements of a tree between two of its nodes, by breadth-first search. */
    private static Set<String> path(Map<String, List<Element>> tree, String from, String to) {
        Map<String, Element> arrivedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !arrivedBy.containsKey(to)) {
            String at = open.remove();
            for (Element element : tree.getOrDefault(at, List.of())) {
                String next = otherEnd(element, at);
                if (!next.equals(from) && arrivedBy.putIfAbsent(next, element) == null) {
                    open.add(next);
                }
            }
        }
        Set<String> names = new HashSet<>();
        Element step = arrivedBy.get(to);
        for (String at = to; step != null; step = arrivedBy.get(at)) {
            names.add(step.name());
            at = otherEnd(step, at);
        }
        return names;
    }

    private static String otherEnd(Element element, String node) {
        return element.nodes().get(element.nodes().get(0).equals(node) ? 1 : 0);
    }

    /** Joins two sets of nodes; false if they were joined already. */
    private boolean join(String a, String b) {
        int rootA = root(index(a));
        int rootB = root(index(b));
        parent[rootA] = rootB;
        return rootA != rootB;
    }

    private boolean joined(String a, String b) {
        return root(index(a)) == root(index(b));
    }

    private int index(String node) {
        Integer known = index.get(node);
        if (known != null) {
            return known;
        }
        int own = index.size();
        if (own == parent.length) {
            parent = Arrays.copyOf(parent, 2 * own);
        }
        parent[own] = own;
        index.put(node, own);
        return own;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
