package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * The few numbers that usually make a network: all layers alike but for their sizes.
 *
 * @param sizes features, neurons of each hidden layer, classes; at least two numbers
 * @param neuron circuit of all neurons
 * @param gMin least conductance of a cell (S)
 * @param gMax greatest conductance of a cell (S)
 * @param readVoltage word-line voltage of a feature of 1 and of the bias lines (V)
 * @param mirrorGain current gain of the column mirrors
 * @param biasCurrent constant current into every membrane (A)
 * @param membraneReference membrane voltage at which the next layer's word line is at 0 V (V)
 * @param membraneSwing membrane voltage above the reference that drives the next word line with the read voltage (V)
 * @param wordWire resistance of a word-line segment (ohm)
 * @param bitWire resistance of a bit-line segment (ohm)
 * @param driver resistance between source and first cell (ohm)
 * @param sense resistance between last cell and virtual ground (ohm)
 * @param scheme how neurons are stepped
 * @param step h (s)
 * @param steps T
 * @param readoutScale logits per volt of mean membrane voltage (1/V)
 */
public record NetworkDesign(
        List<Integer> sizes,
        NeuronCircuit neuron,
        double gMin,
        double gMax,
        double readVoltage,
        double mirrorGain,
        double biasCurrent,
        double membraneReference,
        double membraneSwing,
        double wordWire,
        double bitWire,
        double driver,
        double sense,
        SteppingScheme scheme,
        double step,
        int steps,
        double readoutScale) {

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

    /**
     * A design that trains well: cells of 1 to 100 µS, 0.1 V reads, mirrors that turn 10 µA into 1 µA, 1 µA bias, membrane
     * window 25 to 75 mV, 50 staggered Euler steps of 0.1 ms, 300 logits a volt, no wires.
     */
    public static NetworkDesign of(NeuronCircuit neuron, List<Integer> sizes) {
        return new NetworkDesign(
                sizes,
                neuron,
                1e-6,
                100e-6,
                0.1,
                0.1,
                1e-6,
                0.025,
                0.050,
                0,
                0,
                0,
                0,
                SteppingScheme.STAGGERED_EULER,
                1e-4,
                50,
                300);
    }

    /** The same with wires: one segment at drivers and virtual grounds too (ohm). */
    public NetworkDesign withWires(double wordWire, double bitWire) {
        return new NetworkDesign(
                sizes,
                neuron,
                gMin,
                gMax,
                readVoltage,
                mirrorGain,
                biasCurrent,
                membraneReference,
                membraneSwing,
                wordWire,
                bitWire,
                wordWire,
                bitWire,
                scheme,
                step,
                steps,
                readoutScale);
    }

    /** The same with another mirror gain. */
    public NetworkDesign withMirrorGain(double mirrorGain) {
        return new NetworkDesign(
                sizes,
                neuron,
                gMin,
                gMax,
                readVoltage,
                mirrorGain,
                biasCurrent,
                membraneReference,
                membraneSwing,
                wordWire,
                bitWire,
                driver,
                sense,
                scheme,
                step,
                steps,
                readoutScale);
    }

    /** The same on another time grid. */
    public NetworkDesign withGrid(SteppingScheme scheme, double step, int steps) {
        return new NetworkDesign(
                sizes,
                neuron,
                gMin,
                gMax,
                readVoltage,
                mirrorGain,
                biasCurrent,
                membraneReference,
                membraneSwing,
                wordWire,
                bitWire,
                driver,
                sense,
                scheme,
                step,
                steps,
                readoutScale);
    }

    /** The network in full. */
    public NetworkSpec spec() {
        DifferentialPair pair = new DifferentialPair(gMin, gMax);
        List<LayerSpec> layers = new ArrayList<>();
        for (int k = 1; k < sizes.size(); k++) {
            CrossbarSpec crossbar =
                    new CrossbarSpec(sizes.get(k - 1) + 1, 2 * sizes.get(k), wordWire, bitWire, driver, sense);
            WordLineDrive drive = k == 1
                    ? WordLineDrive.features(readVoltage)
                    : WordLineDrive.membranes(readVoltage, membraneReference, membraneSwing);
            layers.add(new LayerSpec(crossbar, pair, drive, mirrorGain, biasCurrent, neuron));
        }
        return new NetworkSpec(layers, scheme, step, steps, readoutScale);
    }
}
