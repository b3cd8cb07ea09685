package org.sneakpath.crossbar.mapping;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Matrices, products and differences for tests, repeatable. */
public final class Matrices {
    public static final double G_MIN = 1e-6;
    public static final double G_MAX = 100e-6;

    private Matrices() {}

    /** Mappings without rounding. */
    public static Stream<Mapping> exact() {
        return Stream.of(
                new DifferentialPair(G_MIN, G_MAX),
                new BalancedPair(G_MIN, G_MAX),
                new DifferentialRows(G_MIN, G_MAX),
                new OffsetColumn(G_MIN, G_MAX),
                new DigitalOffset(G_MIN, G_MAX));
    }

    /** Mappings of every kind. */
    public static Stream<Mapping> all() {
        return Stream.concat(
                exact(),
                Stream.of(
                        new BitSlices(G_MIN, G_MAX, 7, 2, Signs.PAIRS),
                        new BitSlices(G_MIN, G_MAX, 8, 3, Signs.OFFSET),
                        new BitSlices(G_MIN, G_MAX, 5, 5, Signs.NONE),
                        new FiniteLevels(new DifferentialPair(G_MIN, G_MAX), 16),
                        new FiniteLevels(new OffsetColumn(G_MIN, G_MAX), 9),
                        new FiniteLevels(new DifferentialRows(G_MIN, G_MAX), 4)));
    }

    /** Numbers in [low, high). */
    public static double[] uniform(int length, double low, double high, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(low, high, k, 0);
        }
        return values;
    }

    /** Standard normal numbers. */
    public static double[] gaussian(int length, long seed) {
        double[] values = new double[length];
        new CounterRandom(seed, Purpose.DATASET).gaussians(0, 1, values);
        return values;
    }

    /** Weights that a mapping does not clip, none of them 0. */
    public static double[] weights(Mapping mapping, int inputs, int outputs, long seed) {
        return uniform(inputs * outputs, mapping.leastWeight(), 1, seed);
    }

    /** x·W. */
    public static double[] product(double[] x, double[] w) {
        int outputs = w.length / x.length;
        double[] y = new double[outputs];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < outputs; j++) {
                y[j] += x[i] * w[i * outputs + j];
            }
        }
        return y;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    public static double largest(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** max |a − b|. */
    public static double distance(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new AssertionError(a.length + " and " + b.length + " elements");
        }
        double largest = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, Math.abs(a[k] - b[k]));
        }
        return largest;
    }

    /** dL/dx by differences of fourth order with step {@code h}; x is given back unchanged. */
    public static double[] gradient(double[] x, double h, ToDoubleFunction<double[]> loss) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double at = x[k];
            double[] l = new double[4];
            double[] steps = {-2 * h, -h, h, 2 * h};
            for (int s = 0; s < 4; s++) {
                x[k] = at + steps[s];
                l[s] = loss.applyAsDouble(x);
            }
            x[k] = at;
            gradient[k] = (l[0] - 8 * l[1] + 8 * l[2] - l[3]) / (12 * h);
        }
        return gradient;
    }
}
