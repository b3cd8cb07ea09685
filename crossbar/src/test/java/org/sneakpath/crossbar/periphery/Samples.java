package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Repeatable numbers for tests, and what is done with them. */
final class Samples {
    private Samples() {}

    /** Conductances log-uniform in 1 µS … 100 µS. */
    static double[] conductances(int cells, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] g = new double[cells];
        for (int c = 0; c < cells; c++) {
            g[c] = Math.pow(10, random.uniform(-6, -4, c, 0));
        }
        return g;
    }

    /** Numbers in [low, high). */
    static double[] uniform(int length, double low, double high, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] v = new double[length];
        for (int k = 0; k < length; k++) {
            v[k] = random.uniform(low, high, k, 1);
        }
        return v;
    }

    /** Integers in [low, high]. */
    static int[] integers(int length, int low, int high, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        int[] v = new int[length];
        for (int k = 0; k < length; k++) {
            v[k] = low + random.below(high - low + 1, k, 2);
        }
        return v;
    }

    /** Zero and non-zero line resistances in some shapes. */
    static Stream<CrossbarSpec> lines() {
        List<CrossbarSpec> specs = new ArrayList<>();
        int[][] shapes = {{1, 1}, {5, 4}, {3, 7}};
        for (int[] shape : shapes) {
            for (int mask = 0; mask < 16; mask++) {
                specs.add(new CrossbarSpec(
                        shape[0],
                        shape[1],
                        (mask & 1) == 0 ? 0 : 7,
                        (mask & 2) == 0 ? 0 : 11,
                        (mask & 4) == 0 ? 0 : 150,
                        (mask & 8) == 0 ? 0 : 40));
            }
        }
        return specs.stream();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    static double largest(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Largest difference relative to the largest expected. */
    static double relativeDifference(double[] expected, double[] actual) {
        double worst = 0;
        for (int k = 0; k < expected.length; k++) {
            worst = Math.max(worst, Math.abs(expected[k] - actual[k]));
        }
        return worst == 0 ? 0 : worst / largest(expected);
    }

    /** dL/dx by central differences of fourth order with steps of so much of x (or of 1 where x is 0); x restored. */
    static double[] differences(ToDoubleFunction<double[]> loss, double[] x, double relativeStep) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double at = x[k];
            double h = relativeStep * (at == 0 ? 1 : Math.abs(at));
            double[] l = new double[5];
            for (int s = -2; s <= 2; s++) {
                x[k] = at + s * h;
                l[s + 2] = s == 0 ? 0 : loss.applyAsDouble(x);
            }
            x[k] = at;
            gradient[k] = (l[0] - 8 * l[1] + 8 * l[3] - l[4]) / (12 * h);
        }
        return gradient;
    }

    /** The message with which misuse is refused. */
    static String refusal(Runnable misuse) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, misuse::run).getMessage());
    }
}
