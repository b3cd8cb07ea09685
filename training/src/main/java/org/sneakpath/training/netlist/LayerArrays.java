package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inclusion;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.ArrayBlock;
import org.sneakpath.training.LayerSpec;

/** The arrays of one layer as they are programmed: drawn, or read. */
final class LayerArrays {
    private final LayerSpec spec;
    private final List<Tile> tiles = new ArrayList<>();
    private final @Nullable TiedColumns tied;

    /** An array and where it stands in the matrix of the layer. */
    private record Tile(String name, Crossbar crossbar, int firstRow, int firstColumn) {}

    /** @param conductances of the whole matrix (S), row-major */
    LayerArrays(LayerSpec spec, double[] conductances) {
        this.spec = spec;
        tied = spec.coupling().loads() ? new TiedColumns(spec, conductances) : null;
        for (ArrayBlock block : spec.arrays()) {
            add(block, block.of(conductances));
        }
    }

    private void add(ArrayBlock block, double[] conductances) {
        Crossbar crossbar = new Crossbar(block.spec(), Cell.ohmic(), Crossbar.DEFAULT_TOLERANCE, 1);
        crossbar.program(conductances);
        String name = "t" + block.tileRow() + "_" + block.tileColumn();
        tiles.add(new Tile(name, crossbar, block.firstRow(), block.firstColumn()));
    }

    /**
     * What word lines at rest give the neurons.
     *
     * @param lines of all rows, the bias line last (V)
     * @return mirrorGain·(I_2j − I_2j+1) + biasCurrent (A), one per neuron
     * @throws ArithmeticException if an array was not solved to its tolerance
     */
    double[] currents(double[] lines) {
        double[] into = new double[spec.outputs()];
        Arrays.fill(into, spec.biasCurrent());
        for (Tile tile : tiles) {
            CrossbarSpec array = tile.crossbar().spec();
            double[] own = new double[array.columns()];
            ReadStatus status = tile.crossbar()
                    .read(Arrays.copyOfRange(lines, tile.firstRow(), tile.firstRow() + array.rows()), own);
            if (!status.converged()) {
                throw new ArithmeticException("the read of array " + tile.name() + " did not converge: " + status);
            }
            for (int j = 0; j < own.length; j += 2) {
                into[(tile.firstColumn() + j) / 2] += spec.mirrorGain() * (own[j] - own[j + 1]);
            }
        }
        return into;
    }

    /**
     * Draws what word lines at rest do to the neurons besides what {@link #currents} says.
     *
     * @param prefix of the layer
     * @param inputs input node of each neuron
     */
    void drawLoads(NetlistBuilder whole, String prefix, List<String> inputs) {
        if (tied != null) {
            tied.drawLoads(whole, prefix, inputs);
        }
    }

    /**
     * Draws cells, wires, virtual grounds and mirrors, or cells that are tied to the neurons.
     *
     * @param prefix of the layer
     * @param inputs node into which each neuron's current flows
     */
    void draw(NetlistBuilder whole, double temperature, String prefix, List<String> inputs) {
        if (tied != null) {
            tied.drawCells(whole, prefix, inputs);
            return;
        }
        for (Tile tile : tiles) {
            Crossbar crossbar = tile.crossbar();
            Netlist drawn = crossbar.toNetlist(new double[crossbar.spec().rows()]);
            Inclusion inclusion = new Inclusion(
                    drawn,
                    prefix + tile.name() + ".",
                    NetworkDrawing.wordLines(
                            prefix, tile.firstRow(), crossbar.spec().rows()));
            for (Element element : drawn.elements()) {
                if (!(element instanceof VoltageSource source && source.plus().startsWith("in"))) {
                    whole.add(inclusion.of(element, temperature));
                }
            }
            for (int j = 0; j < crossbar.spec().columns(); j += 2) {
                int neuron = (tile.firstColumn() + j) / 2;
                String name = "F" + prefix + "n" + neuron + "." + tile.name();
                String input = inputs.get(neuron);
                BranchCurrent plus = new BranchCurrent(inclusion.element("Vout" + j));
                BranchCurrent minus = new BranchCurrent(inclusion.element("Vout" + (j + 1)));
                whole.controlledCurrent(name + ".plus", Netlist.GROUND, input, plus, spec.mirrorGain());
                whole.controlledCurrent(name + ".minus", input, Netlist.GROUND, minus, spec.mirrorGain());
            }
        }
    }
}
