package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Places places;
    private final List<Tile> tiles = new ArrayList<>();
    private final @Nullable TiedColumns tied;

    /** An array and where it stands in the matrix of the layer. */
    private record Tile(String name, Crossbar crossbar, int firstRow, int firstColumn) {}

    /** @param conductances of the whole matrix (S), row-major */
    LayerArrays(LayerSpec spec, double[] conductances) {
        this.spec = spec;
        places = Places.of(spec.connection());
        tied = spec.coupling().loads() ? new TiedColumns(spec, places, conductances) : null;
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
        for (int p = 0; p < places.count(); p++) {
            for (Tile tile : tiles) {
                read(tile, p, lines, into);
            }
        }
        return into;
    }

    private void read(Tile tile, int place, double[] lines, double[] into) {
        CrossbarSpec array = tile.crossbar().spec();
        double[] rows = new double[array.rows()];
        for (int i = 0; i < rows.length; i++) {
            int line = places.rows().get(place).get(tile.firstRow() + i);
            rows[i] = line == Places.NONE ? 0 : lines[line];
        }
        double[] own = new double[array.columns()];
        ReadStatus status = tile.crossbar().read(rows, own);
        if (!status.converged()) {
            throw new ArithmeticException("the read of array " + tile.name() + " did not converge: " + status);
        }
        for (int j = 0; j < own.length; j += 2) {
            int neuron = places.neuron((tile.firstColumn() + j) / 2, place);
            into[neuron] += spec.mirrorGain() * (own[j] - own[j + 1]);
        }
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
        for (int p = 0; p < places.count(); p++) {
            for (Tile tile : tiles) {
                draw(whole, temperature, prefix, inputs, tile, p);
            }
        }
    }

    private void draw(
            NetlistBuilder whole, double temperature, String prefix, List<String> inputs, Tile tile, int place) {
        Crossbar crossbar = tile.crossbar();
        Netlist drawn = crossbar.toNetlist(new double[crossbar.spec().rows()]);
        String name = (places.count() == 1 ? "" : "p" + place + ".") + tile.name();
        Inclusion inclusion = new Inclusion(drawn, prefix + name + ".", wordLines(prefix, tile, place));
        for (Element element : drawn.elements()) {
            if (!(element instanceof VoltageSource source && source.plus().startsWith("in"))) {
                whole.add(inclusion.of(element, temperature));
            }
        }
        for (int j = 0; j < crossbar.spec().columns(); j += 2) {
            int neuron = places.neuron((tile.firstColumn() + j) / 2, place);
            String mirror = "F" + prefix + "n" + neuron + "." + tile.name();
            String input = inputs.get(neuron);
            BranchCurrent plus = new BranchCurrent(inclusion.element("Vout" + j));
            BranchCurrent minus = new BranchCurrent(inclusion.element("Vout" + (j + 1)));
            whole.controlledCurrent(mirror + ".plus", Netlist.GROUND, input, plus, spec.mirrorGain());
            whole.controlledCurrent(mirror + ".minus", input, Netlist.GROUND, minus, spec.mirrorGain());
        }
    }

    /** Word lines of the layer by their nodes in an array. */
    private Map<String, String> wordLines(String prefix, Tile tile, int place) {
        Map<String, String> ports = new LinkedHashMap<>();
        for (int i = 0; i < tile.crossbar().spec().rows(); i++) {
            int line = places.rows().get(place).get(tile.firstRow() + i);
            ports.put("in" + i, line == Places.NONE ? Netlist.GROUND : prefix + "in" + line);
        }
        return ports;
    }
}
