package org.sneakpath.crossbar;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.library.SinhConductor;

/**
 * Draws cells, each between a node of its word and a node of its bit line.
 *
 * <p>Elements: {@code Rcell<i>_<j>} for a conductance, {@code Xcell<i>_<j>} for a device. In series with that,
 * {@code Xselector<i>_<j>} or {@code Xaccess<i>_<j>}, the node in between being {@code m<i>_<j>}. Gates are driven by
 * {@code Vgate<k>} at {@code gate<k>}, bulks by {@code Vbulk} at {@code bulk} unless they are at 0 V.
 */
final class CellNetlist {
    private static final SinhConductor SINH = new SinhConductor();
    private static final double[] NONE = {};

    private final NetlistBuilder netlist;
    private final Cell cell;
    private double @Nullable [] states;
    private int cells;
    private int drawn;

    CellNetlist(NetlistBuilder netlist, Cell cell) {
        this.netlist = netlist;
        this.cell = cell;
    }

    /**
     * Has cells, drawn in their order, start from states {@code [s·cells + cell]} instead of their own: those of the memristor, then
     * those of a selector.
     */
    void start(double[] startStates, int count) {
        states = startStates;
        cells = count;
        drawn = 0;
    }

    /** Draws the sources of gates (V) and bulks, if there are any. */
    void sources(double[] gates) {
        for (int k = 0; k < gates.length; k++) {
            netlist.voltageSource("Vgate" + k, "gate" + k, Netlist.GROUND, new Dc(gates[k]));
        }
        if (cell instanceof TransistorCell gated && gated.bulk() != 0) {
            netlist.voltageSource("Vbulk", "bulk", Netlist.GROUND, new Dc(gated.bulk()));
        }
    }

    /**
     * Draws a cell.
     *
     * @param q what is programmed
     * @return whether there is anything that conducts; a zero conductance is left out
     */
    boolean draw(int row, int column, double q, String word, String bit) {
        String at = row + "_" + column;
        drawn++;
        if (cell instanceof SelectorCell selected) {
            memristor(at, selected.memristor(), q, word, "m" + at);
            Component selector = selected.selector();
            double[] x = started(
                    selector.stateValues(), selected.memristor().states().size());
            netlist.device("Xselector" + at, selector.model(), selector.parameterValues(), x, "m" + at, bit);
        } else if (cell instanceof TransistorCell gated) {
            transistor(at, gated, gated.gates() == GateLines.PER_ROW ? row : column, q, word, bit);
        } else if (cell instanceof Cell.Device device) {
            memristor(at, device, q, word, bit);
        } else if (cell instanceof Cell.Sinh sinh && q > 0) {
            netlist.device("Xcell" + at, SINH, new double[] {q, sinh.v0()}, NONE, word, bit);
        } else if (1 / q < Double.POSITIVE_INFINITY) {
            netlist.resistor("Rcell" + at, word, bit, 1 / q);
        } else {
            return false;
        }
        return true;
    }

    private void transistor(String at, TransistorCell gated, int gate, double q, String word, String bit) {
        boolean atBit = gated.side() == TransistorSide.BIT;
        String bulk = gated.bulk() == 0 ? Netlist.GROUND : "bulk";
        memristor(at, gated.memristor(), q, atBit ? word : "m" + at, atBit ? "m" + at : bit);
        component(
                "Xaccess" + at,
                gated.transistor(),
                atBit ? "m" + at : word,
                "gate" + gate,
                atBit ? bit : "m" + at,
                bulk);
    }

    private void component(String name, Component component, String... nodes) {
        netlist.device(name, component.model(), component.parameterValues(), component.stateValues(), nodes);
    }

    private void memristor(String at, Cell.Device device, double q, String from, String to) {
        Component component = device.component();
        double[] parameters = component.parameterValues();
        double[] x = component.stateValues();
        ProgrammedQuantity quantity = device.quantity();
        (quantity instanceof ProgrammedQuantity.OfState ? x : parameters)[quantity.index()] = q;
        netlist.device("Xcell" + at, device.model(), parameters, started(x, 0), from, to);
    }

    /** The states of a device, with those that the cell being drawn starts from, if there are any. */
    private double[] started(double[] x, int first) {
        double[] given = states;
        for (int s = 0; given != null && s < x.length; s++) {
            x[s] = given[(first + s) * cells + drawn - 1];
        }
        return x;
    }
}
