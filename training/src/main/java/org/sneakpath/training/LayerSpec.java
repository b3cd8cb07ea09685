package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Dense;

/**
 * A layer: word-line drivers → differential crossbar → column current mirrors → one neuron for each pair of columns and place.
 * <pre>
 *   V_i = drive.gain · (s_i − drive.reference),  V_rows = drive.bias        word lines (V)
 *   I_j = mirrorGain · (I_{2j} − I_{2j+1}) + biasCurrent                    into neuron j (A)
 * </pre>
 *
 * @param connection how inputs meet weights
 * @param crossbar geometry and wires of the whole matrix: one row for each row of the connection and one more for the bias, two
 *     columns for each column
 * @param tile the arrays that the matrix is cut into; null if it is one array
 * @param pair how a weight in [−1, 1] becomes two conductances
 * @param drive how input signals become word-line voltages
 * @param mirrorGain current gain of the column mirrors, &gt; 0
 * @param biasCurrent constant current into every neuron (A)
 * @param neuron every neuron of the layer
 * @param signal what is heard of the neurons
 */
public record LayerSpec(
        Connection connection,
        CrossbarSpec crossbar,
        @Nullable TileSize tile,
        DifferentialPair pair,
        WordLineDrive drive,
        double mirrorGain,
        double biasCurrent,
        NeuronModel neuron,
        Signal signal) {

    public LayerSpec {
        if (crossbar.rows() != connection.rows() + 1 || crossbar.columns() != 2 * connection.columns()) {
            throw new IllegalArgumentException("a crossbar of " + crossbar.rows() + " x " + crossbar.columns()
                    + " does not hold " + connection.rows() + " x " + connection.columns()
                    + " weights; it needs one row for each and one for the bias, and two columns for each, so "
                    + (connection.rows() + 1) + " x " + 2 * connection.columns());
        }
        Require.positive("mirror gain", mirrorGain, "", "try 0.1");
        Require.finite("bias current", biasCurrent, "A", "try 1 uA");
        if (signal == Signal.SPIKES && neuron.events().isEmpty()) {
            throw new IllegalArgumentException("neuron '" + neuron.name()
                    + "' has no events, so there are no spikes to be heard; hear its voltage, or declare an event");
        }
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
        return new LayerSpec(connection, crossbar, size, pair, drive, mirrorGain, biasCurrent, neuron, signal);
    }

    /** The same layer with something else to be heard. */
    public LayerSpec heardBy(Signal other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, mirrorGain, biasCurrent, neuron, other);
    }

    /** The same layer connected in another way, for which its crossbar is large enough. */
    public LayerSpec connectedBy(Connection other) {
        return new LayerSpec(other, crossbar, tile, pair, drive, mirrorGain, biasCurrent, neuron, signal);
    }

    /** The same layer with other neurons. */
    public LayerSpec withNeuron(NeuronModel other) {
        return new LayerSpec(connection, crossbar, tile, pair, drive, mirrorGain, biasCurrent, other, signal);
    }

    /** The same layer with other word-line drivers. */
    public LayerSpec drivenBy(WordLineDrive other) {
        return new LayerSpec(connection, crossbar, tile, pair, other, mirrorGain, biasCurrent, neuron, signal);
    }

    /** The same layer with all currents into its neurons multiplied by a factor, &gt; 0. */
    public LayerSpec withCurrentsTimes(double factor) {
        return new LayerSpec(
                connection, crossbar, tile, pair, drive, mirrorGain * factor, biasCurrent * factor, neuron, signal);
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
