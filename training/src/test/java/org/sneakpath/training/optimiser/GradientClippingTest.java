package org.sneakpath.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GradientClippingTest {

    @Test
    void shortensALongGradientAndKeepsItsDirection() {
        double[] g = {3, 4};
        assertEquals(5, GradientClipping.clip(g, 1));
        assertArrayEquals(new double[] {0.6, 0.8}, g, 1e-15);
    }

    @Test
    void leavesAShortGradientAlone() {
        double[] g = {3, 4};
        assertEquals(5, GradientClipping.clip(g, Double.POSITIVE_INFINITY));
        assertArrayEquals(new double[] {3, 4}, g);
    }
}
