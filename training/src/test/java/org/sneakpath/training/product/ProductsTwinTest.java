package org.sneakpath.training.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.equation.Precision;

/** Products and layouts against sums written down one number after the other, at sizes that leave a rest of everything. */
class ProductsTwinTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 10;
    /** More than any chunk of a line, and no multiple of four. */
    private static final int LENGTH = 1031;

    static Stream<Arguments> precisions() {
        return Stream.of(Arguments.of(Precision.DOUBLE, 1e-12), Arguments.of(Precision.SINGLE, 2e-4));
    }

    /** Uniform in ±1, as the precision rounds them. */
    private static <A> double[] numbers(Precision<A> precision, long seed, int count) {
        return precision.toDoubles(
                precision.of(new Random(seed).doubles(count, -1, 1).toArray()));
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void linesAreSumsOverInputsAndTheirTransposesOverOutputs(Precision<A> precision, double tolerance) {
        Products<A> products = Products.of(precision);
        double[] w = numbers(precision, 1, (ROWS + 1) * COLUMNS);
        double[] v = numbers(precision, 2, ROWS * LENGTH);
        double[] o = numbers(precision, 3, COLUMNS * LENGTH);
        double[] expected = o.clone();
        double[] transposed = new double[v.length];
        for (int l = 0; l < LENGTH; l++) {
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    double weight = w[(1 + i) * COLUMNS + j];
                    expected[j * LENGTH + l] += weight * v[i * LENGTH + l];
                    transposed[i * LENGTH + l] += weight * o[j * LENGTH + l];
                }
            }
        }
        A out = precision.of(o);
        products.lines(precision.of(w), 1, ROWS, COLUMNS, precision.of(v), out, LENGTH);
        assertArrayEquals(expected, precision.toDoubles(out), tolerance);
        A in = precision.of(v);
        products.linesTransposed(precision.of(w), 1, ROWS, COLUMNS, precision.of(o), in, LENGTH);
        assertArrayEquals(transposed, precision.toDoubles(in), tolerance);
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void gradientsAreSumsAlongLines(Precision<A> precision, double tolerance) {
        for (int[] shape : new int[][] {{ROWS, COLUMNS}, {COLUMNS, ROWS}}) {
            double[] v = numbers(precision, 4, shape[0] * LENGTH);
            double[] o = numbers(precision, 5, shape[1] * LENGTH);
            double[] bars = numbers(precision, 6, 3 + (2 + shape[0]) * shape[1]);
            double[] expected = bars.clone();
            for (int i = 0; i < shape[0]; i++) {
                for (int j = 0; j < shape[1]; j++) {
                    for (int l = 0; l < LENGTH; l++) {
                        expected[3 + (2 + i) * shape[1] + j] += v[i * LENGTH + l] * o[j * LENGTH + l];
                    }
                }
            }
            Products.of(precision).outer(precision.of(v), precision.of(o), 2, shape[0], shape[1], LENGTH, bars, 3);
            assertArrayEquals(expected, bars, tolerance);
        }
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void samplesAreSumsOverWhatIsNotZero(Precision<A> precision, double tolerance) {
        SparseProducts<A> sparse = SparseProducts.of(precision);
        double[] w = numbers(precision, 7, ROWS * COLUMNS);
        double[] v = numbers(precision, 8, LENGTH * ROWS);
        for (int k = 0; k < v.length; k++) {
            v[k] = k / ROWS % 5 == 0 || k % 3 != 0 ? 0 : v[k]; // whole samples, and others in part
        }
        double[] o = numbers(precision, 9, LENGTH * COLUMNS);
        double[] expected = o.clone();
        double[] bars = new double[1 + ROWS * COLUMNS];
        double[] expectedBars = bars.clone();
        for (int l = 0; l < LENGTH; l++) {
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    expected[l * COLUMNS + j] += w[i * COLUMNS + j] * v[l * ROWS + i];
                    expectedBars[1 + i * COLUMNS + j] += v[l * ROWS + i] * o[l * COLUMNS + j];
                }
            }
        }
        A out = precision.of(o);
        SparseSamples listed = new SparseSamples();
        for (int twice = 0; twice < 2; twice++) { // scratch of the first call must not show in the second
            sparse.look(precision.of(v), ROWS, LENGTH, listed);
            sparse.outerOfSamples(listed, precision.of(o), COLUMNS, bars, 1);
            assertArrayEquals(expectedBars, bars, tolerance);
            Arrays.fill(bars, 0);
        }
        sparse.samples(precision.of(w), COLUMNS, listed, out);
        assertArrayEquals(expected, precision.toDoubles(out), tolerance);
        A lines = precision.array(ROWS * LENGTH);
        sparse.linesOf(listed, lines);
        A samples = precision.array(ROWS * LENGTH);
        Layouts.of(precision).transpose(lines, ROWS, LENGTH, samples);
        assertArrayEquals(v, precision.toDoubles(samples));
    }

    /** Inputs that hardly ever spike, that mostly do, always and never, in up to three words of steps. */
    @ParameterizedTest
    @MethodSource("precisions")
    <A> void spikesAreSignalsOfOneHeight(Precision<A> precision, double tolerance) {
        for (int steps : new int[] {1, 13, 64, 130}) {
            spikesAreSignals(precision, tolerance, steps);
        }
    }

    private static <A> void spikesAreSignals(Precision<A> precision, double tolerance, int steps) {
        Products<A> products = Products.of(precision);
        SpikeProducts<A> sparse = new SpikeProducts<>(precision);
        int inputs = 37;
        int samples = 3;
        int stride = 2 * inputs * samples;
        double[] probabilities = {0, 0.1, 0.5, 0.9, 1};
        double[] s = new Random(14).doubles(4 + steps * stride).toArray();
        for (int k = 4; k < s.length; k++) {
            s[k] = s[k] < probabilities[(k - 4) % (inputs * samples) % 5] ? 1 : 0; // of an input in a sample
        }
        SpikeSamples listed = new SpikeSamples();
        for (int twice = 0; twice < 2; twice++) {
            sparse.look(precision.of(s), 4, stride, inputs, samples, steps, 0.25, listed);
        }
        A lines = precision.array(inputs * steps * samples);
        sparse.linesOf(listed, lines);
        A expected = precision.array(inputs * steps * samples);
        Layouts.of(precision).gather(precision.of(s), 4, stride, inputs, samples, steps, 0.25, 0, expected);
        assertArrayEquals(precision.toDoubles(expected), precision.toDoubles(lines), tolerance);
        double[] ones = numbers(precision, 15, inputs * COLUMNS);
        A few = precision.array(steps * samples * COLUMNS);
        sparse.samples(precision.of(ones), COLUMNS, listed, few);
        A dense = precision.array(steps * samples * COLUMNS);
        products.lines(precision.of(ones), 0, inputs, COLUMNS, expected, dense, steps * samples);
        A turned = precision.array(steps * samples * COLUMNS);
        Layouts.of(precision).transpose(dense, COLUMNS, steps * samples, turned);
        assertArrayEquals(precision.toDoubles(turned), precision.toDoubles(few), tolerance);
        double[] bars = new double[1 + inputs * COLUMNS];
        double[] denseBars = bars.clone();
        sparse.outerOfSamples(listed, turned, COLUMNS, bars, 1);
        products.outer(expected, dense, 0, inputs, COLUMNS, steps * samples, denseBars, 1);
        assertArrayEquals(denseBars, bars, steps * samples * tolerance);
    }

    /** One entry a step where an input is silent against what is usual, or spikes. */
    @Test
    void listsWhatIsNotUsual() {
        SpikeSamples listed = new SpikeSamples();
        listed.begin(3, 1, 70, 1);
        listed.add(0, 0, new long[] {-1L & ~(1L << 5), 0x3f}, 0); // all but step 5
        listed.add(0, 1, new long[] {1L << 7, 1}, 0); // steps 7 and 64
        listed.add(0, 2, new long[] {0, 0}, 0);
        listed.close();
        assertEquals(3, listed.byPlace().start(70));
        assertEquals(3 + 0, listed.byPlace().others()[listed.byPlace().start(5)]);
        assertEquals(1, listed.byPlace().others()[listed.byPlace().start(7)]);
        assertEquals(1, listed.byPlace().others()[listed.byPlace().start(64)]);
        assertEquals(1, listed.usualBySample().start(1));
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void multiplesAreAddedWhereTheyBelong(Precision<A> precision, double tolerance) {
        double[] x = numbers(precision, 10, 3 + LENGTH);
        double[] y = numbers(precision, 11, 9 + LENGTH);
        double[] expected = y.clone();
        for (int l = 0; l < LENGTH - 1; l++) {
            expected[5 + l] += 0.5 * x[3 + l];
        }
        A into = precision.of(y);
        Products.of(precision).axpy(0.5, precision.of(x), 3, into, 5, LENGTH - 1);
        assertArrayEquals(expected, precision.toDoubles(into), tolerance);
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void squaresAndMultiplesAreThoseOfTheirNumbers(Precision<A> precision, double tolerance) {
        Products<A> products = Products.of(precision);
        double[] x = numbers(precision, 16, LENGTH);
        double[] y = numbers(precision, 17, 5 + LENGTH);
        A sums = precision.of(x);
        A into = precision.of(y);
        A over = precision.of(y);
        products.addSquaresAndMultiples(precision.of(x), sums, -0.5, into, 4, LENGTH);
        products.multiple(-0.5, precision.of(x), over, 4, LENGTH);
        for (int l = 0; l < LENGTH; l++) {
            assertEquals(x[l] + x[l] * x[l], precision.get(sums, l), tolerance);
            assertEquals(y[4 + l] - 0.5 * x[l], precision.get(into, 4 + l), tolerance);
            assertEquals(-0.5 * x[l], precision.get(over, 4 + l), tolerance);
        }
        for (A around : List.of(into, over)) {
            assertEquals(y[3], precision.get(around, 3));
            assertEquals(y[4 + LENGTH], precision.get(around, 4 + LENGTH));
        }
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void layoutsMoveEachNumberToItsPlace(Precision<A> precision, double tolerance) {
        Layouts<A> layouts = Layouts.of(precision);
        int inputs = 37;
        int samples = 3;
        int steps = 13;
        int length = steps * samples;
        int stride = 2 * inputs * samples;
        double[] z = numbers(precision, 12, 4 + steps * stride);
        A lines = precision.array(inputs * length);
        layouts.gather(precision.of(z), 4, stride, inputs, samples, steps, 0.5, 0.25, lines);
        double[] bars = numbers(precision, 13, inputs * length);
        A scattered = precision.of(bars); // is overwritten
        layouts.scatter(lines, inputs, samples, steps, 2, scattered);
        A rows = precision.array(inputs * length);
        layouts.stepsFromLines(lines, inputs, samples, steps, rows);
        A back = precision.array(inputs * length);
        layouts.linesFromSteps(rows, inputs, samples, steps, back);
        for (int i = 0; i < inputs; i++) {
            for (int l = 0; l < length; l++) {
                double there = z[4 + l / samples * stride + i * samples + l % samples];
                int row = (l / samples * inputs + i) * samples + l % samples;
                assertEquals(0.5 * (there - 0.25), precision.get(lines, i * length + l), tolerance);
                assertEquals(there - 0.25, precision.get(scattered, row), tolerance);
                assertEquals(precision.get(lines, i * length + l), precision.get(rows, row), 0);
                assertEquals(precision.get(lines, i * length + l), precision.get(back, i * length + l), 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("precisions")
    <A> void whatIsOutsideABandIsItsDistance(Precision<A> precision, double tolerance) {
        A excess = precision.array(5);
        Products.of(precision).outside(precision.of(9, -2, -1, 0.5, 1, 3), 1, 5, -1, 1, excess);
        assertArrayEquals(new double[] {-1, 0, 0, 0, 2}, precision.toDoubles(excess), tolerance);
    }
}
