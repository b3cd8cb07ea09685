package org.sneakpath.training;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Shape;

/** Small networks for four features and three classes whose columns are tied to their neurons, and load them about as they are themselves. */
public final class TiedNetworks {
    private static final DifferentialPair CELLS = new DifferentialPair(0.1e-6, 5e-6); // S

    /** Memristive integrate-and-fire. */
    public static final NeuronModel MIF = NeuronModel.of(MifNeuron.circuit());

    /** FitzHugh-Nagumo, a cubic conductor, a coil and a battery, at the impedance of the cells. */
    public static final NeuronModel NAGUMO = NeuronModel.parse("""
            nagumo
            C1 m 0 10n ic=-1.2
            B1 m 0 I=10u*(v(m)*v(m)*v(m)/3 - v(m))
            L1 m a 1.25k ic=-6.2u
            R1 a b 80k
            V1 b 0 -0.7
            """, "m", "m");

    /** The input is a node of its own, behind a resistor that a capacitor loads. */
    public static final NeuronModel BEHIND = NeuronModel.parse("""
            behind
            C1 in 0 1n ic=0
            R1 in m 30k
            C2 m 0 5n ic=0
            R2 m 0 100k
            """, "in", "m");

    private TiedNetworks() {}

    /** One tied layer with a small constant current besides. */
    public static LayerSpec layer(Connection connection, WordLineDrive drive, NeuronModel neuron) {
        return new LayerSpec(
                connection,
                CrossbarSpec.ideal(connection.rows() + 1, 2 * connection.columns()),
                null,
                CELLS,
                drive,
                new ColumnCoupling.Tied(),
                0.3e-6,
                neuron,
                Signal.VOLTAGE,
                Converters.NONE);
    }

    /** 4-5-3 of one neuron, twelve steps of 0.1 ms. */
    public static NetworkSpec of(NeuronModel neuron, SteppingScheme scheme) {
        boolean volts = neuron.equals(NAGUMO); // its voltages are of the order of a volt, those of others of 50 mV
        WordLineDrive heard = volts ? WordLineDrive.membranes(0.4, -0.5, 1) : WordLineDrive.membranes(0.4, 0.025, 0.05);
        return new NetworkSpec(
                List.of(
                        layer(new Dense(4, 5), WordLineDrive.features(0.6), neuron),
                        layer(new Dense(5, 3), heard, neuron)),
                scheme,
                1e-4,
                12,
                volts ? 5 : 300);
    }

    /** A layer that hears its own voltages, and one of mirrored columns. */
    public static NetworkSpec recurrent() {
        return KindsOfNetworks.network(
                        layer(new Recurrent(4, 6, 2, 0.025), WordLineDrive.features(0.6), KindsOfNetworks.LEAKY),
                        KindsOfNetworks.layer(
                                new Dense(6, 3), WordLineDrive.membranes(0.1, 0.025, 0.05), KindsOfNetworks.LEAKY))
                .withReadoutScale(60);
    }

    /** Spikes between the layers, surrogates. */
    public static NetworkSpec spikes() {
        return KindsOfNetworks.network(
                layer(new Dense(4, 12), WordLineDrive.features(0.6), KindsOfNetworks.LIF)
                        .heardBy(Signal.SPIKES),
                layer(new Dense(12, 3), WordLineDrive.features(0.6), KindsOfNetworks.LEAKY));
    }

    /** A convolution over 1 x 2 x 2 with padding, pooled. */
    public static NetworkSpec convolution() {
        Convolution convolution = new Convolution(new Shape(1, 2, 2), 2, 2, 1, 1);
        return KindsOfNetworks.network(
                        layer(convolution, WordLineDrive.features(0.6), KindsOfNetworks.LEAKY),
                        layer(
                                new Pooled(convolution.output(), 3, new Dense(2, 3)),
                                WordLineDrive.membranes(0.4, 0, 0.05),
                                KindsOfNetworks.LEAKY))
                .withReadoutScale(60);
    }

    /** All that are pulled back exactly. */
    public static List<NetworkSpec> exact() {
        return List.of(recurrent(), convolution());
    }
}
