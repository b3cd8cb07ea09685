package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** Samples presented together against samples presented alone; arrays in pieces against whole ones; single against double. */
class BatchTwinTest {
    private static final Dataset DATA = new YinYang(40, 5);
    private static final VoltagePenalty PENALTY = new VoltagePenalty(40, -0.001, 0.045);
    private static final int[] ORDER = IntStream.range(0, 40).toArray();

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aSampleDoesNotKnowItsNeighbours(Arithmetic arithmetic) {
        Network network = new Network(SmallTraining.spec().with(arithmetic));
        network.initialise(4);
        NetworkPass alone = network.pass();
        NetworkPass together = network.pass(7);
        for (int from = 0; from < 40; from += 7) {
            int count = Math.min(7, 40 - from);
            together.present(DATA, ORDER, from, count);
            assertEquals(count, together.count());
            double penalty = 0;
            for (int b = 0; b < count; b++) {
                alone.present(DATA, from + b);
                assertArrayEquals(alone.logits(), Arrays.copyOfRange(together.logits(), 3 * b, 3 * b + 3));
                assertArrayEquals(alone.series(0, 1, 4, 0), together.series(0, 1, 4, b));
                penalty += alone.penalty(PENALTY);
            }
            assertEquals(penalty, together.penalty(PENALTY), 1e-6 * penalty);
        }
    }

    /** Gradients are sums over samples; places without a sample add nothing. */
    @Test
    void gradientsOfSamplesTogetherAreTheSumOfThoseAlone() {
        Network network = new Network(SmallTraining.spec());
        network.initialise(4);
        NetworkPass alone = network.pass();
        NetworkPass together = network.pass(7);
        double[] logitBars = {0.3, -0.5, 0.2};
        double[] all = new double[7 * 3];
        for (int k = 0; k < all.length; k++) {
            all[k] = logitBars[k % 3];
        }
        double[] expected = new double[network.weights().length];
        double[] given = new double[network.weights().length];
        double[] features = new double[7 * 4];
        together.present(DATA, ORDER, 3, 5);
        double penalty = together.pullback(all, PENALTY, given, features, null);
        for (int b = 0; b < 5; b++) {
            double[] ownFeatures = new double[4];
            alone.present(DATA, 3 + b);
            penalty -= alone.pullback(logitBars, PENALTY, expected, ownFeatures, null);
            assertArrayEquals(ownFeatures, Arrays.copyOfRange(features, 4 * b, 4 * b + 4), 1e-12 * norm(ownFeatures));
        }
        assertEquals(0, penalty, 1e-12);
        assertArrayEquals(expected, given, 1e-12 * norm(expected));
    }

    @Test
    void singlePrecisionIsCloseToDouble() {
        Network wide = new Network(SmallTraining.spec());
        wide.initialise(4);
        Network narrow = new Network(SmallTraining.spec().with(Arithmetic.SINGLE));
        narrow.load(wide.weights());
        double[][] gradients = new double[2][wide.weights().length];
        double[][] logits = new double[2][];
        for (int k = 0; k < 2; k++) {
            NetworkPass pass = (k == 0 ? wide : narrow).pass(8);
            pass.present(DATA, ORDER, 0, 8);
            double[] bars = new double[24];
            Arrays.setAll(bars, i -> Math.sin(1 + i));
            pass.pullback(bars, PENALTY, gradients[k]);
            logits[k] = pass.logits().clone();
        }
        // 15 steps of a dozen roundings of 6e-8, logits of 10
        assertArrayEquals(logits[0], logits[1], 2e-4);
        assertArrayEquals(gradients[0], gradients[1], 3e-5 * norm(gradients[0]));
        assertTrue(!Arrays.equals(logits[0], logits[1]));
    }

    /** Without wires it makes no difference how a matrix is cut; with them, each array has lines of its own. */
    @Test
    void tilesWithoutWiresAreTheWholeArray() {
        NetworkSpec whole = design(null, 0);
        NetworkSpec tiled = design(new TileSize(3, 4), 0);
        assertArrayEquals(effect(whole)[0], effect(tiled)[0], 1e-12);
        assertArrayEquals(effect(whole)[1], effect(tiled)[1], 1e-12 * norm(effect(whole)[1]));
        double wired = Math.abs(effect(design(null, 40))[0][0] - effect(whole)[0][0]);
        double tiledWired = Math.abs(effect(design(new TileSize(3, 4), 40))[0][0] - effect(whole)[0][0]);
        assertTrue(tiledWired > 0 && tiledWired < wired, "shorter lines lose less: " + tiledWired + ", " + wired);
    }

