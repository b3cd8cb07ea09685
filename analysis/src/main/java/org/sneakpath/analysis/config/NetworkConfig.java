package org.sneakpath.analysis.config;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;

/**
 * A stack of layers, each a differential crossbar and a population of neurons. The input size follows from the data.
 *
 * @param layers first to last; the last has one neuron for each class
 * @param crossbar the arrays, alike in all layers
 * @param buffer what drives the word lines of a layer from the membranes of the layer before it
 * @param neuron the neurons, alike in all layers
 * @param time the grid on which a sample is presented
 * @param readoutScale logits per mean membrane voltage of the last layer (1/V)
 */
public record NetworkConfig(
        List<Layer> layers,
        Crossbar crossbar,
        Buffer buffer,
        NeuronConfig neuron,
        TimeGrid time,
        @Unit("1/V") double readoutScale) {
    public NetworkConfig {
        Check.that(!layers.isEmpty(), "layers", "[]", "a list of at least one layer");
        Check.positive("readoutScale", readoutScale, "1/V");
    }

    /**
     * One layer.
     *
     * @param neurons how many
     * @param readVoltage word-line voltage of an input of 1, and of the bias line (V)
     * @param mirrorGain membrane current per column-pair current
     * @param biasCurrent constant current into every membrane (A)
     */
    public record Layer(
            int neurons,
            @Unit("V") double readVoltage,
            double mirrorGain,
            @Unit("A") double biasCurrent) {
        public Layer {
            Check.atLeast(1, "neurons", neurons);
            Check.positive("readVoltage", readVoltage, "V");
            Check.positive("mirrorGain", mirrorGain, "");
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
     * A membrane voltage v is the input (v − reference)/swing of the next layer.
     *
     * @param reference membrane voltage that is an input of 0 (V)
     * @param swing membrane voltage above the reference that is an input of 1 (V)
     */
    public record Buffer(
            @Unit("V") double reference, @Unit("V") double swing) {
        public Buffer {
            Check.positive("swing", swing, "V");
        }
    }

    /**
     * How a presentation is stepped.
     *
     * @param scheme which stepping scheme
     * @param step time step (s)
     * @param steps how many steps a sample lasts
     */
    public record TimeGrid(SteppingScheme scheme, @Unit("s") double step, int steps) {
        public TimeGrid {
            Check.positive("step", step, "s");
            Check.atLeast(1, "steps", steps);
        }
    }
}
