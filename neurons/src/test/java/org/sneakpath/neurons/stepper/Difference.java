package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleSupplier;

/** Central differences with Richardson extrapolation: error O(d⁴) and a bound on rounding. */
final class Difference {
    private Difference() {}

    /** dL/d(values[k]), with displacements {@code scale·1e-3} and half of that. */
    static double of(DoubleSupplier loss, double[] values, int k, double scale) {
        double wide = central(loss, values, k, 2e-3 * scale);
        double narrow = central(loss, values, k, 1e-3 * scale);
        return (4 * narrow - wide) / 3;
    }

    private static double central(DoubleSupplier loss, double[] values, int k, double d) {
        double centre = values[k];
        values[k] = centre + d;
        double above = loss.getAsDouble();
        double spread = values[k];
        values[k] = centre - d;
        double below = loss.getAsDouble();
        spread -= values[k];
        values[k] = centre;
        return (above - below) / spread;
    }

    /** |gradient − difference| ≤ tolerance · max(|gradient|, 1e-3 · largest). */
    static void assertAgrees(double gradient, double difference, double largest, double tolerance, String what) {
        double scale = Math.max(Math.abs(gradient), 1e-3 * largest);
        assertTrue(
                Math.abs(gradient - difference) <= tolerance * scale,
                () -> what + ": gradient " + gradient + ", difference " + difference + ", relative "
                        + Math.abs(gradient - difference) / scale);
    }

    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
