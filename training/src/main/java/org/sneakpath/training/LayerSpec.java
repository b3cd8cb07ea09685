package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.tiling.Tiling;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;

/**
 * A layer: word-line drivers → differential crossbar → column current mirrors → one neuron for each pair of columns and place.
 * <pre>
 *   V_i = drive.gain · (s_i − drive.reference),  V_rows = drive.bias        word lines (V)
 *   I_j = mirrorGain · (I_{2j} − I_{2j+1}) + biasCurrent                    into neuron j (A)
 * </pre>
 * Instead of mirrors, columns may be tied to their neurons, {@link ColumnCoupling.Tied}.
 *
 * @param connection how inputs meet weights
 * @param crossbar geometry and wires of the whole matrix: one row for each row of the connection and one more for the bias, two
 *     columns for each column
 * @param tile the arrays that the matrix is cut into; null if it is one array
 * @param pair how a weight in [−1, 1] becomes two conductances
 * @param drive how input signals become word-line voltages
 * @param coupling how columns meet neurons; where they are tied, lines have no resistance
 * @param biasCurrent constant current into every neuron (A)
 * @param neuron every neuron of the layer
 * @param signal what is heard of the neurons
 * @param converters at its word lines and behind its columns
 */
public record LayerSpec(
        Connection connection,
        CrossbarSpec crossbar,
        @Nullable TileSize tile,
        DifferentialPair pair,
        WordLineDrive drive,
        ColumnCoupling coupling,
        double biasCurrent,
        NeuronModel neuron,
        Signal signal,
        Converters converters) {

    public LayerSpec {
        if (crossbar.rows() != connection.rows() + 1 || crossbar.columns() != 2 * connection.columns()) {
            throw new IllegalArgumentException("a crossbar of " + crossbar.rows() + " x " + crossbar.columns()
                    + " does not hold " + connection.rows() + " x " + connection.columns()
                    + " weights; it needs one row for each and one for the bias, and two columns for each, so "
                    + (connection.rows() + 1) + " x " + 2 * connection.columns());
        }
        Require.finite("bias current", biasCurrent, "A", "try 1 uA");
        if (coupling.loads() && !crossbar.isIdeal()) {
            throw new IllegalArgumentException(
                    "columns tied to their neurons need lines without resistance, and segments of"
                            + " word and bit lines have " + crossbar.wordWire() + " and " + crossbar.bitWire()
                            + " ohm, driver and sense "
                            + crossbar.driver() + " and " + crossbar.sense()
                            + " ohm: through them all neurons of an array would act on"
                            + " each other; let all be 0 ohm, or mirror the columns");
        }
        requireConvertible(connection, coupling, converters);
        if (signal == Signal.SPIKES && neuron.events().isEmpty()) {
            throw new IllegalArgumentException("neuron '" + neuron.name()
                    + "' has no events, so there are no spikes to be heard; hear its voltage, or declare an event");
        }
    }

    private static void requireConvertible(Connection connection, ColumnCoupling coupling, Converters converters) {
        if (converters.any() && connection instanceof Recurrent) {
            throw new IllegalArgumentException(
                    "a layer that hears itself has word lines of two scales, for its inputs and for"
                            + " itself, and no converter has the range of both; leave the converters out, or let it be dense");
        }
        if (converters.dac() != null && connection instanceof Pooled) {
            throw new IllegalArgumentException(
                    "a pooled layer has means of its inputs at its word lines, which are no levels of"
                            + " a DAC; leave the DAC out, or the pooling");
        }
        if (converters.adc() != null && coupling.loads()) {
            throw new IllegalArgumentException(
                    "columns tied to their neurons have no current of their own that an ADC could"
                            + " convert; leave the ADC out, or mirror the columns");
        }
    }

    /** A layer with column mirrors of a current gain, &gt; 0, and without converters. */
    public LayerSpec(
            Connection connection,
            CrossbarSpec crossbar,
            @Nullable TileSize tile,
            DifferentialPair pair,
            WordLineDrive drive,
            double mirrorGain,
            double biasCurrent,
            NeuronModel neuron,
            Signal signal) {
        this(
                connection,
                crossbar,
                tile,
                pair,
                drive,
                new ColumnCoupling.Mirrored(mirrorGain),
                biasCurrent,
                neuron,
                signal,
                Converters.NONE);
    }

    /** A layer in which every input meets every neuron, on one array, which says how many there are. */
    public LayerSpec(
            CrossbarSpec crossbar,
            DifferentialPair pair,
            WordLineDrive drive,
            double mirrorGain,
            double biasCurrent,
            NeuronModel neuron) {
        this(dense(crossbar), crossbar, null, pair, drive, mirrorGain, biasCurrent, neuron, Signal.VOLTAGE);
    }

    /** The same with neurons of one membrane. */
    public LayerSpec(
            CrossbarSpec crossbar,
            DifferentialPair pair,
            WordLineDrive drive,
            double mirrorGain,
            double biasCurrent,
            NeuronCircuit neuron) {
        this(crossbar, pair, drive, mirrorGain, biasCurrent, NeuronModel.of(neuron));
    }

    private static Dense dense(CrossbarSpec crossbar) {
        if (crossbar.rows() < 2) {
            throw new IllegalArgumentException(
                    "a layer's crossbar needs at least 2 rows, an input and the bias, not " + crossbar.rows());
        }
        if (crossbar.columns() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a layer's crossbar needs two columns for each neuron, not " + crossbar.columns());
        }
        return new Dense(crossbar.rows() - 1, crossbar.columns() / 2);
    }

    /** The same layer on arrays of a size. */
    public LayerSpec onTiles(TileSize size) {
        return new LayerSpec(
                connection, crossbar, size, pair, drive, coupling, biasCurrent, neuron, signal, converters);
    }

    /** The same layer with something else to be heard. */
    public LayerSpec heardBy(Signal other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, coupling, biasCurrent, neuron, other, converters);
    }

    /** The same layer connected in another way, for which its crossbar is large enough. */
    public LayerSpec connectedBy(Connection other) {
        return new LayerSpec(other, crossbar, tile, pair, drive, coupling, biasCurrent, neuron, signal, converters);
    }

    /** The same layer with other neurons. */
    public LayerSpec withNeuron(NeuronModel other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, coupling, biasCurrent, other, signal, converters);
    }

    /** The same layer with other word-line drivers. */
    public LayerSpec drivenBy(WordLineDrive other) {
        return new LayerSpec(
                connection, crossbar, tile, pair, other, coupling, biasCurrent, neuron, signal, converters);
    }

    /** The same layer with all currents into its neurons multiplied by a factor, &gt; 0. */
    public LayerSpec withCurrentsTimes(double factor) {
        return new LayerSpec(
                connection,
                crossbar,
                tile,
                pair,
                drive,
                coupling.times(factor),
                biasCurrent * factor,
                neuron,
                signal,
                converters.withCurrentsTimes(factor));
    }

    /** The same layer whose columns meet its neurons in another way. */
    public LayerSpec coupledBy(ColumnCoupling other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, other, biasCurrent, neuron, signal, converters);
    }

    /** The same layer with other converters. */
    public LayerSpec convertedBy(Converters other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, coupling, biasCurrent, neuron, signal, other);
    }

    /** Current into a neuron per difference of the currents of its two kinds of cells. */
    public double mirrorGain() {
        return coupling.gain();
    }

    /** The neuron as it is stepped: with what its column does to it besides giving current. */
    public NeuronModel steppedNeuron() {
        return coupling.stepped(neuron, crossbar, pair);
    }

    /** Columns whose conductances load their neurons: all or none. */
    public int loads() {
        return coupling.loads() ? columns() : 0;
    }

    /** The arrays that are built, row by row of them. */
    public List<ArrayBlock> arrays() {
        return arrays(crossbar);
    }

    /**
     * The same with other wires.
     *
     * @param wired of the size of the matrix
     */
    List<ArrayBlock> arrays(CrossbarSpec wired) {
        if (tile == null) {
            return List.of(new ArrayBlock(0, 0, wired, 0, 0, wired.columns()));
        }
        Tiling tiling = Tiling.within(pair, wired.rows(), columns(), tile.rows(), tile.columns());
        List<ArrayBlock> blocks = new ArrayList<>();
        for (int r = 0; r < tiling.rowTiles(); r++) {
            for (int c = 0; c < tiling.columnTiles(); c++) {
                CrossbarSpec part = new CrossbarSpec(
                        tiling.inputs(r),
                        2 * tiling.outputs(c),
                        wired.wordWire(),
                        wired.bitWire(),
                        wired.driver(),
                        wired.sense());
                int column = 2 * tiling.firstOutput(c);
                blocks.add(new ArrayBlock(r, c, part, tiling.firstInput(r), column, wired.columns()));
            }
        }
        return blocks;
    }

    /** Number of input signals, the bias line not counted. */
    public int inputs() {
        return connection.inputs();
    }

    /** Number of neurons. */
    public int outputs() {
        return connection.outputs();
    }

    /** Columns of weights: the neurons, or those that do not share their weights. */
    public int columns() {
        return connection.columns();
    }

    /** Number of weights, biases included. */
    public int weights() {
        return crossbar.rows() * connection.columns();
    }
}
