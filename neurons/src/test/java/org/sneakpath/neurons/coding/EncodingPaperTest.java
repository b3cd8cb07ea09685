package org.sneakpath.neurons.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Encodings against the papers' formulas, worked out by hand. */
class EncodingPaperTest {
    private static final CounterRandom RANDOM = new CounterRandom(3, Purpose.SPIKE_ENCODING);

    private static double[] encoded(Encoding encoding, int steps, double... features) {
        double[] signals = new double[steps * encoding.inputs(features.length)];
        Arrays.fill(signals, 7);
        encoding.encode(features, RANDOM, 0, steps, signals);
        return signals;
    }

    /** The step of the only spike of a line, −1 if it has none. */
    private static int step(double[] signals, int inputs, int input) {
        int found = -1;
        for (int t = 0; t * inputs < signals.length; t++) {
            if (signals[t * inputs + input] != 0) {
                assertEquals(1, signals[t * inputs + input]);
                assertEquals(-1, found);
                found = t;
            }
        }
        return found;
    }

    /** Yin-Yang: t = 2 + 38 x; images: t = 20 (1 − x), black pixels silent. */
    @Test
    void linearLatencies() {
        double[] yinYang = encoded(new LinearLatency(2, 40, -1), 60, 0, 0.5, 1);
        assertEquals(2, step(yinYang, 3, 0));
        assertEquals(21, step(yinYang, 3, 1));
        assertEquals(40, step(yinYang, 3, 2));
        double[] image = encoded(new LinearLatency(20, 0, 0), 30, 0, 0.25, 1);
        assertEquals(-1, step(image, 3, 0));
        assertEquals(15, step(image, 3, 1));
        assertEquals(0, step(image, 3, 2));
    }

    /** τ ln(x/(x − 0.2)), τ = 20: 4.46 at 1, 10.2 at 0.5, 46.05 at 0.222…; none at 0.2. */
    @ParameterizedTest
    @CsvSource({"1, 4", "0.5, 10", "0.25, 32", "0.22222222222222222, 46", "0.2, -1", "0, -1", "0.2001, -1"})
    void logarithmicLatencies(double x, int expected) {
        assertEquals(expected, step(encoded(new LogarithmicLatency(20, 0.2), 100, x), 1, 0));
    }

    /** 8 bits, Δ = 1/64: 1.0 is 64, 0.5078125 is 32.5, rounded up; beyond 4 it is 255. */
    @ParameterizedTest
    @CsvSource({
        "1, 0 1 0 0 0 0 0 0",
        "-1, 0 -1 0 0 0 0 0 0",
        "0.5078125, 0 0 1 0 0 0 0 1",
        "0.0078125, 0 0 0 0 0 0 0 1",
        "0.007, 0 0 0 0 0 0 0 0",
        "9, 1 1 1 1 1 1 1 1",
        "-3.9, -1 -1 -1 -1 -1 0 -1 0"
    })
    void ternaryBits(double x, String bits) {
        double[] expected = Arrays.stream(bits.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] signals = encoded(new TernaryBits(8, 4), 3, x);
        for (int k = 0; k < 8; k++) {
            assertEquals(expected[k], signals[k], bits);
        }
        assertTrue(Arrays.stream(signals).skip(8).allMatch(s -> s == 0));
    }

    /** int(30/ln(66) ln(d + 1)) with ξ = −4 + 8k/9. */
    @Test
    void logScaleLatencies() {
        double[] signals = encoded(new LogScaleLatency(10, 4, 30), 30, -4, 1.3);
        for (int f = 0; f < 2; f++) {
            double x = f == 0 ? -4 : 1.3;
            for (int k = 0; k < 10; k++) {
                double d = Math.pow(x + 4 - 8 * k / 9.0, 2);
                assertEquals((int) (7.160432 * Math.log(d + 1)), step(signals, 20, f * 10 + k), "line " + k);
            }
        }
        assertEquals(0, step(signals, 20, 0)); // nearest
        assertEquals(29, step(signals, 20, 9)); // 30 ln(65)/ln(66) = 29.89
    }

    /**
     * A layer whose neurons double their sum at each step and get the radix signals computes W q for the T-bit q, exactly, and with its
     * requantisation the quantised network (E3NE).
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void radixNetworksAreQuantisedNetworks(int bits) {
        RadixBits radix = new RadixBits(bits);
        int inputs = 12;
        int hidden = 7;
        int[][] first = weights(hidden, inputs, 11);
        int[][] second = weights(3, hidden, 12);
        double[] x = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = RANDOM.uniform(i, 5);
        }
        int top = (1 << bits) - 1;
        long[] q = Arrays.stream(x).mapToLong(v -> Math.round(v * top)).toArray();
        double[] signals = encoded(radix, bits, x);
        for (int i = 0; i < inputs; i++) {
            assertEquals((double) q[i], radix.value(signals, inputs, i));
        }
        long[] quantised = new long[hidden];
        double[] spiking = new double[hidden];
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < inputs; i++) {
                quantised[h] += first[h][i] * q[i];
            }
            double sum = 0;
            for (int t = 0; t < bits; t++) {
                sum *= 2;
                for (int i = 0; i < inputs; i++) {
                    sum += first[h][i] * signals[t * inputs + i];
                }
            }
            assertEquals((double) quantised[h], sum);
            quantised[h] = Math.max(0, Math.min(top, (quantised[h] >> 5) + (quantised[h] >> 4 & 1)));
            spiking[h] = quantised[h] / (double) top;
        }
        double[] next = encoded(radix, bits, spiking);
        for (int o = 0; o < 3; o++) {
            long expected = 0;
            double sum = 0;
            for (int h = 0; h < hidden; h++) {
                expected += second[o][h] * quantised[h];
            }
            for (int t = 0; t < bits; t++) {
                sum *= 2;
                for (int h = 0; h < hidden; h++) {
                    sum += second[o][h] * next[t * hidden + h];
                }
            }
            assertEquals((double) expected, sum);
        }
    }

    private static int[][] weights(int rows, int columns, long event) {
        int[][] w = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                w[r][c] = RANDOM.below(15, CounterRandom.device(r, c), event) - 7;
            }
        }
        return w;
    }

    @Test
    void directCurrentIsTheFeatures() {
        Encoding direct = new DirectCurrent();
        assertTrue(direct.isConstant());
        double[] signals = new double[3];
        direct.encode(new double[] {-1.5, 0, 3}, RANDOM, 0, 50, signals);
        assertArrayEquals(new double[] {-1.5, 0, 3}, signals);
    }
}
