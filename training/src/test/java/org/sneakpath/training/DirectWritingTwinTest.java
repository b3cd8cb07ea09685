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
}
