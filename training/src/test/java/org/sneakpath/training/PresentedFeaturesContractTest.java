package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.ImageDataset;

/** Samples of data sets, whose features are written out when somebody asks for them. */
class PresentedFeaturesContractTest {
    private static final Dataset IMAGES = ImageDataset.of(
            "images",
            2,
            2,
            3,
            new byte[] {0, -1, 0, 9, 0, 0, 0, 0, 7, 0, 80, 0, 1, 2, 3, 4, 0, 0, 0, -56},
            new byte[5]);

    private static final Dataset TABLE = table(4);

    /** What is presented one after the other: fewer samples than there is room for, another set, a part of one. */
    private static final class Shown {
        final Dataset data;
        final int[] order;

        Shown(Dataset data, int... order) {
            this.data = data;
            this.order = order;
        }
    }

    private static final List<Shown> ALL = List.of(
            new Shown(IMAGES, 0, 3, 1), new Shown(IMAGES.slice(2, 5), 1), new Shown(TABLE, 2, 0), new Shown(IMAGES, 1));

    private static Dataset table(int features) {
        double[] values = new Random(7).doubles(3L * features).toArray();
        return ArrayDataset.of("table", features, 3, values, new int[3]);
    }

    static Stream<NetworkSpec> networks() {
        return Stream.concat(
                KindsOfNetworks.all().stream(),
                Stream.of(KindsOfNetworks.spikes().with(new BernoulliRate(0.7))));
    }

    private static NetworkPass pass(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network.pass(3);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void areThoseOfTheSamplesShownLast(NetworkSpec spec) {
        NetworkPass pass = pass(spec);
        for (Shown shown : ALL) {
            pass.present(shown.data, shown.order, 0, shown.order.length);
            double[] logits = Arrays.copyOf(pass.logits(), 3 * shown.order.length);
            double[] one = new double[4];
            for (int b = 0; b < shown.order.length; b++) {
                NetworkPass fresh = pass(spec);
                fresh.present(shown.data, shown.order[b]);
                assertArrayEquals(Arrays.copyOf(fresh.logits(), 3), Arrays.copyOfRange(logits, 3 * b, 3 * b + 3));
                shown.data.features(shown.order[b], one);
                assertArrayEquals(one, Arrays.copyOfRange(pass.features(), 4 * b, 4 * b + 4));
            }
            pass.forward();
            assertArrayEquals(logits, Arrays.copyOf(pass.logits(), logits.length));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void mayBeShownAgainWithoutBeingAskedFor(NetworkSpec spec) {
        NetworkPass pass = pass(spec);
        for (Shown shown : ALL) {
            pass.present(shown.data, shown.order, 0, shown.order.length);
            double[] logits = pass.logits().clone();
            pass.forward();
            assertArrayEquals(logits, pass.logits());
        }
    }

    /** One feature of four is not black. */
    private record Broken(double second) implements Dataset {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int features() {
            return 4;
        }

        @Override
        public int classes() {
            return 3;
        }

        @Override
        public void features(int index, double[] into) {
            Arrays.fill(into, 0, 4, 0);
            into[1] = second;
        }

        @Override
        public int label(int index) {
            return 0;
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thatAreNotFiniteAreRefusedAndForgotten(NetworkSpec spec) {
        NetworkPass pass = pass(spec);
        for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            pass.present(TABLE, new int[] {0, 1, 2}, 0, 3);
            double[] logits = pass.logits().clone();
            String refusal = Refusal.of(() -> pass.present(new Broken(value), 0));
            assertTrue(refusal.contains("feature 1 = " + value), refusal);
            pass.present(TABLE, new int[] {0, 1, 2}, 0, 3);
            assertArrayEquals(logits, pass.logits());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void ofAnotherNumberAreRefused(int features) {
        NetworkPass pass = pass(KindsOfNetworks.voltages());
        String refusal = Refusal.of(() -> pass.present(table(features), 0));
        assertTrue(refusal.contains(features + " features"), refusal);
    }

    @Test
    void canBeWrittenByHand() {
        NetworkPass pass = pass(KindsOfNetworks.voltages());
        pass.present(TABLE, 1);
        double[] logits = pass.logits().clone();
        pass.present(IMAGES, new int[] {0, 1, 2}, 0, 3);
        pass.present(TABLE, 2);
        TABLE.features(1, pass.features());
        pass.forward();
        assertArrayEquals(logits, pass.logits());
    }
}
