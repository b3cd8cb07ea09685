package org.sneakpath.circuit.multirate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;

/**
 * Divides the nodes of a netlist among parts. Nodes that constant sources hold belong to none. Two nodes are in one part if
 * a source listens to one and stands at the other, or if a resistor or capacitor between them is more than a tenth of all
 * that is joined to either. What is less joins parts.
 */
final class Partition {
    /** Of ground, and part of the nodes that are held. */
    static final int NONE = -1;

    /** Share of a node's capacitance or conductance up to which an element only joins parts. */
    private static final double WEAK = 0.1;
    /** Share of a node's capacitance up to which all that joins parts may amount. */
    private static final double WEAK_TOGETHER = 0.25;

    private final Netlist netlist;
    private final Map<String, Integer> index = new HashMap<>();
    /** Voltage of nodes that a source holds, not a number of others (V). */
    private final double[] held;

    private final double[] capacitance;
    private final double[] conductance;
    /** Forest of nodes that belong together. */
    private final int[] leader;

    private int[] part = {};
    private int parts;

    private Partition(Netlist netlist) {
        this.netlist = netlist;
        for (String node : netlist.nodes()) {
            index.put(node, index.size());
        }
        int nodes = index.size();
        index.put(Netlist.GROUND, NONE);
        held = new double[nodes];
        Arrays.fill(held, Double.NaN);
        capacitance = new double[nodes];
        conductance = new double[nodes];
        leader = new int[nodes];
        Arrays.setAll(leader, k -> k);
    }

    /** The partition of a netlist; nothing where an element does not allow for one. */
    static Optional<Partition> of(Netlist netlist) {
        Partition partition = new Partition(netlist);
        if (!partition.holds() || !partition.admits()) {
            return Optional.empty();
        }
        partition.join();
        partition.number();
        return partition.weak() ? Optional.of(partition) : Optional.empty();
    }

    /** Index of a node, as in the circuit's unknowns; {@link #NONE} of ground. */
    int node(String name) {
        Integer at = index.get(name);
        if (at == null) {
            throw new IllegalArgumentException("there is no node '" + name + "'");
        }
        return at;
    }

    int nodes() {
        return held.length;
    }

    int parts() {
        return parts;
    }

    /** Most nodes of a part. */
    int largest() {
        int[] count = new int[parts];
        for (int each : part) {
            if (each != NONE) {
                count[each]++;
            }
        }
        return Arrays.stream(count).max().orElse(0);
    }

    /** Part of a node; {@link #NONE} of those that are held. */
    int part(int node) {
        return node == NONE ? NONE : part[node];
    }

    /** Whether a node, ground among them, is held at a voltage. */
    boolean isHeld(int node) {
        return node == NONE || !Double.isNaN(held[node]);
    }

    /** That voltage (V). */
    double voltage(int node) {
        return node == NONE ? 0 : held[node];
    }

    /** Finds the nodes that sources hold; whether all voltage sources do that, at a constant voltage. */
    private boolean holds() {
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source) {
                int plus = node(source.plus());
                int minus = node(source.minus());
                if (!(source.waveform() instanceof Dc) || (plus != NONE && minus != NONE)) {
                    return false;
                }
                double volt = source.waveform().at(0);
                held[plus == NONE ? minus : plus] = plus == NONE ? -volt : volt;
            }
        }
        return true;
    }

    private boolean admits() {
        for (Element element : netlist.elements()) {
            if (element instanceof Resistor resistor) {
                add(conductance, resistor.a(), resistor.b(), 1 / resistor.ohm());
            } else if (element instanceof Capacitor capacitor) {
                int a = node(capacitor.a());
                int b = node(capacitor.b());
                // The current of a source that carries charge is a rate.
                if (isHeld(a) != isHeld(b) && (isHeld(a) ? a : b) != NONE) {
                    return false;
                }
                add(capacitance, capacitor.a(), capacitor.b(), capacitor.farad());
            } else if (element instanceof BehaviouralSource source) {
                if (!admits(source)) {
                    return false;
                }
            } else if (!(element instanceof VoltageSource)
                    && !(element instanceof CurrentSource source && source.waveform() instanceof Dc)) {
                return false;
            }
        }
        return true;
    }

    private boolean admits(BehaviouralSource source) {
        boolean atSource = isHeldNode(source.plus()) || isHeldNode(source.minus());
        return source.quantity() == Quantity.CURRENT
                && !atSource
                && source.law().switchingFunctions() == 0
                && !source.law().explicitInTime(0)
                && source.controls().stream().allMatch(NodeVoltage.class::isInstance);
    }

    private boolean isHeldNode(String name) {
        int node = node(name);
        return node != NONE && isHeld(node);
    }

    private void add(double[] sums, String a, String b, double value) {
        int one = node(a);
        int other = node(b);
        if (one != NONE) {
            sums[one] += value;
        }
        if (other != NONE) {
            sums[other] += value;
        }
    }

    private void join() {
        for (Element element : netlist.elements()) {
            if (element instanceof BehaviouralSource source) {
                int first = join(NONE, source.plus());
                first = join(first, source.minus());
                for (Control control : source.controls()) {
                    first = join(first, ((NodeVoltage) control).plus());
                    first = join(first, ((NodeVoltage) control).minus());
                }
            } else if ((element instanceof Resistor || element instanceof Capacitor) && !isWeak(element)) {
                join(join(NONE, element.nodes().get(0)), element.nodes().get(1));
            }
        }
    }

    /** Puts a node, unless it is held, into the same part as another; returns one of the two. */
    private int join(int other, String name) {
        int node = node(name);
        if (isHeld(node)) {
            return other;
        }
        if (other != NONE) {
            int a = root(other);
            int b = root(node);
            leader[Math.max(a, b)] = Math.min(a, b);
        }
        return node;
    }

    private int root(int node) {
        int at = node;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private boolean isWeak(Element element) {
        int a = node(element.nodes().get(0));
        int b = node(element.nodes().get(1));
        if (isHeld(a) || isHeld(b) || capacitance[a] == 0 || capacitance[b] == 0) {
            return false;
        }
        boolean resistive = element instanceof Resistor;
        double value = resistive ? 1 / ((Resistor) element).ohm() : ((Capacitor) element).farad();
        double[] all = resistive ? conductance : capacitance;
        return value <= WEAK * Math.min(all[a], all[b]);
    }

    private void number() {
        part = new int[nodes()];
        Arrays.fill(part, NONE);
        for (int node = 0; node < part.length; node++) {
            if (!isHeld(node)) {
                int root = root(node);
                part[node] = root == node ? parts++ : part[root];
            }
        }
    }

    /** Whether what joins parts is small everywhere. */
    private boolean weak() {
        double[] joining = new double[nodes()];
        for (Element element : netlist.elements()) {
            if (element instanceof Capacitor capacitor && joins(capacitor.a(), capacitor.b())) {
                add(joining, capacitor.a(), capacitor.b(), capacitor.farad());
            }
        }
        for (int node = 0; node < joining.length; node++) {
            if (joining[node] > WEAK_TOGETHER * capacitance[node]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two nodes belong to different parts. */
    private boolean joins(String a, String b) {
        int one = part(node(a));
        int other = part(node(b));
        return one != NONE && other != NONE && one != other;
    }
}
