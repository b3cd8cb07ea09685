package org.sneakpath.neurons.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.equation.Precision;

/** Read-outs: their values by hand, their gradients against differences, in both precisions. */
class ReadoutDerivativeTest {
    private static final int N = 4;
    private static final int T = 9;

    static Stream<Readout> all() {
        return Stream.of(
                new MaximumVoltage(),
                new MeanVoltage(),
                new IntegralOfVoltage(1e-3),
                new LastVoltage(),
                new FirstCrossing(0.6, 20),
                new FirstSpike(20),
                new SpikeCount());
    }

    /** Neuron 1 is above the threshold from the beginning, neuron 3 never. */
    private static double[] rows() {
        double[] rows = new double[T * N];
        for (int t = 0; t < T; t++) {
            for (int j = 0; j < N; j++) {
                rows[t * N + j] = Math.sin(0.4 * t + 0.5 * j) + (j == 1 ? 1 : 0) - (j == 3 ? 1 : 0);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreDifferences(Readout readout) {
        double[] rows = rows();
        double[] weights = {0.7, -1.1, 0.4, 2};
        double[] rowBars = new double[T * N];
        Arrays.fill(rowBars, 0.25); // added to
        readout.pullback(Precision.DOUBLE, rows, T, N, weights, rowBars);
        double scale = readout instanceof IntegralOfVoltage ? 1e-3 : 1;
        for (int k = 0; k < rows.length; k++) {
            double d = 1e-6;
            double kept = rows[k];
            rows[k] = kept + d;
            double above = loss(readout, rows, weights);
            rows[k] = kept - d;
            double below = loss(readout, rows, weights);
            rows[k] = kept;
            assertEquals((above - below) / (2 * d), rowBars[k] - 0.25, 1e-7 * scale * 100, readout + " row " + k);
        }
    }

    private static double loss(Readout readout, double[] rows, double[] weights) {
        double[] values = new double[N];
        readout.values(Precision.DOUBLE, rows, T, N, values);
        double sum = 0;
        for (int j = 0; j < N; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("all")
    void singlePrecisionAgrees(Readout readout) {
        double[] rows = rows();
        float[] narrow = Precision.SINGLE.of(rows);
        double[] values = new double[N];
        double[] single = new double[N];
        readout.values(Precision.DOUBLE, rows, T, N, values);
        readout.values(Precision.SINGLE, narrow, T, N, single);
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        assertArrayEquals(values, single, 1e-5 * size);
        double[] bars = {0.7, -1.1, 0.4, 2};
        double[] wide = new double[T * N];
        float[] rounded = new float[T * N];
        readout.pullback(Precision.DOUBLE, rows, T, N, bars, wide);
        readout.pullback(Precision.SINGLE, narrow, T, N, bars, rounded);
        double largest = Arrays.stream(wide).map(Math::abs).max().orElse(0);
        assertArrayEquals(wide, Precision.SINGLE.toDoubles(rounded), 1e-5 * largest);
    }

    @Test
    void valuesByHand() {
        double[] v = {0, 0.2, 0.4, 0.1, 0.9, 0.3};
        assertEquals(0.9, value(new MaximumVoltage(), v));
        assertEquals(1.9 / 6, value(new MeanVoltage(), v), 1e-15);
        assertEquals(1.9e-3, value(new IntegralOfVoltage(1e-3), v), 1e-18);
        assertEquals(0.3, value(new LastVoltage(), v));
        assertEquals(4.5, value(new FirstCrossing(0.5, 99), v), 1e-15); // half way from 0.1, at 4, to 0.9, at 5
        assertEquals(99, value(new FirstCrossing(0.95, 99), v));
        assertEquals(1, value(new FirstCrossing(-0.1, 99), v));
        double[] s = {0, 0, 1, 0, 1, 1};
        assertEquals(3, value(new FirstSpike(99), s));
        assertEquals(99, value(new FirstSpike(99), new double[6]));
        assertEquals(3, value(new SpikeCount(), s));
        assertTrue(new SpikeCount().readsSpikes() && !new LastVoltage().readsSpikes());
    }

    private static double value(Readout readout, double[] rows) {
        double[] values = new double[1];
        readout.values(Precision.DOUBLE, rows, rows.length, 1, values);
        return values[0];
    }

    @Test
    void shortArraysAreRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new MeanVoltage().values(Precision.DOUBLE, new double[5], 3, 2, new double[2]));
        assertTrue(String.valueOf(e.getMessage()).contains("5 numbers in rows"), e.getMessage());
    }
}
