package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * The few numbers in which the networks of the tests differ: all layers alike but for their sizes, cells of 1 to 100 µS,
 * 0.1 V reads, 1 µA bias, membrane window 25 to 75 mV, 300 logits a volt.
 *
 * @param sizes features, neurons of each hidden layer, classes; at least two numbers
 * @param neuron circuit of all neurons
 * @param mirrorGain current gain of the column mirrors
 * @param wordWire resistance of a word-line segment, and between source and first cell (ohm)
 * @param bitWire resistance of a bit-line segment, and between last cell and virtual ground (ohm)
 * @param scheme how neurons are stepped
 * @param step h (s)
 * @param steps T
 */
public record NetworkDesign(
        List<Integer> sizes,
        NeuronCircuit neuron,
        double mirrorGain,
        double wordWire,
        double bitWire,
        SteppingScheme scheme,
        double step,
        int steps) {
    private static final DifferentialPair CELLS = new DifferentialPair(1e-6, 100e-6); // S
    private static final double READ_VOLTAGE = 0.1; // V
    private static final double BIAS_CURRENT = 1e-6; // A
    private static final double MEMBRANE_REFERENCE = 0.025; // V
    private static final double MEMBRANE_SWING = 0.050; // V
    private static final double READOUT_SCALE = 300; // 1/V

    public NetworkDesign {
        sizes = List.copyOf(sizes);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException(
                    "network sizes " + sizes + ": at least features and classes are needed, such as [4, 30, 3]");
        }
        for (int size : sizes) {
            Require.atLeast(1, "network size", size, "try [4, 30, 3]");
        }
    }

    /** Mirrors that turn 10 µA into 1 µA, 50 staggered Euler steps of 0.1 ms, no wires. */
    public static NetworkDesign of(NeuronCircuit neuron, List<Integer> sizes) {
        return new NetworkDesign(sizes, neuron, 0.1, 0, 0, SteppingScheme.STAGGERED_EULER, 1e-4, 50);
    }

    /** The same with wires (ohm). */
    public NetworkDesign withWires(double wordWire, double bitWire) {
        return new NetworkDesign(sizes, neuron, mirrorGain, wordWire, bitWire, scheme, step, steps);
    }

    /** The same with another mirror gain. */
    public NetworkDesign withMirrorGain(double mirrorGain) {
        return new NetworkDesign(sizes, neuron, mirrorGain, wordWire, bitWire, scheme, step, steps);
    }

    /** The same on another time grid. */
    public NetworkDesign withGrid(SteppingScheme scheme, double step, int steps) {
        return new NetworkDesign(sizes, neuron, mirrorGain, wordWire, bitWire, scheme, step, steps);
    }

    /** The network in full. */
    public NetworkSpec spec() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int k = 1; k < sizes.size(); k++) {
            CrossbarSpec crossbar = CrossbarSpec.wired(sizes.get(k - 1) + 1, 2 * sizes.get(k), wordWire, bitWire);
            WordLineDrive drive = k == 1
                    ? WordLineDrive.features(READ_VOLTAGE)
                    : WordLineDrive.membranes(READ_VOLTAGE, MEMBRANE_REFERENCE, MEMBRANE_SWING);
            layers.add(new LayerSpec(crossbar, CELLS, drive, mirrorGain, BIAS_CURRENT, neuron));
        }
        return new NetworkSpec(layers, scheme, step, steps, READOUT_SCALE);
    }
}
