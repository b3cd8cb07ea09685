package org.sneakpath.training;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * A layer: word-line drivers → differential crossbar → column current mirrors → one neuron for each pair of columns.
 * <pre>
 *   V_i = drive.gain · (s_i − drive.reference),  V_inputs = drive.bias      word lines (V)
 *   I_j = mirrorGain · (I_{2j} − I_{2j+1}) + biasCurrent                    into membrane j (A)
 * </pre>
 *
 * @param crossbar geometry and wires: one row for each input and one more for the bias, two columns for each neuron
 * @param pair how a weight in [−1, 1] becomes two conductances
 * @param drive how input signals become word-line voltages
 * @param mirrorGain current gain of the column mirrors, &gt; 0
 * @param biasCurrent constant current into every membrane (A)
 * @param neuron circuit of every neuron of the layer
 */
public record LayerSpec(
        CrossbarSpec crossbar,
        DifferentialPair pair,
        WordLineDrive drive,
        double mirrorGain,
        double biasCurrent,
        NeuronCircuit neuron) {

    public LayerSpec {
        if (crossbar.rows() < 2) {
            throw new IllegalArgumentException(
                    "a layer's crossbar needs at least 2 rows (one input and the bias line), not " + crossbar.rows());
        }
        if (crossbar.columns() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a layer's crossbar needs two columns for each neuron, not " + crossbar.columns() + " in all");
        }
        Require.positive("mirror gain", mirrorGain, "", "try 0.1");
        Require.finite("bias current", biasCurrent, "A", "try 1 uA");
    }

    /** Number of input signals, the bias line not counted. */
    public int inputs() {
        return crossbar.rows() - 1;
    }

    /** Number of neurons. */
    public int outputs() {
        return crossbar.columns() / 2;
    }

    /** Number of weights, biases included: (inputs + 1) · outputs. */
    public int weights() {
        return crossbar.rows() * outputs();
    }
}
