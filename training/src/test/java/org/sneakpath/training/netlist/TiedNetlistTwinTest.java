package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TiedNetworks;

/**
 * Networks whose columns are tied to their neurons, against the circuit of all their cells, inverted word lines and neurons, which knows
 * of no loads.
 */
class TiedNetlistTwinTest {
    private static final double[] FEATURES = {0.3, 0.9, 0.05, 0.55};
    private static final double TWIN = 1e-9;

    static Stream<Arguments> networks() {
        List<SteppingScheme> schemes = List.of(
                SteppingScheme.STAGGERED_EULER, SteppingScheme.SEMI_IMPLICIT_EULER, SteppingScheme.BACKWARD_EULER);
        return schemes.stream()
                .flatMap(scheme -> Stream.of(TiedNetworks.MIF, TiedNetworks.NAGUMO, TiedNetworks.BEHIND)
                        .map(neuron -> Arguments.of(neuron, scheme)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theCircuitOfAllCellsHasTheVoltagesOfTheNetwork(NeuronModel neuron, SteppingScheme scheme) {
        NetworkSpec spec = TiedNetworks.of(neuron, scheme);
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, 4);
        pass.forward();
        assertTrue(pass.converged());
        for (FirstLayer first : FirstLayer.values()) {
            DrawnNetwork drawn = new NetworkDrawing(network).draw(FEATURES, first);
            long cells = drawn.netlist().elements().stream()
                    .filter(e -> e instanceof Resistor
                            && (e.name().endsWith(".plus") || e.name().endsWith(".minus")))
                    .count();
            assertEquals(first == FirstLayer.CELLS ? 2 * (25 + 18) : 2 * 18, cells);
            TransientResult run = Transient.run(drawn.netlist(), drawn.sameGrid());
            assertTrue(run.status().converged(), () -> run.status() + " " + run.stats());
            double worst = 0;
            for (int k = 0; k < 2; k++) {
                for (int j = 0; j < spec.layers().get(k).outputs(); j++) {
                    double[] expected = SmallNetwork.output(pass, k, j);
                    double[] found =
                            run.waveforms().voltage(drawn.outputs().get(k).get(j));
                    double largest =
                            Arrays.stream(expected).map(Math::abs).max().orElse(0);
                    assertTrue(largest > 0.005, "neuron " + j + " of layer " + k + " moves");
                    for (int t = 0; t < expected.length; t++) {
                        worst = Math.max(worst, Math.abs(expected[t] - found[t]) / largest);
                        assertEquals(expected[t], found[t], TWIN * largest, "layer " + k + ", " + j + ", step " + t);
                    }
                }
            }
            System.out.println(neuron.name() + ", " + scheme + ", " + first + ": largest error " + worst);
        }
    }
}
