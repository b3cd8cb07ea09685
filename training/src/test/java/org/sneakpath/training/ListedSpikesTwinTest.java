package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.LinearLatency;
import org.sneakpath.neurons.coding.PoissonRate;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.VoltagePenalty;

/** Spikes that go from the encoding into lists, against the same ones that go through arrays of all signals. */
class ListedSpikesTwinTest {
    private static final int INPUTS = 5;

    private static final int SAMPLES = 4;

    /** Voltages as far from those of listed spikes as no number shows; but signals with a reference are not listed as spikes. */
    private static final double HARDLY = 1e-18;

    /** Sums of some hundred products in two orders. */
    private static final double ROUNDING = 1e-12;

    private static NetworkSpec spec(Encoding encoding, int steps, double reference) {
        LayerSpec layer = KindsOfNetworks.layer(
                new Dense(INPUTS, 3), new WordLineDrive(0.1, reference, 0.05), KindsOfNetworks.LEAKY);
        return KindsOfNetworks.network(layer).onGrid(2e-4, steps).with(encoding);
    }

    private static Dataset data() {
        double[] features = new Random(3).doubles(SAMPLES * INPUTS).toArray();
        features[1] = 0;
        features[2] = 1;
        Arrays.fill(features, 2 * INPUTS, 3 * INPUTS, 0); // a sample without a spike
        return ArrayDataset.of("samples", INPUTS, 3, features, new int[SAMPLES]);
    }

    private static NetworkPass pass(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network.pass(3);
    }

    private static double[] gradient(NetworkPass pass, NetworkSpec spec) {
        double[] bars = new double[9];
        Arrays.setAll(bars, k -> k < 3 * pass.count() ? Math.sin(1 + k) : 0);
        double[] matrixBars = new double[spec.gradientLength()];
        pass.pullback(bars, VoltagePenalty.NONE, matrixBars);
        return matrixBars;
    }

    /** Presented together, then others and fewer: nothing of the former may show. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 63, 64, 65, 130})
    void spikesAreTheSameListedOrNot(int steps) {
        for (Encoding encoding :
                new Encoding[] {new BernoulliRate(0.8), new PoissonRate(0.9), new LinearLatency(steps, 0, -1)}) {
            NetworkSpec listed = spec(encoding, steps, 0);
            NetworkSpec whole = spec(encoding, steps, HARDLY);
            NetworkPass one = pass(listed);
            NetworkPass other = pass(whole);
            for (int[] shown : new int[][] {{0, 1, 3}, {2}, {3, 0}}) {
                String what = encoding + ", " + steps + " steps, samples " + Arrays.toString(shown);
                one.present(data(), shown, 0, shown.length);
                other.present(data(), shown, 0, shown.length);
                double largest =
                        Arrays.stream(other.logits()).map(Math::abs).max().orElse(0);
                assertArrayEquals(other.logits(), one.logits(), ROUNDING * largest, what);
                double[] expected = gradient(other, whole);
                double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
                assertArrayEquals(expected, gradient(one, listed), ROUNDING * scale, what);
                for (int b = 0; b < shown.length; b++) {
                    assertArrayEquals(other.wordLines(0, b), one.wordLines(0, b), 1e-15, what);
                }
                assertTrue(largest > 0 && scale > 0, what);
            }
        }
    }
}
