package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.rule.MemProp;

/** The mean gradient of mini-batches, one after the other, against that of one learner and one pullback. */
class BatchGradientTwinTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final int[] ORDER = {4, 2, 7, 1, 0, 6, 3, 5};

    private static Network network(boolean firstIsWired, boolean lastIsWired) {
        NetworkDesign design = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 150, 3));
        NetworkSpec perfect = design.spec();
        NetworkSpec wired = design.withWires(2, 1).spec();
        Network network = new Network(perfect.withLayers(List.of(
                (firstIsWired ? wired : perfect).layers().get(0),
                (lastIsWired ? wired : perfect).layers().get(1))));
        network.initialise(3);
        return network;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true", "false, true", "true, false"})
    void isThatOfItsSamplesAlone(boolean firstIsWired, boolean lastIsWired) {
        Network network = network(firstIsWired, lastIsWired);
        GradientShards shards = new GradientShards(network, new MemProp(), TimeGrids.OF_THE_DESIGN, 7, 3, 2);
        BatchGradient gradient = new BatchGradient(network);
        try (Workers workers = new Workers(2)) {
            for (int[] batch :
                    new int[][] {{0, 7}, {0, 7}, {6, 8}, {1, 5}, {0, 7}}) { // two samples are fewer than shards
                shards.learn(DATA, ORDER, batch[0], batch[1], 1, workers);
                double length = gradient.take(shards, batch[1] - batch[0], workers);
                double[] expected = expected(network, batch[0], batch[1] - batch[0]);
                double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
                assertTrue(largest > 0 && gradient.status().converged());
                assertArrayEquals(expected, gradient.values(), 1e-12 * largest, Arrays.toString(batch));
                double sum = Arrays.stream(expected).map(g -> g * g).sum();
                assertEquals(Math.sqrt(sum), length, 1e-12 * length);
            }
        }
    }

    private static double[] expected(Network network, int from, int count) {
        double[] bars = new double[network.spec().gradientLength()];
        new MemProp().learner(network, 8).learn(DATA, ORDER, from, count, bars);
        double[] gradient = new double[network.weights().length];
        assertTrue(network.pullback(bars, gradient).converged());
        return Arrays.stream(gradient).map(g -> g / count).toArray();
    }
}
