package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.training.Converters;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TiedNetworks;

/** Networks with converters as netlists, drawn and as text that is read back, on the same grid. */
class ConvertersNetlistTwinTest {
    private static final double[] FEATURES = {0.31, 0.92, 0.05, 0.55};
    private static final double TWIN = 1e-9;

    static Stream<NetworkSpec> networks() {
        Converters both = Converters.NONE
                .with(Dac.ideal(CodeFormat.twosComplement(4), 0.3))
                .with(Adc.ideal(CodeFormat.twosComplement(5)), 40e-6);
        return Stream.of(
                with(KindsOfNetworks.voltages(), both),
                with(SmallNetwork.spec(SteppingScheme.BACKWARD_EULER), both),
                with(
                        TiedNetworks.of(TiedNetworks.MIF, SteppingScheme.BACKWARD_EULER),
                        Converters.NONE.with(Dac.ideal(CodeFormat.twosComplement(4), 0.8))));
    }

    private static NetworkSpec with(NetworkSpec spec, Converters converters) {
        return spec.withLayers(spec.layers().stream()
                .map(layer -> layer.convertedBy(converters))
                .toList());
    }

    private static Waveforms run(Netlist netlist, DrawnNetwork drawn) {
        TransientResult result = Transient.run(netlist, drawn.sameGrid());
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        return result.waveforms();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theCircuitTakesTheSameLevels(NetworkSpec spec) throws IOException {
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, 4);
        pass.forward();
        for (FirstLayer first : FirstLayer.values()) {
            DrawnNetwork drawn = new NetworkDrawing(network).draw(FEATURES, first);
            StringBuilder text = new StringBuilder();
            drawn.spice(text);
            Netlist read = SpiceNetlist.parse(text.toString(), SpiceOptions.DEFAULT)
                    .base()
                    .netlist();
            for (Waveforms waveforms : List.of(run(drawn.netlist(), drawn), run(read, drawn))) {
                for (int k = 0; k < spec.layers().size(); k++) {
                    for (int j = 0; j < spec.layers().get(k).outputs(); j++) {
                        double[] expected = SmallNetwork.output(pass, k, j);
                        double[] found =
                                waveforms.voltage(drawn.outputs().get(k).get(j));
                        double largest =
                                Arrays.stream(expected).map(Math::abs).max().orElse(0);
                        for (int t = 0; t < expected.length; t++) {
                            assertEquals(expected[t], found[t], TWIN * largest, first + " " + k + "." + j + " at " + t);
                        }
                    }
                }
            }
        }
    }
}
