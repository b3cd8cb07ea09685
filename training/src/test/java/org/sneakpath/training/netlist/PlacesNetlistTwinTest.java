package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.TiedNetworks;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Shape;

/** Convolutions and pooled layers, drawn with an array at every place, in the reference engine on the network's own grid. */
class PlacesNetlistTwinTest {
    /** Solved to rounding on both sides; relative to the largest voltage of a neuron. */
    private static final double TWIN = 1e-9;

    static Stream<NetworkSpec> networks() {
        return Stream.of(
                KindsOfNetworks.convolution(),
                TiedNetworks.convolution(),
                strided(null, 0),
                strided(new TileSize(5, 4), 0),
                strided(null, 5),
                strided(new TileSize(5, 4), 5));
    }

    /** Two convolutions over two channels, strided and padded, the second pooled, and a dense layer. */
    private static NetworkSpec strided(@Nullable TileSize tile, double ohm) {
        Convolution first = new Convolution(new Shape(1, 6, 5), 2, 3, 1, 1);
        Convolution second = new Convolution(new Shape(2, 3, 2), 3, 2, 2, 1);
        return new NetworkSpec(
                List.of(
                        layer(first, WordLineDrive.features(0.1), tile, ohm),
                        layer(
                                new Pooled(first.output(), 2, second),
                                WordLineDrive.membranes(0.1, 0.01, 0.05),
                                tile,
                                ohm),
                        layer(
                                new Dense(second.output().size(), 3),
                                WordLineDrive.membranes(0.1, 0.01, 0.05),
                                tile,
                                ohm)),
                SteppingScheme.BACKWARD_EULER,
                2e-4,
                8,
                300);
    }

    private static LayerSpec layer(Connection connection, WordLineDrive drive, @Nullable TileSize tile, double ohm) {
        LayerSpec ideal = KindsOfNetworks.layer(connection, drive, KindsOfNetworks.LEAKY);
        CrossbarSpec wired =
                new CrossbarSpec(ideal.crossbar().rows(), ideal.crossbar().columns(), ohm, ohm, 2 * ohm, 3 * ohm);
        return new LayerSpec(connection, wired, tile, ideal.pair(), drive, 0.8, 1e-6, ideal.neuron(), Signal.VOLTAGE);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theCircuitHasTheVoltagesOfTheNetwork(NetworkSpec spec) {
        double[] features = new double[spec.inputs()];
        for (int i = 0; i < features.length; i++) {
            features[i] = 0.5 + 0.45 * Math.sin(1.7 * i + 1);
        }
        for (FirstLayer first : FirstLayer.values()) {
            NetlistTwin.of(spec, features, first).assertVoltages(TWIN);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyPlaceHasItsOwnCells(NetworkSpec spec) {
        DrawnNetwork drawn = NetlistTwin.of(spec, new double[spec.inputs()], FirstLayer.CELLS)
                .drawn();
        LayerSpec first = spec.layers().get(0);
        if (first.coupling().loads()) {
            long cells = drawn.netlist().elements().stream()
                    .filter(e -> e instanceof Resistor && e.name().startsWith("Rl0."))
                    .count();
            assertEquals((long) first.crossbar().cells() * first.outputs() / first.columns(), cells);
        } else if (first.crossbar().isIdeal()) {
            long cells = drawn.netlist().elements().stream()
                    .filter(e -> e instanceof Resistor && e.name().startsWith("l0.p"))
                    .count();
            assertEquals((long) first.crossbar().cells() * first.outputs() / first.columns(), cells);
        }
    }
}
