package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;

/** Derivatives by differences of fourth order beside those that are to be checked. */
final class Slopes {
    private Slopes() {}

    /**
     * Every derivative by an array.
     *
     * @param at where; left as it was
     * @param own what is to be checked
     * @param tolerance relative to the largest
     */
    static void check(String what, double[] at, double[] own, double tolerance, ToDoubleFunction<double[]> loss) {
        double largest = 0;
        double[] differences = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            double h = 2e-3 * Math.abs(at[k]);
            differences[k] = (8 * (moved(at, k, h, loss) - moved(at, k, -h, loss))
                            - (moved(at, k, 2 * h, loss) - moved(at, k, -2 * h, loss)))
                    / (12 * h);
            largest = Math.max(largest, Math.abs(differences[k] * at[k]));
        }
        for (int k = 0; k < at.length; k++) {
            assertEquals(differences[k] * at[k], own[k] * at[k], tolerance * largest, what + " [" + k + "]");
        }
    }

    private static double moved(double[] at, int k, double by, ToDoubleFunction<double[]> loss) {
        double[] there = at.clone();
        there[k] += by;
        return loss.applyAsDouble(there);
    }
}
