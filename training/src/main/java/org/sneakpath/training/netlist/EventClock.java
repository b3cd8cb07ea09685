package org.sneakpath.training.netlist;

import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.time.CyclicStep;

/**
 * The clock by which events are looked at, once a step of the network, in three phases about the end of each step k:
 * <pre>
 *   clock.sample   about k·h − 2δ     what events would set is found and kept
 *   clock.set      about k·h − δ      it is set
 *   clock.tell     about k·h          what is heard of a neuron is kept for the next step
 * </pre>
 *
 * @param step h (s)
 * @param phase δ, from one phase to the next (s)
 * @param settling time constant of what settles within a phase (s)
 */
record EventClock(double step, double phase, double settling) {
    /** A phase as a part of a step: what goes on meanwhile is an error of as much. */
    private static final double CIRCUIT_PHASE = 2e-4;

    /** Settling within a phase, as a part of it: exp(−0.7/0.02) is 1e-15. */
    private static final double CIRCUIT_SETTLING = 0.02;

    private static final double GRID_PHASE = 1e-9;
    private static final double GRID_SETTLING = 1e-9;

    private static final double EDGE = 0.1;
    private static final double TOP = 0.7;

    static final String SAMPLE = "clock.sample";
    static final String SET = "clock.set";
    static final String TELL = "clock.tell";

    /** For simulators that choose their steps. */
    static EventClock ofCircuit(double step) {
        return new EventClock(step, CIRCUIT_PHASE * step, CIRCUIT_SETTLING * CIRCUIT_PHASE * step);
    }

    /** For steps of h with a point in each phase: as short as can be, so that steps are the network's. */
    static EventClock ofGrid(double step) {
        return new EventClock(step, GRID_PHASE * step, GRID_SETTLING * GRID_PHASE * step);
    }

    /** Points in the middle of the phases. */
    CyclicStep grid() {
        return new CyclicStep(List.of(step - 2 * phase, phase, phase));
    }

    /** Draws its sources, of 1 V within a phase and 0 V outside. */
    void draw(NetlistBuilder whole) {
        draw(whole, SAMPLE, step - 2 * phase);
        draw(whole, SET, step - phase);
        draw(whole, TELL, step);
    }

    private void draw(NetlistBuilder whole, String node, double middle) {
        double edge = EDGE * phase;
        double delay = middle - (TOP / 2 + EDGE) * phase;
        whole.voltageSource("V" + node, node, Netlist.GROUND, new Pulse(0, 1, delay, edge, edge, TOP * phase, step));
    }

    /** Draws a source of 1 V until just after so many steps, 0 V from then on. */
    void drawStart(NetlistBuilder whole, String node, int steps) {
        double delay = steps * step + TOP / 2 * phase;
        whole.voltageSource(
                "V" + node,
                node,
                Netlist.GROUND,
                new Pulse(1, 0, delay, EDGE * phase, EDGE * phase, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
}
