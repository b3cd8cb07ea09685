package org.sneakpath.training.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.Workers;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;

/** Slopes of the loss against networks whose numbers all differ by the same share. */
class LossSlopesDerivativeTest {
    private static final Dataset DATA = new YinYang(37, 3);

    /** Of central differences of fourth order with steps of 1e-3: what is left is 1e-12 of the loss over the step. */
    private static final double TOLERANCE = 1e-7;

    private static final NetworkSpec WIRED = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 6, 3))
            .withWires(3, 2)
            .withMirrorGain(1)
            .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 12)
            .spec();

    private static Network network(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network;
    }

    private static double loss(Network network) {
        return network.evaluate(DATA, new CrossEntropy(), 1).meanLoss();
    }

    private static LossSlopes slopes(Network network, int threads) {
        try (Workers workers = new Workers(threads)) {
            return LossSlopes.of(network, new CrossEntropy(), DATA, workers);
        }
    }

    private static LossSlope slope(LossSlopes all, int layer, String quantity) {
        return all.slopes().stream()
                .filter(one -> one.layer() == layer && one.quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static double derivative(DoubleUnaryOperator loss) {
        double h = 1e-3;
        double near = loss.applyAsDouble(h) - loss.applyAsDouble(-h);
        double far = loss.applyAsDouble(2 * h) - loss.applyAsDouble(-2 * h);
        return (8 * near - far) / (12 * h);
    }

    @Test
    void conductancesOfALayer() {
        for (int layer = 0; layer < 2; layer++) {
            Network network = network(WIRED);
            double expected =
                    slope(slopes(network, 1), layer + 1, LossSlopes.CONDUCTANCE).common();
            double[] conductances = network.conductances(layer);
            int of = layer;
            double found = derivative(change -> {
                double[] scaled = conductances.clone();
                for (int k = 0; k < scaled.length; k++) {
                    scaled[k] *= 1 + change;
                }
                network.programConductances(of, scaled);
                return loss(network);
            });
            assertTrue(Math.abs(found) > 1e-3, "no slope to compare: " + found);
            assertEquals(found, expected, TOLERANCE * Math.max(1, Math.abs(found)));
        }
    }

    @Test
    void linesOfBothLayers() {
        DoubleFunction<Network> wired = change -> network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 6, 3))
                .withWires(3 * (1 + change), 2)
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 12)
                .spec());
        LossSlopes slopes = slopes(network(WIRED), 1);
        // a word wire is also what is between a source and its first cell, see NetworkDesign
        double expected = 0;
        for (int layer = 1; layer <= 2; layer++) {
            expected += slope(slopes, layer, "word wire").common()
                    + slope(slopes, layer, "driver").common();
        }
        double found = derivative(change -> loss(wired.apply(change)));
        assertTrue(Math.abs(found) > 1e-5, "no slope to compare: " + found);
        assertEquals(found, expected, TOLERANCE);
        assertEquals(3, slope(slopes, 1, "word wire").value());
    }

    private static NeuronModel leaky(double capacitance) {
        return NeuronModel.parse("leaky\nC1 m 0 " + capacitance + "\nR1 m 0 100k\n.end\n", "m", "m");
    }

    private static NetworkSpec leaky(double first, double last) {
        return KindsOfNetworks.network(
                KindsOfNetworks.layer(new Dense(4, 6), WordLineDrive.features(0.1), leaky(first)),
                KindsOfNetworks.layer(new Dense(6, 3), WordLineDrive.membranes(0.1, 0.025, 0.05), leaky(last)));
    }

    @Test
    void numbersOfNeurons() {
        LossSlopes slopes = slopes(network(leaky(10e-9, 10e-9)), 1);
        assertTrue(slopes.isExact() && slopes.isSolved());
        LossSlope first = slope(slopes, 1, "c1.c");
        LossSlope last = slope(slopes, 2, "c1.c");
        assertEquals(6, first.count());
        assertEquals(3, last.count());
        double ofFirst = derivative(change -> loss(network(leaky(10e-9 * (1 + change), 10e-9))));
        double ofLast = derivative(change -> loss(network(leaky(10e-9, 10e-9 * (1 + change)))));
        assertTrue(Math.abs(ofFirst) > 1e-3 && Math.abs(ofLast) > 1e-3);
        assertEquals(ofFirst, first.common(), TOLERANCE * Math.max(1, Math.abs(ofFirst)));
        assertEquals(ofLast, last.common(), TOLERANCE * Math.max(1, Math.abs(ofLast)));
        assertEquals(first.common(), 10e-9 * first.slope(), 1e-12 * Math.abs(first.common()));
    }

    @Test
    void theLossIsThatOfAnEvaluationAndThreadsChangeNothing() {
        Network network = network(WIRED);
        LossSlopes one = slopes(network, 1);
        assertEquals(loss(network), one.loss(), 1e-14);
        assertEquals(one, slopes(network, 3));
    }

    @Test
    void surrogatesAreCalledSo() {
        assertTrue(!slopes(network(KindsOfNetworks.spikes()), 2).isExact());
    }
}
