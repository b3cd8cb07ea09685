package org.sneakpath.crossbar;

import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.crossbar.read.CellLaw;
import org.sneakpath.devices.library.SinhConductor;

/**
 * Draws an array with its sources and virtual grounds.
 *
 * <p>Nodes: {@code in<i>} and {@code out<j>} are the terminals, {@code w<i>_<j>} and {@code b<i>_<j>} the line nodes at the
 * cells. A line without resistance is one node, {@code w<i>} or {@code b<j>}; a line node without resistance to its terminal
 * has the terminal's name. Elements: sources {@code Vin<i>}; {@code Vout<j>}, 0 V sources whose current is that of the read;
 * cells {@code Rcell<i>_<j>} or {@code Xcell<i>_<j>}; segments {@code Rdriver<i>}, {@code Rword<i>_<j>},
 * {@code Rbit<i>_<j>}, {@code Rsense<j>}. Cells of zero conductance are left out.
 */
final class ArrayNetlist {
    private static final SinhConductor SINH = new SinhConductor();

    private final CrossbarSpec spec;

    ArrayNetlist(CrossbarSpec spec) {
        this.spec = spec;
    }

    Netlist draw(Cell cell, double[] programmed, double[] voltages) {
        NetlistBuilder netlist =
                Netlist.builder("crossbar " + spec.rows() + " x " + spec.columns() + ", read of " + cell + " cells");
        for (int i = 0; i < spec.rows(); i++) {
            netlist.voltageSource("Vin" + i, "in" + i, Netlist.GROUND, new Dc(voltages[i]));
        }
        for (int j = 0; j < spec.columns(); j++) {
            netlist.voltageSource("Vout" + j, "out" + j, Netlist.GROUND, new Dc(0));
        }
        for (int i = 0; i < spec.rows(); i++) {
            wordLine(netlist, i);
        }
        for (int j = 0; j < spec.columns(); j++) {
            bitLine(netlist, j);
        }
        for (int i = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++) {
                cell(netlist, cell, programmed[i * spec.columns() + j], i, j);
            }
        }
        return netlist.build();
    }

    private void cell(NetlistBuilder netlist, Cell cell, double q, int i, int j) {
        String at = i + "_" + j;
        if (cell instanceof Cell.Device device) {
            double[] parameters = device.parameters().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            double[] states =
                    device.states().stream().mapToDouble(Double::doubleValue).toArray();
            CellLaw.Quantity quantity = device.quantity();
            (quantity instanceof CellLaw.Quantity.OfState ? states : parameters)[quantity.index()] = q;
            netlist.device("Xcell" + at, device.model(), parameters, states, word(i, j), bit(i, j));
        } else if (cell instanceof Cell.Sinh sinh && q > 0) {
            double[] parameters = {q, sinh.v0()};
            netlist.device("Xcell" + at, SINH, parameters, new double[0], word(i, j), bit(i, j));
        } else if (1 / q < Double.POSITIVE_INFINITY) {
            netlist.resistor("Rcell" + at, word(i, j), bit(i, j), 1 / q);
        }
    }

    private void wordLine(NetlistBuilder netlist, int i) {
        if (spec.driver() > 0) {
            netlist.resistor("Rdriver" + i, "in" + i, word(i, 0), spec.driver());
        }
        for (int j = 1; j < spec.columns() && spec.wordWire() > 0; j++) {
            netlist.resistor("Rword" + i + "_" + j, word(i, j - 1), word(i, j), spec.wordWire());
        }
    }

    private void bitLine(NetlistBuilder netlist, int j) {
        for (int i = 1; i < spec.rows() && spec.bitWire() > 0; i++) {
            netlist.resistor("Rbit" + i + "_" + j, bit(i - 1, j), bit(i, j), spec.bitWire());
        }
        if (spec.sense() > 0) {
            netlist.resistor("Rsense" + j, bit(spec.rows() - 1, j), "out" + j, spec.sense());
        }
    }

    private String word(int i, int j) {
        if (spec.driver() == 0 && (spec.wordWire() == 0 || j == 0)) {
            return "in" + i;
        }
        return spec.wordWire() == 0 ? "w" + i : "w" + i + "_" + j;
    }

    private String bit(int i, int j) {
        if (spec.sense() == 0 && (spec.bitWire() == 0 || i == spec.rows() - 1)) {
            return "out" + j;
        }
        return spec.bitWire() == 0 ? "b" + j : "b" + i + "_" + j;
    }
}
