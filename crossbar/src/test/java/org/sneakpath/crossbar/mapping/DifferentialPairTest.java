package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferentialPairTest {
    private static final DifferentialPair PAIR = new DifferentialPair(1e-6, 101e-6);

    @Test
    void aWeightIsTheDifferenceOfItsTwoColumns() {
        double[] g = new double[8];
        MappingReport report = PAIR.program(new double[] {1, -0.5, 0, 0.25}, 2, 2, g);
        assertArrayEquals(new double[] {101e-6, 1e-6, 1e-6, 51e-6, 1e-6, 1e-6, 26e-6, 1e-6}, g, 1e-20);
        assertEquals(new MappingReport(4, 0, 1, 1.3125, 0, 0), report);
    }

    @Test
    void weightsBeyondOneAreClippedAndCounted() {
        double[] g = new double[6];
        MappingReport report = PAIR.program(new double[] {1.5, -3, 0.5}, 1, 3, g);
        assertEquals(new MappingReport(3, 2, 3, 11.5, 4.25, 0), report);
        assertEquals(Math.sqrt(4.25 / 11.5), report.clippingError());
        assertEquals(2.0 / 3, report.clippedFraction());
        assertEquals(101e-6, g[0]);
        assertEquals(101e-6, g[3]);
    }

    @Test
    void thePullbackAddsTheDerivativeAndStopsAtTheClip() {
        double[] w = {0.5, -0.5, 0, 1.5, 1, -1};
        double[] gBars = {3, 7, 3, 7, 3, 7, 3, 7, 3, 7, 3, 7};
        double[] wBars = {1, 1, 1, 1, 1, 1};
        PAIR.pullback(w, 1, 6, gBars, wBars);
        double span = 100e-6;
        assertArrayEquals(
                new double[] {1 + 3 * span, 1 - 7 * span, 1 - 2 * span, 1, 1 + 3 * span, 1 - 7 * span}, wBars, 1e-15);
    }

    @Test
    void thePullbackIsThatOfTheMapping() {
        double[] w = {0.3, -0.7, 0.1, -0.2};
        double[] bars = {1, -2, 3, -4, 5, -6, 7, -8};
        double[] wBars = new double[4];
        PAIR.pullback(w, 2, 2, bars, wBars);
        for (int k = 0; k < 4; k++) {
            double at = w[k];
            double h = 0x1p-10;
            w[k] = at + h;
            double up = weighted(bars, w);
            w[k] = at - h;
            double down = weighted(bars, w);
            w[k] = at;
            assertEquals((up - down) / (2 * h), wBars[k], 1e-15); // the mapping is linear here: rounding only
        }
    }

    private static double weighted(double[] bars, double[] w) {
        double[] g = new double[8];
        PAIR.program(w, 2, 2, g);
        double sum = 0;
        for (int c = 0; c < 8; c++) {
            sum += bars[c] * g[c];
        }
        return sum;
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DifferentialPair(2e-6, 1e-6));
        assertThrows(IllegalArgumentException.class, () -> new DifferentialPair(-1e-6, 1e-6));
        assertThrows(IllegalArgumentException.class, () -> PAIR.program(new double[3], 2, 2, new double[8]));
        assertThrows(
                IllegalArgumentException.class, () -> PAIR.pullback(new double[4], 2, 2, new double[8], new double[3]));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> PAIR.program(new double[] {0, Double.NaN}, 1, 2, new double[4]));
        assertTrue(String.valueOf(e.getMessage()).contains("row 0, output 1"), e::toString);
        assertEquals(0, MappingReport.EMPTY.clippedFraction());
        assertEquals(0, MappingReport.EMPTY.clippingError());
        assertEquals(0, MappingReport.EMPTY.roundingError());
    }
}
