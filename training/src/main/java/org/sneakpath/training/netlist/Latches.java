package org.sneakpath.training.netlist;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/**
 * Draws what follows a value while a phase of the clock lasts.
 * <pre>
 *   C dv/dt = … − (C/τ) phase (v − y)
 * </pre>
 *
 * @param whole the netlist that is drawn
 * @param clock τ, and the names of the phases
 */
record Latches(NetlistBuilder whole, EventClock clock) {
    /** Capacitance of a node that does nothing but keep a value (F). */
    private static final double KEEPER = 1e-12;

    /**
     * A node of its own, which keeps y between the phases.
     *
     * @param y over the controls
     * @param start its value at first (V)
     */
    void keep(String node, String phase, Expression y, List<Control> controls, double start) {
        whole.capacitor("C" + node, node, Netlist.GROUND, KEEPER);
        whole.initialVoltage(node, start);
        pull("B" + node, node, KEEPER, phase, y, controls);
    }

    /** Takes a node of some capacitance (F) to y while the phase lasts. */
    void pull(String name, String node, double farad, String phase, Expression y, List<Control> controls) {
        List<Control> all = new ArrayList<>(controls);
        all.add(new NodeVoltage(node));
        all.add(new NodeVoltage(phase));
        int n = controls.size();
        Expression away = difference(new org.sneakpath.devices.equation.Control(n), y);
        Expression open =
                product(new Constant(farad / clock.settling()), new org.sneakpath.devices.equation.Control(n + 1));
        Equations law = new Equations(List.of(product(open, away)), n + 2, 0);
        whole.behavioural(name, Quantity.CURRENT, node, Netlist.GROUND, law, all, List.of());
    }

    /** Takes a node to the voltage of another one. */
    void pull(String name, String node, double farad, String phase, String other) {
        pull(name, node, farad, phase, new org.sneakpath.devices.equation.Control(0), List.of(new NodeVoltage(other)));
    }

    /** Holds a node at a voltage (V). */
    void pull(String name, String node, double farad, String phase, double volt) {
        pull(name, node, farad, phase, new Constant(volt), List.of());
    }
}
