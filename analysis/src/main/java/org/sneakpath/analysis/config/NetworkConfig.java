package org.sneakpath.analysis.config;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;

/**
 * A stack of layers, each a differential crossbar and a population of neurons. Input and output sizes follow from the
 * data.
 *
 * @param hidden neurons of each hidden layer, from the input on; empty for a single layer
 * @param crossbar the arrays, alike in all layers
 * @param periphery what lies between arrays and neurons
 * @param neuron the neurons, alike in all layers
 */
public record NetworkConfig(List<Integer> hidden, Crossbar crossbar, Periphery periphery, Neuron neuron) {
    public NetworkConfig {
        for (int neurons : hidden) {
            Check.atLeast(1, "hidden", neurons);
        }
    }

    /**
     * Geometry and range of the synapse arrays.
     *
     * @param wordWire resistance of one word-line segment (ohm)
     * @param bitWire resistance of one bit-line segment (ohm)
     * @param driver resistance between a source and the first cell of its word line (ohm)
     * @param sense resistance between the last cell of a bit line and its virtual ground (ohm)
     * @param gMin least conductance of a cell (S)
     * @param gMax greatest conductance of a cell (S)
     */
    public record Crossbar(
            @Unit("ohm") double wordWire,
            @Unit("ohm") double bitWire,
            @Unit("ohm") double driver,
            @Unit("ohm") double sense,
            @Unit("S") double gMin,
            @Unit("S") double gMax) {
        public Crossbar {
            Check.notNegative("wordWire", wordWire, "ohm");
            Check.notNegative("bitWire", bitWire, "ohm");
            Check.notNegative("driver", driver, "ohm");
            Check.notNegative("sense", sense, "ohm");
            Check.notNegative("gMin", gMin, "S");
            Check.that(gMax > gMin, "gMax", gMax + " S", "greater than gMin = " + gMin + " S");
        }
    }

    /**
     * Drivers, current mirrors, buffers and read-out.
     *
     * @param readVoltage word-line voltage of an input feature of 1 (V)
     * @param mirrorGain membrane current per column-pair current
     * @param biasCurrent constant current into every membrane (A)
     * @param membraneReference membrane voltage at which the next layer's word line is at 0 V (V)
     * @param membraneSwing membrane voltage above the reference that drives the next word line with the read voltage (V)
     * @param readoutScale logits per mean membrane voltage of the output layer (1/V)
     */
    public record Periphery(
            @Unit("V") double readVoltage,
            double mirrorGain,
            @Unit("A") double biasCurrent,
            @Unit("V") double membraneReference,
            @Unit("V") double membraneSwing,
            @Unit("1/V") double readoutScale) {
        public Periphery {
            Check.positive("readVoltage", readVoltage, "V");
            Check.positive("mirrorGain", mirrorGain, "");
            Check.positive("membraneSwing", membraneSwing, "V");
            Check.positive("readoutScale", readoutScale, "1/V");
        }
    }

    /**
     * The neuron circuit and how it is stepped.
     *
     * @param model which circuit
     * @param scheme which stepping scheme
     * @param step time step (s)
     * @param steps how many steps a sample lasts
     */
    public record Neuron(
            NeuronModel model,
            SteppingScheme scheme,
            @Unit("s") double step,
            int steps) {
        public Neuron {
            Check.positive("step", step, "s");
            Check.atLeast(1, "steps", steps);
        }
    }

    /** The neuron circuits on offer. */
    public enum NeuronModel {
        /** Memristive integrate-and-fire: two volatile memristors with batteries and a capacitor. */
        MIF
    }
}
