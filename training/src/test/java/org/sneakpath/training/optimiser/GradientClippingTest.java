package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradientClippingTest {
    /** As the trainer does: the length first, in parts or not. */
    private static double clipped(GradientClipping clipping, double... gradient) {
        double length = Math.sqrt(GradientClipping.sumOfSquares(gradient, 0, gradient.length));
        clipping.clip(gradient, length);
        return length;
    }

    @Test
    void byNormShortensALongGradientAndKeepsItsDirection() {
        double[] g = {3, 4};
        assertEquals(5, clipped(new GradientClipping.ByNorm(1), g));
        assertArrayEquals(new double[] {0.6, 0.8}, g, 1e-15);
    }

    @Test
    void byValueCutsEveryComponent() {
        double[] g = {3, -4, 0.5, -0.25};
        assertEquals(Math.sqrt(25.3125), clipped(new GradientClipping.ByValue(1), g), 1e-15);
        assertArrayEquals(new double[] {1, -1, 0.5, -0.25}, g);
    }

    @Test
    void whatIsShortEnoughIsLeftAlone() {
        double[] g = {3, 4};
        assertEquals(5, clipped(GradientClipping.NONE, g));
        assertEquals(5, clipped(new GradientClipping.ByNorm(Double.POSITIVE_INFINITY), g));
        assertEquals(5, clipped(new GradientClipping.ByNorm(5), g));
        assertEquals(5, clipped(new GradientClipping.ByValue(4), g));
        assertArrayEquals(new double[] {3, 4}, g);
    }

    @Test
    void aGradientThatIsNotFiniteIsToldSo() {
        assertEquals(Double.POSITIVE_INFINITY, clipped(new GradientClipping.ByValue(1), 1, Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(clipped(new GradientClipping.ByValue(1), 1, Double.NaN)));
    }

    @Test
    void limitsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new GradientClipping.ByNorm(0));
        assertThrows(IllegalArgumentException.class, () -> new GradientClipping.ByValue(Double.NaN));
    }
}
