package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Holds gradients to central differences of fourth order,
 * <pre>
 *   g ≈ (8 (L(+h) − L(−h)) − (L(+2h) − L(−2h)))/12h        |error| ≤ 1e-6·max(|g|, 1e-3·‖g‖∞)
 * </pre>
 *
 * @param step h of a quantity whose scale is 1
 */
record FourthOrderDifferences(double step) {
    /**
     * Checks a gradient.
     *
     * @param at quantities, changed and put back
     * @param gradient by each of them
     * @param scale of the quantities
     * @param loss at the quantities as they are
     */
    void check(String what, double[] at, double[] gradient, double scale, DoubleSupplier loss) {
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        assertTrue(largest > 0, what + ": no gradient at all");
        double h = step * scale;
        double worst = 0;
        for (int k = 0; k < at.length; k++) {
            double kept = at[k];
            double near = difference(at, k, kept, h, loss);
            double far = difference(at, k, kept, 2 * h, loss);
            at[k] = kept;
            double expected = (8 * near - far) / (12 * h);
            double allowed = 1e-6 * Math.max(Math.abs(gradient[k]), 1e-3 * largest);
            double error = Math.abs(gradient[k] - expected);
            worst = Math.max(worst, error / allowed);
            assertTrue(
                    error <= allowed,
                    what + " [" + k + "]: gradient " + gradient[k] + ", difference quotient " + expected);
        }
        System.out.println(what + ": error at most " + worst + " of what is allowed");
        assertTrue(Double.isFinite(loss.getAsDouble()), "puts everything back");
    }

    private static double difference(double[] at, int k, double kept, double h, DoubleSupplier loss) {
        at[k] = kept + h;
        double up = loss.getAsDouble();
        at[k] = kept - h;
        return up - loss.getAsDouble();
    }
}
