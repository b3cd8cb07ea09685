package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.equation.Control;

/**
 * Which nodes have one voltage by structure: the two ends of an ammeter, and a node that a source sets to what another has, as
 * a state that is the integral of an expression.
 */
final class SameVoltage {
    private final Layout layout;
    private final int[] parent;
    /** By representative; filled when first asked for. */
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    SameVoltage(Netlist netlist, Layout layout) {
        this.layout = layout;
        parent = new int[layout.size() + 1];
        Arrays.setAll(parent, r -> r);
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource v && joins(v)) {
                join(v.plus(), v.minus());
                join(layout.branch(v.name()), layout.node(v.plus()));
            } else if (element instanceof BehaviouralSource b && joins(b)) {
                join(b.plus(), ((NodeVoltage) b.controls().get(0)).plus());
            }
        }
    }

    /** Whether an element makes two nodes one: an ammeter, or a source that copies a voltage. */
    boolean joins(Element element) {
        if (element instanceof VoltageSource v) {
            return v.waveform() instanceof Dc dc && dc.value() == 0 && v.dc() == 0;
        }
        return element instanceof BehaviouralSource b
                && b.quantity() == Quantity.VOLTAGE
                && b.minus().equals(Netlist.GROUND)
                && b.law().outputs().get(0) instanceof Control c
                && c.index() == 0
                && b.controls().get(0) instanceof NodeVoltage v
                && v.minus().equals(Netlist.GROUND);
    }

    private void join(String a, String b) {
        join(layout.node(a), layout.node(b));
    }

    private void join(int a, int b) {
        parent[representative(a)] = representative(b);
    }

    /** One unknown that stands for all of a voltage. */
    int representative(int unknown) {
        int top = unknown;
        while (parent[top] != top) {
            top = parent[top];
        }
        parent[unknown] = top;
        return top;
    }

    /** Whether two unknowns belong to one voltage; never that of ground. */
    boolean same(int a, int b) {
        return representative(a) == representative(b) && representative(a) != representative(layout.size());
    }

    /** All unknowns of the voltage of one: its nodes, and the currents of the ammeters between them. */
    int[] of(int unknown) {
        if (members.isEmpty()) {
            for (int r = 0; r < layout.size(); r++) {
                members.computeIfAbsent(representative(r), any -> new ArrayList<>())
                        .add(r);
            }
        }
        return members.getOrDefault(representative(unknown), List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
