package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.NeuronConfig;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.training.ColumnCoupling;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Shape;
import org.sneakpath.training.data.Dataset;

/** The network section of a configuration as the design of a network. */
final class NetworkPlan {
    private NetworkPlan() {}

    /** @param data whose features come in and whose classes are told apart */
    static NetworkSpec of(NetworkConfig config, Dataset data) {
        NeuronModel neuron = NeuronPlan.of(config.neuron(), "network.neuron");
        List<LayerSpec> layers = new ArrayList<>();
        Encoding encoding = CodingPlan.encoding(config.encoding());
        requireRoom(encoding, config.time().steps(), data);
        int inputs = encoding.inputs(data.features());
        for (NetworkConfig.Layer layer : config.layers()) {
            NeuronModel own = layer.neuron() instanceof NeuronConfig.AsNetwork
                    ? neuron
                    : NeuronPlan.of(layer.neuron(), "network.layers." + layers.size() + ".neuron");
            boolean voltages = hearsVoltages(layers);
            WordLineDrive drive = voltages ? membranes(config, layer) : WordLineDrive.features(layer.readVoltage());
            LayerSpec made;
            try {
                Connection connection = connection(config, layer, inputs, layers.size());
                made = layer(config.crossbar(), layer, connection, drive, own, voltages);
            } catch (IllegalArgumentException e) {
                String message = String.valueOf(e.getMessage());
                throw message.startsWith("network.")
                        ? e
                        : new IllegalArgumentException("network.layers." + layers.size() + ": " + message, e);
            }
            layers.add(made);
            inputs = made.outputs();
        }
        if (inputs != data.classes()) {
            throw new IllegalArgumentException("network.layers: the last layer has " + inputs
                    + " neurons, but the data has " + data.classes() + " classes; give it one neuron for each");
        }
        NetworkConfig.TimeGrid time = config.time();
        return new NetworkSpec(
                layers,
                time.scheme(),
                time.step(),
                time.steps(),
                config.readoutScale(),
                config.arithmetic(),
                encoding,
                CodingPlan.readout(config.readout(), time.step()));
    }

    /** Whether a sample can be encoded, asked before anything is trained. */
    private static void requireRoom(Encoding encoding, int steps, Dataset data) {
        double[] features = new double[data.features()];
        data.features(0, features);
        double[] signals = new double[Math.multiplyExact(steps, encoding.inputs(features.length))];
        try {
            encoding.encode(features, new CounterRandom(0, Purpose.SPIKE_ENCODING), 0, steps, signals);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "network.encoding, network.time.steps = " + steps + ": " + e.getMessage(), e);
        }
    }

    /** Features and spikes are from 0 to 1, voltages what the buffer makes of them. */
    private static boolean hearsVoltages(List<LayerSpec> before) {
        return !before.isEmpty() && before.get(before.size() - 1).signal() == Signal.VOLTAGE;
    }

    private static WordLineDrive membranes(NetworkConfig config, NetworkConfig.Layer layer) {
        NetworkConfig.Buffer buffer = config.buffer();
        return WordLineDrive.membranes(layer.readVoltage(), buffer.reference(), buffer.swing());
    }

    /** Whatever comes in, a layer hears of itself what it tells. */
    private static Recurrent recurrent(NetworkConfig config, NetworkConfig.Layer layer, int inputs) {
        WordLineDrive own = layer.signal() == Signal.SPIKES
                ? WordLineDrive.features(layer.readVoltage())
                : membranes(config, layer);
        return new Recurrent(inputs, layer.neurons(), own.gain(), own.reference());
    }

    private static LayerSpec layer(
            NetworkConfig.Crossbar array,
            NetworkConfig.Layer layer,
            Connection connection,
            WordLineDrive drive,
            NeuronModel neuron,
            boolean voltages) {
        CrossbarSpec crossbar = new CrossbarSpec(
                connection.rows() + 1,
                2 * connection.columns(),
                array.wordWire(),
                array.bitWire(),
                array.driver(),
                array.sense());
        return new LayerSpec(
                connection,
                crossbar,
                tile(array.tiles()),
                new DifferentialPair(array.gMin(), array.gMax()),
                drive,
                layer.columns() == NetworkConfig.Columns.TIED
                        ? new ColumnCoupling.Tied()
                        : new ColumnCoupling.Mirrored(layer.mirrorGain()),
                layer.biasCurrent(),
                neuron,
                layer.signal(),
                ConverterPlan.of(layer, array, voltages, crossbar.rows()));
    }

    private static @Nullable TileSize tile(NetworkConfig.Tiles tiles) {
        if (tiles instanceof NetworkConfig.Tiles.Whole) {
            return null;
        }
        if (tiles instanceof NetworkConfig.Tiles.Arrays arrays) {
            return new TileSize(arrays.rows(), arrays.columns());
        }
        throw new IllegalStateException("no tiles for " + tiles);
    }

    private static Connection connection(NetworkConfig config, NetworkConfig.Layer layer, int inputs, int number) {
        Connection made;
        if (layer.connection() instanceof NetworkConfig.Connection.Dense) {
            made = new Dense(inputs, layer.neurons());
        } else if (layer.connection() instanceof NetworkConfig.Connection.Recurrent) {
            made = recurrent(config, layer, inputs);
        } else if (layer.connection() instanceof NetworkConfig.Connection.Convolution c) {
            Shape in = new Shape(c.channels(), c.height(), c.width());
            Shape read = Pooled.pooled(in, c.pooling());
            made = new Convolution(read, layer.neurons(), c.kernel(), c.stride(), c.padding());
            made = c.pooling() == 1 ? made : new Pooled(in, c.pooling(), made);
        } else if (layer.connection() instanceof NetworkConfig.Connection.Pooled p) {
            Shape in = new Shape(p.channels(), p.height(), p.width());
            made = new Pooled(
                    in, p.pooling(), new Dense(Pooled.pooled(in, p.pooling()).size(), layer.neurons()));
        } else {
            throw new IllegalStateException("no connection for " + layer.connection());
        }
        if (made.inputs() != inputs) {
            throw new IllegalArgumentException("network.layers." + number + ".connection: a picture of " + made.inputs()
                    + " signals, where " + inputs + " come in; channels x height x width must be that many");
        }
        return made;
    }
}
