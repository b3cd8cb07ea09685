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
 * A cell without conductance is left out. Cells of a convolution are there once for each place, R&lt;i&gt;_&lt;j&gt; of row i and neuron j;
 * those of rows over the margin lead to ground.
 */
final class TiedColumns {
    private final LayerSpec spec;
    private final Places places;
    private final double[] conductances;

    /** @param conductances of the whole matrix (S), row-major; kept */
    TiedColumns(LayerSpec spec, Places places, double[] conductances) {
        this.spec = spec;
        this.places = places;
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
        for (int i = 0; i <= places.lines(); i++) {
            String inverse = prefix + "not" + i;
            whole.controlledVoltage("E" + inverse, inverse, Netlist.GROUND, new NodeVoltage(prefix + "in" + i), -1);
        }
        for (int p = 0; p < places.count(); p++) {
            for (int i = 0; i < spec.crossbar().rows(); i++) {
                int line = places.rows().get(p).get(i);
                String plus = line == Places.NONE ? Netlist.GROUND : prefix + "in" + line;
                String minus = line == Places.NONE ? Netlist.GROUND : prefix + "not" + line;
                for (int c = 0; c < columns; c++) {
                    int neuron = places.neuron(c, p);
                    String name = "R" + prefix + i + "_" + neuron;
                    int at = 2 * (i * columns + c);
                    cell(whole, name + ".plus", plus, inputs.get(neuron), conductances[at]);
                    cell(whole, name + ".minus", minus, inputs.get(neuron), conductances[at + 1]);
                }
            }
        }
    }

    /** Draws each column as what it is to its neuron besides a current: one conductance to ground. */
    void drawLoads(NetlistBuilder whole, String prefix, List<String> inputs) {
        double[] loads = new double[spec.columns()];
        for (int k = 0; k < conductances.length; k++) {
            loads[k / 2 % loads.length] += conductances[k];
        }
        for (int j = 0; j < inputs.size(); j++) {
            double load = loads[j / places.count()];
            cell(whole, "R" + prefix + "n" + j + ".load", inputs.get(j), Netlist.GROUND, load);
        }
    }

    private static void cell(NetlistBuilder whole, String name, String from, String to, double conductance) {
        if (conductance > 0) {
            whole.resistor(name, from, to, 1 / conductance);
        }
    }
}
