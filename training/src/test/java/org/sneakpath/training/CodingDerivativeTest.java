package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.FirstCrossing;
import org.sneakpath.neurons.coding.IntegralOfVoltage;
import org.sneakpath.neurons.coding.LastVoltage;
import org.sneakpath.neurons.coding.LinearLatency;
import org.sneakpath.neurons.coding.MaximumVoltage;
import org.sneakpath.neurons.coding.RadixBits;
import org.sneakpath.neurons.coding.Readout;
import org.sneakpath.neurons.coding.SpikeCount;
import org.sneakpath.neurons.coding.TernaryBits;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** Gradients through encodings and read-outs, against differences, and what they are refused. */
class CodingDerivativeTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final int[] ORDER = IntStream.range(0, 8).toArray();

    static Stream<NetworkSpec> networks() {
        NetworkSpec plain = SmallTraining.spec();
        return Stream.concat(
                Stream.<Encoding>of(new LinearLatency(12, 1, -1), new BernoulliRate(0.6), new RadixBits(4))
                        .map(plain::with),
                Stream.<Readout>of(
                                new MaximumVoltage(),
                                new LastVoltage(),
                                new IntegralOfVoltage(0.05),
                                new FirstCrossing(0.05, 20))
                        .map(slow()::with));
    }

    /** Membranes without memristors, which take several steps to rise through 50 mV. */
    private static NetworkSpec slow() {
        NeuronModel leaky = NeuronModel.parse("leaky\nC1 m 0 10n\nR1 m 0 100k\n.end\n", "m", "m");
        NetworkSpec plain = SmallTraining.spec();
        return plain.withLayers(
                plain.layers().stream().map(layer -> layer.withNeuron(leaky)).toList());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void byAllWeights(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(8);
        pass.present(DATA, ORDER, 0, 8);
        double[] bars = new double[24];
        Arrays.setAll(bars, i -> Math.sin(1 + i));
        double[] matrixBars = new double[spec.weights()];
        pass.pullback(bars, VoltagePenalty.NONE, matrixBars);
        double[] gradient = new double[spec.weights()];
        assertTrue(network.pullback(matrixBars, gradient).converged());
        double scale = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        assertTrue(scale > 0, "something is learnt");
        for (int k = 0; k < spec.weights(); k++) {
            double kept = network.weights()[k];
            double h = 1e-6;
            network.weights()[k] = kept + h;
            double up = value(network, pass);
            network.weights()[k] = kept - h;
            double down = value(network, pass);
            network.weights()[k] = kept;
            assertEquals((up - down) / (2 * h), gradient[k], 3e-5 * scale, "weight " + k);
        }
    }

    private static double value(Network network, NetworkPass pass) {
        network.program();
        pass.present(DATA, ORDER, 0, 8);
        double sum = 0;
        for (int i = 0; i < 24; i++) {
            sum += Math.sin(1 + i) * pass.logits()[i];
        }
        return sum;
    }

    /** Random spikes belong to a sample and a draw, whatever is presented beside it. */
    @Test
    void randomSpikesAreThoseOfTheSampleAndTheDraw() {
        Network network = new Network(SmallTraining.spec().with(new BernoulliRate(0.6)));
        network.initialise(4);
        NetworkPass alone = network.pass();
        NetworkPass together = network.pass(8);
        together.present(DATA, ORDER, 0, 8);
        alone.present(DATA, 5);
        double[] first = alone.logits().clone();
        assertArrayEquals(first, Arrays.copyOfRange(together.logits(), 15, 18));
        network.programImperfectly(7);
        alone.present(DATA, 5);
        assertFalse(Arrays.equals(first, alone.logits()));
        network.program();
        alone.present(DATA, 5);
        assertArrayEquals(first, alone.logits());
        assertThrows(
                IllegalArgumentException.class,
                () -> alone.pullback(
                        new double[3], VoltagePenalty.NONE, new double[network.weights().length], new double[4], null));
    }

    @Test
    void encodingsOfSeveralLinesNeedFirstLayersOfThatMany() {
        NetworkSpec spec =
                NetworkDesign.of(MifNeuron.circuit(), List.of(12, 5, 3)).spec();
        assertEquals(4, spec.with(new TernaryBits(3, 1)).inputs());
        assertTrue(Refusal.of(() -> spec.with(new TernaryBits(5, 1))).contains("no multiple"));
        assertTrue(Refusal.of(() -> spec.with(new SpikeCount())).contains("no events"));
    }
}
