package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradientClippingTest {

    @Test
    void byNormShortensALongGradientAndKeepsItsDirection() {
        double[] g = {3, 4};
        assertEquals(5, new GradientClipping.ByNorm(1).clip(g));
        assertArrayEquals(new double[] {0.6, 0.8}, g, 1e-15);
    }

    @Test
    void byValueCutsEveryComponent() {
        double[] g = {3, -4, 0.5, -0.25};
        assertEquals(Math.sqrt(25.3125), new GradientClipping.ByValue(1).clip(g), 1e-15);
        assertArrayEquals(new double[] {1, -1, 0.5, -0.25}, g);
    }

    @Test
    void whatIsShortEnoughIsLeftAlone() {
        double[] g = {3, 4};
        assertEquals(5, GradientClipping.NONE.clip(g));
        assertEquals(5, new GradientClipping.ByNorm(Double.POSITIVE_INFINITY).clip(g));
        assertEquals(5, new GradientClipping.ByNorm(5).clip(g));
        assertEquals(5, new GradientClipping.ByValue(4).clip(g));
        assertArrayEquals(new double[] {3, 4}, g);
    }

    @Test
    void aGradientThatIsNotFiniteIsToldSo() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                new GradientClipping.ByValue(1).clip(new double[] {1, Double.NEGATIVE_INFINITY}));
        assertTrue(Double.isNaN(new GradientClipping.ByValue(1).clip(new double[] {1, Double.NaN})));
    }

    @Test
    void limitsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new GradientClipping.ByNorm(0));
        assertThrows(IllegalArgumentException.class, () -> new GradientClipping.ByValue(Double.NaN));
    }
}
