package org.sneakpath.crossbar;

import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.write.Drives;

/**
 * Draws an array with sources at all connected terminals.
 *
 * <p>Nodes: {@code in<i>} and {@code right<i>} are the terminals of a word line, {@code out<j>} and {@code top<j>} those of a bit
 * line, {@code w<i>_<j>} and {@code b<i>_<j>} the line nodes at the cells. What zero resistance joins is one node: it has the
 * terminal's name, or {@code w<i>} or {@code b<j>} if it is a whole line, or that of its first cell. Elements: sources
 * {@code Vin<i>}, {@code Vout<j>} and, where the far end is connected, {@code Vright<i>} and {@code Vtop<j>}, whose currents are
 * those of the terminals; cells ({@link CellNetlist}); line resistances {@code Rdriver<i>},
 * {@code Rword<i>_<j>} (between columns j − 1 and j), {@code Rright<i>}, {@code Rsense<j>}, {@code Rbit<i>_<j>} (between rows
 * i − 1 and i), {@code Rtop<j>}. Cells of zero conductance and open resistances are left out. Each piece of the network that
 * hangs on no terminal is held at 0 V by a resistance {@code Rheld<k>}, which carries no current. A line without any
 * resistance between its terminals is driven by the source of its near end alone, which carries the current of both.
 *
 * <p>Capacitances are {@code Cword<i>_<j>}, {@code Cbit<i>_<j>} and {@code Ccell<i>_<j>}.
 */
public final class ArrayNetlist {
    private final CrossbarSpec spec;
    private final NetlistNodes nodes;
    private final NetlistBuilder netlist;
    private final CellNetlist cells;

    ArrayNetlist(CrossbarSpec spec, Cell cell) {
        this.spec = spec;
        nodes = new NetlistNodes(spec);
        netlist = Netlist.builder("crossbar " + spec.rows() + " x " + spec.columns() + ", " + cell + " cells");
        cells = new CellNetlist(netlist, cell);
    }

    Netlist draw(double[] programmed, double[] gates, Bias bias) {
        return draw(programmed, gates, Drives.constant(bias), Capacitances.NONE);
    }

    /**
     * An array under changing potentials.
     *
     * @param programmed one per cell (S, or the unit of the cell's quantity)
     * @param states of cells that are devices, {@code [s·cells + cell]}
     * @param gates of cells behind transistors, one per gate line (V), else empty
     */
    public static Netlist of(
            CrossbarSpec spec,
            Cell cell,
            double[] programmed,
            double[] states,
            double[] gates,
            Drives drives,
            Capacitances capacitances) {
        ArrayNetlist drawing = new ArrayNetlist(spec, cell);
        drawing.cells.start(states, spec.cells());
        return drawing.draw(programmed, gates, drives, capacitances);
    }

    private Netlist draw(double[] programmed, double[] gates, Drives drives, Capacitances capacitances) {
        for (int i = 0; i < spec.rows(); i++) {
            source("in" + i, drives.wordNear().get(i));
        }
        for (int j = 0; j < spec.columns(); j++) {
            source("out" + j, drives.bitNear().get(j));
        }
        for (int i = 0; i < spec.rows(); i++) {
            wordLine(i, drives.wordFar().get(i));
        }
        for (int j = 0; j < spec.columns(); j++) {
            bitLine(j, drives.bitFar().get(j));
        }
        for (int i = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++) {
                String word = nodes.word(i, j);
                String bit = nodes.bit(i, j);
                if (cells.draw(i, j, programmed[i * spec.columns() + j], word, bit)) {
                    nodes.join(word, bit);
                }
                charge(capacitances, i, j);
            }
        }
        cells.sources(gates);
        int held = 0;
        for (String node : nodes.untied()) {
            netlist.resistor("Rheld" + held++, node, Netlist.GROUND, 1);
        }
        return netlist.build();
    }

    private void charge(Capacitances capacitances, int i, int j) {
        String at = i + "_" + j;
        capacitance("Cword" + at, nodes.word(i, j), Netlist.GROUND, capacitances.word());
        capacitance("Cbit" + at, nodes.bit(i, j), Netlist.GROUND, capacitances.bit());
        capacitance("Ccell" + at, nodes.word(i, j), nodes.bit(i, j), capacitances.cell());
    }

    private void capacitance(String name, String from, String to, double capacitance) {
        if (capacitance > 0) {
            netlist.capacitor(name, from, to, capacitance);
        }
    }

    private void source(String terminal, SourceWaveform potential) {
        netlist.voltageSource("V" + terminal, terminal, Netlist.GROUND, potential);
        nodes.tie(terminal);
    }

    private void resistance(String name, String from, String to, double resistance) {
        if (resistance > 0 && resistance < Lines.OPEN) {
            netlist.resistor(name, from, to, resistance);
            nodes.join(from, to);
        }
    }

    private void wordLine(int i, SourceWaveform farPotential) {
        Lines lines = spec.wordLines();
        int last = spec.columns() - 1;
        resistance("Rdriver" + i, "in" + i, nodes.word(i, 0), lines.near(i));
        for (int j = 1; j <= last; j++) {
            resistance("Rword" + i + "_" + j, nodes.word(i, j - 1), nodes.word(i, j), lines.segment(i, j - 1));
        }
        if (lines.far(i) < Lines.OPEN && !NetlistNodes.isShort(lines, i)) {
            source("right" + i, farPotential);
            resistance("Rright" + i, nodes.word(i, last), "right" + i, lines.far(i));
        }
    }

    private void bitLine(int j, SourceWaveform farPotential) {
        Lines lines = spec.bitLines();
        int last = spec.rows() - 1;
        for (int i = 1; i <= last; i++) {
            resistance("Rbit" + i + "_" + j, nodes.bit(i - 1, j), nodes.bit(i, j), lines.segment(j, i - 1));
        }
        resistance("Rsense" + j, nodes.bit(last, j), "out" + j, lines.near(j));
        if (lines.far(j) < Lines.OPEN && !NetlistNodes.isShort(lines, j)) {
            source("top" + j, farPotential);
            resistance("Rtop" + j, "top" + j, nodes.bit(0, j), lines.far(j));
        }
    }
}
