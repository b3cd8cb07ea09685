package org.sneakpath.crossbar.study;

import java.util.Arrays;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Conductances, voltages and lines for tests, repeatable. */
final class Samples {
    private Samples() {}

    /** Uniform numbers. */
    static double[] uniform(int length, double least, double most, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(least, most, k, 0);
        }
        return values;
    }

    /** Numbers that are all alike. */
    static double[] all(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Conductances log-uniform in 1 µS … 1 mS. */
    static double[] conductances(int length, long seed) {
        double[] g = uniform(length, -6, -3, seed);
        for (int k = 0; k < length; k++) {
            g[k] = Math.pow(10, g[k]);
        }
        return g;
    }

    /** Lines driven and sensed at both ends, unequal segments, one of them broken and one without resistance. */
    static CrossbarSpec faulty(int rows, int columns, long seed) {
        Lines word = Lines.each(
                        rows,
                        columns,
                        uniform(rows, 20, 200, seed),
                        uniform(rows * (columns - 1), 1, 20, seed + 1),
                        uniform(rows, 50, 300, seed + 2))
                .withOpen(rows - 1, 0)
                .withShort(0, columns - 2);
        Lines bit = Lines.uniform(columns, rows, 30, 5, 60).withFar(0, Lines.OPEN);
        return new CrossbarSpec(rows, columns, word, bit);
    }
}
