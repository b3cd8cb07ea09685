package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Differences of arrays. */
final class Compare {
    private Compare() {}

    static double largest(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static double largestDifference(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        double largest = 0;
        for (int k = 0; k < expected.length; k++) {
            largest = Math.max(largest, Math.abs(expected[k] - actual[k]));
        }
        return largest;
    }

    static double relativeToLargest(double[] expected, double[] actual) {
        double difference = largestDifference(expected, actual);
        return difference == 0 ? 0 : difference / largest(expected);
    }
}
