package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WeightScalingTest {
    private static final double[] W = {0.5, -8, 2, 4, 0.25, 6}; // 3 inputs x 2 outputs

    private static double[] scaled(WeightScaling scaling) {
        double[] scaled = new double[W.length];
        scaling.factors(W, 3, 2).divide(W, scaled);
        return scaled;
    }

    @Test
    void theLargestMagnitudeBecomesOne() {
        assertArrayEquals(new double[] {0.0625, -1, 0.25, 0.5, 0.03125, 0.75}, scaled(WeightScaling.perTensor()));
        assertArrayEquals(new double[] {0.25, -1, 1, 0.5, 0.125, 0.75}, scaled(WeightScaling.perOutput()));
        assertArrayEquals(
                new double[] {0.125, -0.5, 0.5, 0.25, 0.0625, 0.375},
                scaled(WeightScaling.perOutput().withFill(0.5)));
    }

    @Test
    void percentilesAreInterpolatedAndClippingIsReported() {
        WeightScaling scaling = WeightScaling.perTensor().withPercentile(70);
        // magnitudes 0.25, 0.5, 2, 4, 6, 8; place 0.7·5 = 3.5
        assertEquals(5, scaling.factors(W, 3, 2).factor(0), 1e-15);
        MappingReport report = new DifferentialPair(1, 2).program(scaled(scaling), 3, 2, new double[12]);
        assertEquals(2, report.clipped());
        assertEquals(Math.sqrt((3 * 3 + 1) / (64 + 36 + 16 + 4 + 0.25 + 0.0625)), report.clippingError(), 1e-15);
    }

    @Test
    void factorsMultiplyTheProductsBack() {
        double[] products = {1, 1};
        WeightScaling.perOutput().factors(W, 3, 2).multiply(products, products);
        assertArrayEquals(new double[] {2, 8}, products);
    }

    @Test
    void zeroesTakeAnyFactor() {
        ScaleFactors factors = WeightScaling.perOutput().factors(new double[] {0, 3, 0, 1}, 2, 2);
        assertEquals(1, factors.factor(0));
        assertEquals(3, factors.factor(1));
        assertEquals(2, factors.outputs());
    }

    @Test
    void misuseIsRefused() {
        WeightScaling half = WeightScaling.perTensor().withPercentile(50);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> half.factors(new double[] {0, 0, 0, 5}, 2, 2));
        assertTrue(String.valueOf(e.getMessage()).contains("higher percentile"), e::toString);
        assertThrows(IllegalArgumentException.class, () -> half.withPercentile(0));
        assertThrows(IllegalArgumentException.class, () -> half.withPercentile(101));
        assertThrows(IllegalArgumentException.class, () -> half.withFill(0));
        assertThrows(IllegalArgumentException.class, () -> half.factors(new double[] {1, Double.NaN}, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> half.factors(new double[3], 2, 2));
        assertThrows(IllegalArgumentException.class, () -> half.factors(new double[0], 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new ScaleFactors(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ScaleFactors(1, 2).divide(new double[3], new double[3]));
    }
}
