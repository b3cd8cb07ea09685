package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Shape;

/** Small networks of every kind for four features and three classes, with neurons that are fast to compute. */
public final class KindsOfNetworks {
    private static final DifferentialPair CELLS = new DifferentialPair(1e-6, 100e-6); // S

    /** τ = 1 ms, reset by subtraction of the threshold of 100 mV. */
    public static final NeuronModel LIF = NeuronModel.parse("""
            lif
            .param vth=100m
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth ; gradient fast-sigmoid 25
            """, "m", "m");

    /** τ = 1 ms. */
    public static final NeuronModel LEAKY = NeuronModel.parse("leaky\nC1 m 0 10n\nR1 m 0 100k\n.end\n", "m", "m");

    private KindsOfNetworks() {}

    /** One layer on perfect wires, heard by its voltage, with 1 µA. */
    public static LayerSpec layer(Connection connection, WordLineDrive drive, NeuronModel neuron) {
        return new LayerSpec(
                connection,
                CrossbarSpec.ideal(connection.rows() + 1, 2 * connection.columns()),
                null,
                CELLS,
                drive,
                0.8,
                1e-6,
                neuron,
                Signal.VOLTAGE);
    }

    /** Ten steps of 0.2 ms, 300 logits a volt. */
    public static NetworkSpec network(LayerSpec... layers) {
        return new NetworkSpec(List.of(layers), SteppingScheme.BACKWARD_EULER, 2e-4, 10, 300);
    }

    /** Features, leaky integrators, classes. */
    public static NetworkSpec voltages() {
        return network(
                layer(new Dense(4, 6), WordLineDrive.features(0.1), LEAKY),
                layer(new Dense(6, 3), WordLineDrive.membranes(0.1, 0.025, 0.05), LEAKY));
    }

    /** Spikes between the layers. */
    public static NetworkSpec spikes() {
        return network(
                layer(new Dense(4, 12), WordLineDrive.features(0.1), LIF).heardBy(Signal.SPIKES),
                layer(new Dense(12, 3), WordLineDrive.features(0.1), LEAKY));
    }

    /** A layer that hears its own spikes, and one that hears its own voltages. */
    public static NetworkSpec recurrent() {
        return network(
                layer(new Recurrent(4, 6, 0.1, 0), WordLineDrive.features(0.1), LIF)
                        .heardBy(Signal.SPIKES),
                layer(new Recurrent(6, 3, 2, 0.025), WordLineDrive.features(0.1), LEAKY));
    }

    /** A convolution over 1 x 2 x 2, pooled. */
    public static NetworkSpec convolution() {
        Convolution convolution = new Convolution(new Shape(1, 2, 2), 2, 2, 1, 1);
        return network(
                layer(convolution, WordLineDrive.features(0.1), LEAKY),
                layer(
                        new Pooled(convolution.output(), 3, new Dense(2, 3)),
                        WordLineDrive.membranes(0.1, 0, 0.05),
                        LEAKY));
    }

    /** All of them. */
    public static List<NetworkSpec> all() {
        return new ArrayList<>(List.of(voltages(), spikes(), recurrent(), convolution()));
    }
}
