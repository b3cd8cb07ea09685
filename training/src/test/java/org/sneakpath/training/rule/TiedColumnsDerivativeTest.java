package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TiedNetworks;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Gradients through columns that load their neurons, by weights, conductances and features, against central differences of fourth order,
 * (8 (L(+h) − L(−h)) − (L(+2h) − L(−2h)))/12h, h = 1e-3 of a weight's range: truncation h⁴·L⁽⁵⁾/30 and rounding ε·L/h both stay below
 * the floor of 1e-9·‖g‖∞.
 */
class TiedColumnsDerivativeTest {
    private static final double[] FEATURES = {0.3, 0.9, 0.05, 0.55};
    private static final int LABEL = 1;
    private static final VoltagePenalty PENALTY = new VoltagePenalty(40, -0.01, 0.02);
    private static final FourthOrderDifferences DIFFERENCES = new FourthOrderDifferences(1e-3);

    static Stream<Arguments> neurons() {
        return Stream.of(SteppingScheme.values())
                .flatMap(scheme -> Stream.of(TiedNetworks.MIF, TiedNetworks.NAGUMO, TiedNetworks.BEHIND)
                        .map(neuron -> Arguments.of(neuron, scheme)));
    }

    @ParameterizedTest
    @MethodSource("neurons")
    void gradientsAreThoseOfTheLoss(NeuronModel neuron, SteppingScheme scheme) {
        check(TiedNetworks.of(neuron, scheme));
    }

    static List<NetworkSpec> kinds() {
        return TiedNetworks.exact();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void alsoOfLayersThatHearThemselvesAndOfConvolutions(NetworkSpec spec) {
        check(spec);
    }

    @Test
    void throughVariationAndStuckCells() {
        NetworkSpec spec = TiedNetworks.of(TiedNetworks.MIF, SteppingScheme.STAGGERED_EULER);
        Network network = initialised(
                new Network(spec, ChipConditions.IDEAL.withVariation(0.3).withFaults(0.1, 0.1)));
        check(network, () -> assertTrue(network.programImperfectly(77).converged()));
    }

    private static void check(NetworkSpec spec) {
        Network network = initialised(new Network(spec));
        check(network, network::program);
        byConductances(network);
    }

    /** No weight is nearer to zero, where a pair has a kink, than a difference reaches. */
    private static Network initialised(Network network) {
        network.initialise(3);
        double[] w = network.weights();
        for (int k = 0; k < w.length; k++) {
            w[k] += Math.copySign(4 * DIFFERENCES.step(), w[k]);
        }
        network.program();
        return network;
    }

    private static DoubleSupplier loss(NetworkPass pass) {
        return () -> {
            pass.forward();
            return SoftmaxCrossEntropy.value(pass.logits(), LABEL) + pass.penalty(PENALTY);
        };
    }

    private static double[] matrixBars(Network network, NetworkPass pass, double[] featureBars) {
        System.arraycopy(FEATURES, 0, pass.features(), 0, FEATURES.length);
        double[] logitBars = new double[3];
        pass.forward();
        assertTrue(pass.converged());
        SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars);
        assertTrue(pass.penalty(PENALTY) > 1e-4, "the penalty must take part");
        double[] matrixBars = new double[network.spec().gradientLength()];
        pass.pullback(logitBars, PENALTY, matrixBars, featureBars, null);
        List<NeuronBars> numbers = List.of(pass.parameterBars(0), pass.parameterBars(1));
        double[] beside = new double[matrixBars.length];
        pass.pullback(logitBars, PENALTY, beside, new double[4], numbers);
        double largest = Arrays.stream(beside).map(Math::abs).max().orElse(0);
        assertArrayEquals(matrixBars, beside, 1e-12 * largest, "the same where numbers of neurons are asked for");
        return matrixBars;
    }

    private static void check(Network network, Runnable program) {
        NetworkPass pass = network.pass();
        program.run();
        double[] featureBars = new double[4];
        double[] matrixBars = matrixBars(network, pass, featureBars);
        double[] weightBars = new double[network.weights().length];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        DIFFERENCES.check("features", pass.features(), featureBars, 1, loss(pass));
        DIFFERENCES.check("weights", network.weights(), weightBars, 1, () -> {
            program.run();
            return loss(pass).getAsDouble();
        });
    }

    private static void byConductances(Network network) {
        NetworkPass pass = network.pass();
        double[] matrixBars = matrixBars(network, pass, new double[4]);
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            double[] conductances = network.conductances(l);
            double[] bars = new double[conductances.length];
            assertTrue(network.conductanceBars(l, matrixBars, bars).converged());
            double range = network.spec().layers().get(l).pair().gMax();
            DIFFERENCES.check("conductances of layer " + l, conductances, bars, range, () -> {
                network.programConductances(l, conductances);
                return loss(pass).getAsDouble();
            });
        }
    }
}
