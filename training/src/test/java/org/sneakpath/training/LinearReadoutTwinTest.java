package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** Means of linear neurons that are not stepped, and their gradients, are those of the same neurons stepped. */
class LinearReadoutTwinTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final int[] ORDER = IntStream.range(0, 8).toArray();
    private static final NeuronModel FIRING = NeuronModel.parse("""
            fires
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/100m > 1 ; v(m) := v(m) - 100m ; gradient fast-sigmoid 25
            """, "m", "m");
    /** Two unknowns, a supply, and a start that is not at rest. */
    private static final NeuronModel FILTER = NeuronModel.parse("""
            second order
            V1 s 0 20m
            C1 m 0 1n ic=30m
            R1 m s 1meg
            R2 m a 500k
            C2 a 0 0.4n ic=-10m
            """, "m", "m");

    static Stream<NetworkSpec> networks() {
        NetworkSpec plain = SmallTraining.spec();
        LayerSpec first = plain.layers().get(0);
        LayerSpec last = plain.layers().get(1).withNeuron(FILTER);
        NetworkSpec heardVoltages = plain.withLayers(List.of(first, last));
        NetworkSpec heardSpikes =
                plain.withLayers(List.of(first.withNeuron(FIRING).heardBy(Signal.SPIKES), last));
        return Stream.of(heardVoltages, heardSpikes, heardSpikes.with(new BernoulliRate(0.6)))
                .flatMap(spec -> Stream.of(
                        stepped(spec, SteppingScheme.BACKWARD_EULER), stepped(spec, SteppingScheme.TRAPEZOIDAL)))
                .flatMap(spec -> Stream.of(spec.with(Arithmetic.DOUBLE), spec.with(Arithmetic.SINGLE)));
    }

    private static NetworkSpec stepped(NetworkSpec spec, SteppingScheme scheme) {
        return new NetworkSpec(
                spec.layers(),
                scheme,
                spec.step(),
                spec.steps(),
                spec.readoutScale(),
                spec.arithmetic(),
                spec.encoding(),
                spec.readout());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void asIfStepped(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        double tolerance = spec.arithmetic() == Arithmetic.DOUBLE ? 1e-12 : 1e-4;
        NetworkPass pass = network.pass(8);
        assertTrue(pass.neuron(1).isLinear(), "what is not linear is stepped, and this would compare it with itself");
        pass.present(DATA, ORDER, 0, 8);
        assertTrue(pass.converged());
        double[] answers = pass.answers().clone();
        double[] bars = new double[24];
        Arrays.setAll(bars, i -> Math.sin(1 + i));
        double[] gradient = new double[spec.gradientLength()];
        pass.pullback(bars, VoltagePenalty.NONE, gradient);

        for (int b = 0; b < 8; b++) {
            for (int c = 0; c < 3; c++) {
                double[] v = pass.series(1, pass.neuron(1).output(), c, b); // looked at, so stepped
                double mean = Arrays.stream(v).skip(1).average().orElseThrow();
                assertTrue(Math.abs(mean) > 1e-3, "something is answered");
                assertEquals(mean, answers[b * 3 + c], tolerance);
            }
        }
        double[] stepped = new double[spec.gradientLength()];
        pass.pullback(bars, VoltagePenalty.NONE, stepped);
        assertNear(stepped, gradient, tolerance);

        pass.present(DATA, ORDER, 0, 8);
        double[] withNumbers = new double[spec.gradientLength()];
        List<NeuronBars> ofNumbers = List.of(pass.parameterBars(0), pass.parameterBars(1));
        pass.pullback(bars, VoltagePenalty.NONE, withNumbers, null, ofNumbers);
        assertArrayEquals(stepped, withNumbers, "derivatives by numbers of neurons need steps");
    }

    /** Five of eight places, and presentations of a single step. */
    @ParameterizedTest
    @MethodSource("networks")
    void partOfAPassAndASingleStep(NetworkSpec full) {
        for (NetworkSpec spec : List.of(full, steps(full, 1))) {
            Network network = new Network(spec);
            network.initialise(4);
            double tolerance = spec.arithmetic() == Arithmetic.DOUBLE ? 1e-12 : 1e-4;
            NetworkPass pass = network.pass(8);
            pass.present(DATA, ORDER, 0, 5);
            double[] answers = pass.answers().clone();
            double[] bars = new double[24];
            Arrays.setAll(bars, i -> i < 15 ? Math.sin(1 + i) : 1e9); // of places that nobody fills
            double[] gradient = new double[spec.gradientLength()];
            pass.pullback(bars, VoltagePenalty.NONE, gradient);
            for (int k = 0; k < 15; k++) {
                double[] v = pass.series(1, pass.neuron(1).output(), k % 3, k / 3);
                assertEquals(Arrays.stream(v).skip(1).average().orElseThrow(), answers[k], tolerance);
            }
            double[] stepped = new double[spec.gradientLength()];
            pass.pullback(bars, VoltagePenalty.NONE, stepped);
            assertNear(stepped, gradient, tolerance);
        }
    }

    private static NetworkSpec steps(NetworkSpec spec, int steps) {
        return new NetworkSpec(
                spec.layers(),
                spec.scheme(),
                spec.step(),
                steps,
                spec.readoutScale(),
                spec.arithmetic(),
                spec.encoding(),
                spec.readout());
    }

    /** A comparator: each of its derivatives is constant, and it is not linear. */
    @Test
    void aJumpIsStepped() {
        NeuronModel comparator = NeuronModel.parse("""
                comparator
                C1 m 0 1n ic=0
                R1 m 0 1meg
                B1 0 a I=1u*u(v(m)-5m)
                C2 a 0 1n ic=0
                R2 a 0 100k
                """, "m", "a");
        NetworkSpec plain = SmallTraining.spec();
        NetworkSpec spec = plain.withLayers(
                List.of(plain.layers().get(0), plain.layers().get(1).withNeuron(comparator)));
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(1);
        assertFalse(pass.neuron(1).isLinear());
        assertFalse(pass.neuron(0).isLinear(), "memristors are not linear");
        pass.present(DATA, 3);
        for (int c = 0; c < 3; c++) {
            double[] v = pass.series(1, pass.neuron(1).output(), c, 0);
            assertEquals(Arrays.stream(v).skip(1).average().orElseThrow(), pass.answers()[c], 1e-12);
        }
    }

    private static void assertNear(double[] expected, double[] actual, double tolerance) {
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertTrue(scale > 0, "something is learnt");
        assertArrayEquals(expected, actual, 10 * tolerance * scale);
    }
}
