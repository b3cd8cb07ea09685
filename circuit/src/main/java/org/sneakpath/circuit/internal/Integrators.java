package org.sneakpath.circuit.internal;

import java.util.HashMap;
import java.util.Map;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;

/**
 * Nodes that do nothing but integrate what one behavioural source lets flow into them: a capacitor to ground, the source, ammeters
 * between them, and perhaps a resistor to ground so large that it is there for form's sake. In SPICE the states of devices are
 * made so.
 */
final class Integrators {
    /** What a node is tied to ground by where nobody means a current (ohm). */
    private static final double FOR_FORM = 1e9;

    private final SameVoltage same;
    private final Layout layout;
    /** By representative of the voltage: how many sources and capacitors there are; nothing where anything else is. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    Integrators(Netlist netlist, SameVoltage same, Layout layout) {
        this.same = same;
        this.layout = layout;
        for (Element element : netlist.elements()) {
            boolean form = element instanceof Resistor r && r.ohm() >= FOR_FORM;
            boolean source = element instanceof BehaviouralSource b && b.quantity() == Quantity.CURRENT;
            boolean capacitor = element instanceof Capacitor;
            boolean grounded = element.nodes().contains(Netlist.GROUND);
            for (String node : element.nodes()) {
                if ((source || capacitor || form) && grounded) {
                    add(node, source ? 1 : 0, capacitor ? 1 : 0);
                } else if (!same.joins(element)) {
                    add(node, 2, 0);
                }
            }
        }
    }

    private void add(String node, int sources, int capacitors) {
        int[] count = counts.computeIfAbsent(same.representative(layout.node(node)), any -> new int[2]);
        count[0] += sources;
        count[1] += capacitors;
    }

    /** The node, of those of a source, that integrates what it lets flow and nothing else; −1 if there is none. */
    int chargedBy(BehaviouralSource source) {
        for (String node : source.nodes()) {
            int x = layout.node(node);
            int[] count = counts.get(same.representative(x));
            if (x != layout.size() && count != null && count[0] == 1 && count[1] > 0) {
                return x;
            }
        }
        return -1;
    }
}