    private static NetworkSpec design(@Nullable TileSize tile, double wire) {
        List<LayerSpec> layers = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 5, 3))
                .withWires(wire, wire)
                .withMirrorGain(0.8)
                .spec()
                .layers();
        return new NetworkSpec(
                layers.stream()
                        .map(layer -> tile == null ? layer : layer.onTiles(tile))
                        .toList(),
                SmallTraining.spec().scheme(),
                2e-4,
                10,
                300);
    }

    /** A picture of 1 x 2 x 2 read by a convolution, then pooled. */
    @Test
    void convolutionsShareTheirWeights() {
        Shape picture = new Shape(1, 2, 2);
        Convolution convolution = new Convolution(picture, 2, 2, 1, 1);
        Pooled pooled = new Pooled(convolution.output(), 3, new Dense(2, 3));
        NetworkSpec spec = new NetworkSpec(
                List.of(
                        layer(convolution, WordLineDrive.features(0.1)),
                        layer(pooled, WordLineDrive.membranes(0.1, 0, 0.05))),
                SmallTraining.spec().scheme(),
                2e-4,
                10,
                300);
        assertEquals(5 * 2 + 3 * 3, spec.weights());
        double[][] effect = effect(spec);
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(8);
        for (int k = 0; k < spec.weights(); k++) {
            double kept = network.weights()[k];
            double h = 1e-5;
            network.weights()[k] = kept + h;
            double up = value(network, pass);
            network.weights()[k] = kept - h;
            double down = value(network, pass);
            network.weights()[k] = kept;
            assertEquals((up - down) / (2 * h), effect[1][k], 1e-5 * norm(effect[1]), "weight " + k);
        }
    }

    /** Two layers that hear themselves: the gradient by all weights, those of the feedback among them. */
    @Test
    void recurrentLayersHearThemselvesOneStepLater() {
        NetworkSpec spec = new NetworkSpec(
                List.of(
                        layer(new Recurrent(4, 5, 2, 0.025), WordLineDrive.features(0.1)),
                        layer(new Recurrent(5, 3, 1.5, 0.02), WordLineDrive.membranes(0.1, 0.025, 0.05))),
                SmallTraining.spec().scheme(),
                2e-4,
                10,
                300);
        assertEquals((4 + 5 + 1) * 5 + (5 + 3 + 1) * 3, spec.weights());
        double[][] effect = effect(spec);
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(8);
        double largestOfFeedback = 0;
        for (int k = 0; k < spec.weights(); k++) {
            double kept = network.weights()[k];
            double h = 1e-5;
            network.weights()[k] = kept + h;
            double up = value(network, pass);
            network.weights()[k] = kept - h;
            double down = value(network, pass);
            network.weights()[k] = kept;
            assertEquals((up - down) / (2 * h), effect[1][k], 1e-6 * norm(effect[1]), "weight " + k);
            boolean ofFeedback = k >= 4 * 5 && k < 9 * 5;
            largestOfFeedback = Math.max(largestOfFeedback, ofFeedback ? Math.abs(effect[1][k]) : 0);
        }
        assertTrue(largestOfFeedback > 1e-3 * norm(effect[1]), "feedback takes part: " + largestOfFeedback);
    }

    private static double value(Network network, NetworkPass pass) {
        network.program();
        pass.present(DATA, ORDER, 0, 8);
        double sum = pass.penalty(PENALTY);
        for (int i = 0; i < 24; i++) {
            sum += Math.sin(1 + i) * pass.logits()[i];
        }
        return sum;
    }

    private static LayerSpec layer(Connection connection, WordLineDrive drive) {
        return new LayerSpec(
                connection,
                CrossbarSpec.ideal(connection.rows() + 1, 2 * connection.columns()),
                null,
                new DifferentialPair(1e-6, 1e-4),
                drive,
                0.8,
                1e-6,
                NeuronModel.of(MifNeuron.circuit()),
                Signal.VOLTAGE);
    }

    /** Logits of eight samples and the gradient by the weights of a sum over them. */
    private static double[][] effect(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(8);
        pass.present(DATA, ORDER, 0, 8);
        double[] bars = new double[24];
        Arrays.setAll(bars, i -> Math.sin(1 + i));
        double[] matrixBars = new double[spec.weights()];
        pass.pullback(bars, PENALTY, matrixBars);
        double[] weightBars = new double[spec.weights()];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        return new double[][] {pass.logits().clone(), weightBars};
    }

    private static double norm(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
