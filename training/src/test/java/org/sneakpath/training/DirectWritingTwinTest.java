package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.MifNeuron;

/** Weights written into arrays without wires, with and without asking the arrays: the same numbers, to the last bit. */
class DirectWritingTwinTest {
    private final NetworkSpec spec =
            NetworkDesign.of(MifNeuron.circuit(), List.of(4, 9, 3)).spec();

    @Test
    void effectiveWeightsAndGradientsAreThoseOfTheArrays() {
        Network direct = new Network(spec);
        direct.initialise(3);
        direct.weights()[0] = 1;
        direct.weights()[1] = -1;
        direct.weights()[2] = 0;
        direct.weights()[3] = -0.0;
        direct.program();
        Network asked = new Network(spec);
        asked.load(direct.weights());
        for (int k = 0; k < 2; k++) {
            asked.programConductances(k, direct.conductances(k));
            assertArrayEquals(asked.effectiveWeights(k), direct.effectiveWeights(k));
        }
        double[] matrixBars = new Random(5).doubles(spec.weights(), -1, 1).toArray();
        double[] ofDirect = new double[spec.weights()];
        double[] ofAsked = new double[spec.weights()];
        direct.pullback(matrixBars, ofDirect);
        asked.pullback(matrixBars, ofAsked);
        assertArrayEquals(ofAsked, ofDirect);
        for (int k = 0; k < 2; k++) {
            double[] barsOfDirect = new double[direct.conductances(k).length];
            double[] barsOfAsked = new double[barsOfDirect.length];
            direct.conductanceBars(k, matrixBars, barsOfDirect);
            asked.conductanceBars(k, matrixBars, barsOfAsked);
            assertArrayEquals(barsOfAsked, barsOfDirect);
        }
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() {
        Network network = new Network(spec);
        network.weights()[5] = Double.NaN;
        assertTrue(Refusal.of(network::program).contains("NaN"));
    }

    @Test
    void afterARefusalOtherWeightsAreTaken() {
        Network network = new Network(spec);
        network.initialise(3);
        double[] weights = network.weights().clone();
        double[][] written = {
            network.effectiveWeights(0).clone(), network.effectiveWeights(1).clone()
        };
        double[] broken = weights.clone();
        broken[5] = Double.POSITIVE_INFINITY;
        assertTrue(Refusal.of(() -> network.load(broken)).contains("Infinity"));
        network.load(weights);
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(written[k], network.effectiveWeights(k));
        }
    }

    /** A layer without wires beside one with them. */
    @Test
    void eachLayerIsWrittenByItsOwnArrays() {
        NetworkSpec wired = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 9, 3))
                .withWires(2, 1)
                .spec();
        for (int which = 0; which < 2; which++) {
            NetworkSpec mixed = spec.withLayers(List.of(
                    (which == 0 ? wired : spec).layers().get(0),
                    (which == 1 ? wired : spec).layers().get(1)));
            Network network = new Network(mixed);
            network.initialise(3);
            for (int k = 0; k < 2; k++) {
                Network alike = new Network(which == k ? wired : spec);
                alike.load(network.weights());
                assertArrayEquals(alike.effectiveWeights(k), network.effectiveWeights(k));
                assertArrayEquals(alike.conductances(k), network.conductances(k));
            }
        }
    }
}
