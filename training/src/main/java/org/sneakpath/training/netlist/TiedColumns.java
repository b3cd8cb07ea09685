package org.sneakpath.training.netlist;

import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.training.LayerSpec;

/**
 * Draws the cells of a tied layer: between word lines and the neurons' input nodes, with nothing else in between.
 * <pre>
 *   in&lt;i&gt; ──R&lt;i&gt;_&lt;j&gt;.plus── input of neuron j ──R&lt;i&gt;_&lt;j&gt;.minus── not&lt;i&gt;        V(not i) = −V(in i)
 * </pre>
 * A cell without conductance is left out.
 */
final class TiedColumns {
    private final LayerSpec spec;
    private final double[] conductances;

    /** @param conductances of the whole matrix (S), row-major; kept */
    TiedColumns(LayerSpec spec, double[] conductances) {
        this.spec = spec;
        this.conductances = conductances;
    }

    /**
     * Draws inverting drivers and cells; word lines are there already.
     *
     * @param prefix of the layer
     * @param inputs input node of each neuron
     */
    void drawCells(NetlistBuilder whole, String prefix, List<String> inputs) {
        int columns = spec.columns();
        for (int i = 0; i < spec.crossbar().rows(); i++) {
            String line = prefix + "in" + i;
            String inverse = prefix + "not" + i;
            whole.controlledVoltage("E" + inverse, inverse, Netlist.GROUND, new NodeVoltage(line), -1);
            for (int j = 0; j < columns; j++) {
                String name = "R" + prefix + i + "_" + j;
                int at = 2 * (i * columns + j);
                cell(whole, name + ".plus", line, inputs.get(j), conductances[at]);
                cell(whole, name + ".minus", inverse, inputs.get(j), conductances[at + 1]);
            }
        }
    }

    /** Draws each column as what it is to its neuron besides a current: one conductance to ground. */
    void drawLoads(NetlistBuilder whole, String prefix, List<String> inputs) {
        double[] loads = new double[spec.columns()];
        for (int k = 0; k < conductances.length; k++) {
            loads[k / 2 % loads.length] += conductances[k];
        }
        for (int j = 0; j < loads.length; j++) {
            cell(whole, "R" + prefix + "n" + j + ".load", inputs.get(j), Netlist.GROUND, loads[j]);
        }
    }

    private static void cell(NetlistBuilder whole, String name, String from, String to, double conductance) {
        if (conductance > 0) {
            whole.resistor(name, from, to, 1 / conductance);
        }
    }
}
