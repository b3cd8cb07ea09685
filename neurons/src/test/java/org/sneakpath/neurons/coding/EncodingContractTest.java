package org.sneakpath.neurons.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** What encodings promise: repeatable numbers, of the right frequency, and refusals. */
class EncodingContractTest {
    private static final CounterRandom RANDOM = new CounterRandom(3, Purpose.SPIKE_ENCODING);
    private static final double[] X = {0, 0.1, 0.5, 0.9, 1};

    static Stream<Encoding> all() {
        return Stream.of(
                new DirectCurrent(),
                new LinearLatency(20, 0, 0),
                new LogarithmicLatency(20, 0.2),
                new BernoulliRate(0.8),
                new PoissonRate(2.5),
                new TernaryBits(8, 4),
                new LogScaleLatency(10, 4, 30),
                new RadixBits(5),
                new Held(new PoissonRate(2.5), 2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void signalsAreAFunctionOfSeedAndOccasion(Encoding encoding) {
        int steps = 40;
        double[] one = new double[steps * encoding.inputs(X.length)];
        double[] other = one.clone();
        Arrays.fill(other, -3);
        encoding.encode(X, RANDOM, 17, steps, one);
        encoding.encode(X, RANDOM, 18, steps, other);
        boolean same = Arrays.equals(one, other) || encoding.isConstant();
        assertEquals(!encoding.isRandom(), same);
        encoding.encode(X, new CounterRandom(3, Purpose.SPIKE_ENCODING), 17, steps, other);
        int length = encoding.isConstant() ? encoding.inputs(X.length) : one.length;
        assertArrayEquals(Arrays.copyOf(one, length), Arrays.copyOf(other, length));
        encoding.encode(X, new CounterRandom(4, Purpose.SPIKE_ENCODING), 17, steps, other);
        assertEquals(!encoding.isRandom(), Arrays.equals(Arrays.copyOf(one, length), Arrays.copyOf(other, length)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void heldSignalsLastAsLongOnShorterSteps(Encoding encoding) {
        int width = encoding.inputs(X.length);
        double[] coarse = new double[40 * width];
        double[] fine = new double[3 * 40 * width];
        Arrays.fill(fine, -3);
        encoding.encode(X, RANDOM, 17, 40, coarse);
        new Held(encoding, 3).encode(X, RANDOM, 17, 120, fine);
        int rows = encoding.isConstant() ? 1 : 120;
        for (int t = 0; t < rows; t++) {
            for (int i = 0; i < width; i++) {
                assertEquals(coarse[t / 3 * width + i], fine[t * width + i], "step " + t + ", input " + i);
            }
        }
        if (!encoding.isConstant()) {
            assertThrows(IllegalArgumentException.class, () -> new Held(encoding, 3).encode(X, RANDOM, 17, 119, fine));
        }
    }

    /** Means within 5 standard deviations, and the variance of Poisson's. */
    @Test
    void ratesAreThoseOfTheFeatures() {
        int steps = 20_000;
        double[] signals = new double[steps * X.length];
        new BernoulliRate(0.8).encode(X, RANDOM, 1, steps, signals);
        for (int f = 0; f < X.length; f++) {
            double p = 0.8 * X[f];
            assertEquals(p, moment(signals, f, 1), 5 * Math.sqrt(p * (1 - p) / steps) + 1e-12, "feature " + f);
        }
        assertIndependent(signals, 1);
        assertIndependent(signals, 64);
        new PoissonRate(2.5).encode(X, RANDOM, 1, steps, signals);
        for (int f = 0; f < X.length; f++) {
            double mean = 2.5 * X[f];
            assertEquals(mean, moment(signals, f, 1), 5 * Math.sqrt(mean / steps) + 1e-12, "feature " + f);
            double second = 5 * Math.sqrt((mean + 6 * mean * mean + 4 * mean * mean * mean) / steps) + 1e-12;
            assertEquals(mean + mean * mean, moment(signals, f, 2), second, "feature " + f);
        }
    }

    /** Number k of a block, put together from bit k of all 53 words, is below the probability just where there is a spike. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-53, 0x1p-30, 0.3, 0.5, 0.999, 1 - 0x1p-53, 1})
    void spikesAreNumbersBelowTheProbability(double probability) {
        for (int steps : new int[] {1, 25, 63, 64, 65, 130}) {
            double[] signals = new double[steps];
            new BernoulliRate(1).encode(new double[] {probability}, RANDOM, 17, steps, signals);
            long[] words = new long[56];
            long[] drawn = new long[8];
            for (int t = 0; t < steps; t++) {
                if (t % 64 == 0) {
                    for (int block = 0; block < 14; block++) {
                        RANDOM.bits(0, 17, t + block, drawn);
                        System.arraycopy(drawn, 0, words, 4 * block, 4);
                    }
                }
                long number = 0;
                for (int bit = 0; bit < 53; bit++) {
                    number = 2 * number + (words[bit] >>> (t % 64) & 1);
                }
                assertEquals(number * 0x1p-53 < probability ? 1 : 0, signals[t], "step " + t + " of " + steps);
            }
        }
    }

    /**
     * Features whose steps fit into one word have neighbouring bits of it, and each its own probability; the last words have room left. Among
     * them, and behind them, are stretches of 0.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 21, 32, 33, 64, 65})
    void featuresThatShareWordsHaveBitsOfTheirOwn(int steps) {
        double[] probabilities = new double[391];
        for (int f = 0; f < probabilities.length; f += f == 40 || f == 300 ? 150 : 1) {
            probabilities[f] = new double[] {0.3, 0, 1, 0.71, 0x1p-53, 1 - 0x1p-53}[f % 6];
        }
        probabilities[48] = 1; // alone, at the ends of what is passed over at once
        probabilities[83] = 1;
        double[] signals = new double[steps * probabilities.length];
        new BernoulliRate(1).encode(probabilities, RANDOM, 17, steps, signals);
        int share = Math.max(1, 64 / steps);
        long[] drawn = new long[8];
        for (int f = 0; f < probabilities.length; f++) {
            for (int t = 0; t < steps; t++) {
                int length = Math.min(64, steps - t / 64 * 64);
                int place = f % share * length + t % 64;
                long number = 0;
                for (int bit = 0; bit < 53; bit++) {
                    RANDOM.bits(f / share, 17, t / 64 * 64 + bit / 4, drawn);
                    number = 2 * number + (drawn[bit % 4] >>> place & 1);
                }
                double expected = number * 0x1p-53 < probabilities[f] ? 1 : 0;
                assertEquals(expected, signals[t * probabilities.length + f], "step " + t + ", feature " + f);
            }
        }
    }

    /** Spikes some steps apart, and those of two features in one step, coincide as often as independent ones, within 5 deviations. */
    private static void assertIndependent(double[] signals, int apart) {
        int steps = signals.length / X.length - apart;
        double p = 0.4;
        double q = 0.72;
        double later = 0;
        double beside = 0;
        for (int t = 0; t < steps; t++) {
            later += signals[t * X.length + 2] * signals[(t + apart) * X.length + 2];
            beside += signals[t * X.length + 2] * signals[t * X.length + 3];
        }
        assertEquals(p * p, later / steps, 5 * Math.sqrt(p * p * (1 + 2 * p) / steps));
        assertEquals(p * q, beside / steps, 5 * Math.sqrt(p * q * (1 - p * q) / steps));
    }

    private static double moment(double[] signals, int feature, int power) {
        double sum = 0;
        for (int k = feature; k < signals.length; k += X.length) {
            sum += Math.pow(signals[k], power);
        }
        return sum * X.length / signals.length;
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        double[] room = new double[1000];
        assertRefused(
                "feature 1 = 1.5 is outside [0.0, 1.0], which BernoulliRate takes",
                () -> new BernoulliRate(1).encode(new double[] {0, 1.5}, RANDOM, 0, 3, room));
        assertRefused(
                "feature 0 = NaN", () -> new DirectCurrent().encode(new double[] {Double.NaN}, RANDOM, 0, 3, room));
        assertRefused("2 signals given where 6", () -> new RadixBits(3).encode(zeros(2), RANDOM, 0, 3, new double[2]));
        assertRefused("needs 5", () -> new RadixBits(5).encode(zeros(2), RANDOM, 0, 4, room));
        assertRefused(
                "needs its span of 30", () -> new LogScaleLatency(10, 4, 30).encode(zeros(1), RANDOM, 0, 29, room));
        assertRefused("at least 1 step", () -> new RadixBits(5).encode(zeros(2), RANDOM, 0, 0, room));
        assertRefused("probability", () -> new BernoulliRate(1.1));
        assertRefused("threshold", () -> new LogarithmicLatency(20, 1));
        assertRefused("time constant", () -> new LogarithmicLatency(0, 0.2));
        assertRefused("mean number of spikes", () -> new PoissonRate(1e3));
        assertRefused("number of bits", () -> new RadixBits(31));
        assertRefused("number of points", () -> new LogScaleLatency(1, 4, 30));
        assertFalse(new RadixBits(3).isRandom());
    }

    private static double[] zeros(int length) {
        return new double[length];
    }

    private static void assertRefused(String message, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }
}
