package org.sneakpath.analysis.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.Signal;

/**
 * A stack of layers, each a differential crossbar and a population of neurons. The input size follows from the data.
 *
 * @param layers first to last; the last has one neuron for each class
 * @param crossbar the arrays, alike in all layers
 * @param buffer what drives the word lines of a layer from the membranes of the layer before it
 * @param neuron the neurons, alike in all layers
 * @param time the grid on which a sample is presented
 * @param readoutScale logits per mean membrane voltage of the last layer (1/V)
 * @param arithmetic the numbers in which samples are presented
 * @param encoding how features become signals of the first layer
 * @param readout what of the last layer's run is its answer
 */
public record NetworkConfig(
        List<Layer> layers,
        Crossbar crossbar,
        Buffer buffer,
        NeuronConfig neuron,
        TimeGrid time,
        @Unit("1/V") double readoutScale,
        @Default("double") Arithmetic arithmetic,
        @Default("direct") EncodingConfig encoding,
        @Default("mean") ReadoutConfig readout) {
    public NetworkConfig {
        Check.that(!layers.isEmpty(), "layers", "[]", "a list of at least one layer");
        Check.positive("readoutScale", readoutScale, "1/V");
        Check.that(!(neuron instanceof NeuronConfig.AsNetwork), "neuron", "as-network", "a neuron; layers may say so");
        files(neuron, layers);
    }

    /** Texts that its neurons were read from beside the configuration, by the paths at which a run keeps them. */
    public Map<String, String> files() {
        return files(neuron, layers);
    }

    /** Refuses two texts at one path. */
    private static Map<String, String> files(NeuronConfig neuron, List<Layer> layers) {
        Map<String, String> all = new LinkedHashMap<>(neuron.files());
        for (Layer layer : layers) {
            layer.neuron().files().forEach((path, text) -> {
                String other = all.putIfAbsent(path, text);
                Check.that(
                        other == null || other.equals(text),
                        "layers",
                        path,
                        "one text, for a run keeps it under this name; two neurons come from different files of it,"
                                + " rename one");
            });
        }
        return all;
    }

    /**
     * One layer.
     *
     * @param neurons how many; of a convolution, how many filters
     * @param readVoltage word-line voltage of an input of 1, and of the bias line (V)
     * @param mirrorGain membrane current per column-pair current; 1 where columns are tied to the membranes
     * @param biasCurrent constant current into every membrane (A)
     * @param connection how the layer's inputs meet its weights
     * @param signal what the next layer hears, or the class scores are made of
     * @param neuron of this layer, if it is not that of the network
     * @param columns how columns meet the neurons
     * @param dac converters at the word lines
     * @param adc converters behind the mirrors
     */
    public record Layer(
            int neurons,
            @Unit("V") double readVoltage,
            @Default("1") double mirrorGain,
            @Unit("A") double biasCurrent,
            @Default("dense") Connection connection,
            @Default("voltage") Signal signal,
            @Default("as-network") NeuronConfig neuron,
            @Default("mirrored") Columns columns,
            @Default("none") ConverterConfig.WordLines dac,
            @Default("none") ConverterConfig.ColumnCurrents adc) {
        public Layer {
            Check.atLeast(1, "neurons", neurons);
            Check.positive("readVoltage", readVoltage, "V");
            Check.positive("mirrorGain", mirrorGain, "");
            Check.that(
                    columns == Columns.MIRRORED || mirrorGain == 1,
                    "mirrorGain",
                    mirrorGain,
                    "1 where columns are tied, for they have no mirrors; leave it out, or let columns be mirrored");
        }
    }

    /** How the columns of a layer meet its neurons. */
    public enum Columns {
        /** Current mirrors keep columns at 0 V and give the neurons their currents. */
        MIRRORED,
        /** Columns end at the neurons' input nodes, on word lines of both signs, and load them. */
        TIED
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
     * @param tiles the arrays that are built
     */
    public record Crossbar(
            @Unit("ohm") double wordWire,
            @Unit("ohm") double bitWire,
            @Unit("ohm") double driver,
            @Unit("ohm") double sense,
            @Unit("S") double gMin,
            @Unit("S") double gMax,
            @Default("whole") Tiles tiles) {
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

    /** How a layer's inputs meet its weights. */
    public sealed interface Connection {
        /** Every input meets every neuron. */
        @Kind("dense")
        record Dense() implements Connection {}

        /** Every input meets every neuron, and so does every neuron of the layer, one step later. */
        @Kind("recurrent")
        record Recurrent() implements Connection {}

        /**
         * A window that moves over a picture.
         *
         * @param channels of the picture that comes in
         * @param height of it
         * @param width of it
         * @param kernel height and width of the window
         * @param stride from place to place
         * @param padding word lines at 0 V around the picture
         * @param pooling height and width of the blocks that are averaged first; 1 for none
         */
        @Kind("convolution")
        record Convolution(
                int channels,
                int height,
                int width,
                int kernel,
                @Default("1") int stride,
                @Default("0") int padding,
                @Default("1") int pooling)
                implements Connection {}

        /**
         * Every input meets every neuron, after the picture that comes in has been averaged by blocks.
         *
         * @param channels of the picture
         * @param height of it
         * @param width of it
         * @param pooling height and width of the blocks
         */
        @Kind("pooled")
        record Pooled(int channels, int height, int width, int pooling) implements Connection {}
    }

    /** How matrices are cut into arrays. */
    public sealed interface Tiles {
        /** Each matrix is one array. */
        @Kind("whole")
        record Whole() implements Tiles {}

        /**
         * Arrays of at most a size, each with its own wires; their column currents add up.
         *
         * @param rows word lines
         * @param columns bit lines, two a weight
         */
        @Kind("arrays")
        record Arrays(int rows, int columns) implements Tiles {}
    }
}
