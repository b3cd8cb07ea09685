package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FiniteLevelsTest {
    @Test
    void conductancesStandOnLevels() {
        FiniteLevels mapping = new FiniteLevels(new DifferentialPair(1, 5), 5);
        double[] g = new double[8];
        MappingReport report = mapping.program(new double[] {0.3, -0.9, 1, 0.1}, 1, 4, g);
        assertArrayEquals(new double[] {2, 1, 1, 5, 5, 1, 1, 1}, g);
        assertEquals(
                Math.sqrt((0.05 * 0.05 + 0.1 * 0.1 + 0.1 * 0.1) / (0.09 + 0.81 + 1 + 0.01)),
                report.roundingError(),
                1e-15);
    }

    @Test
    void theErrorOfManyLevelsIsThatOfUniformRounding() {
        int levels = 32;
        double[] w = Matrices.uniform(20_000, -1, 1, 1);
        double[] g = new double[2 * w.length];
        MappingReport report = new FiniteLevels(new DifferentialPair(1e-6, 1e-4), levels).program(w, 200, 100, g);
        double step = 1.0 / (levels - 1);
        double rms = Math.sqrt(report.roundingSquares() / w.length);
        assertEquals(step / Math.sqrt(12), rms, 0.02 * rms); // 20 000 samples: 0.5 %
    }

    @Test
    void thePullbackGoesStraightThrough() {
        BalancedPair exact = new BalancedPair(1, 5);
        double[] w = {0.3, -0.2};
        double[] bars = {1, 2, 3, 4};
        double[] expected = new double[2];
        double[] actual = new double[2];
        exact.pullback(w, 1, 2, bars, expected);
        FiniteLevels rounded = new FiniteLevels(exact, 3);
        rounded.pullback(w, 1, 2, bars, actual);
        assertArrayEquals(expected, actual);
        assertTrue(rounded.straightThrough());
    }

    @Test
    void zeroStaysZeroInPairsWhateverTheLevels() {
        for (int levels = 2; levels < 9; levels++) {
            double[] g = new double[2];
            new FiniteLevels(new BalancedPair(1e-6, 1e-4), levels).program(new double[1], 1, 1, g);
            assertEquals(g[0], g[1]);
        }
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FiniteLevels(new BalancedPair(1, 2), 1));
        assertThrows(IllegalArgumentException.class, () -> new FiniteLevels(new OffsetColumn(1, 2), 8));
        BitSlices slices = new BitSlices(1, 2, 4, 2, Signs.PAIRS);
        assertThrows(IllegalArgumentException.class, () -> new FiniteLevels(slices, 4));
    }
}
