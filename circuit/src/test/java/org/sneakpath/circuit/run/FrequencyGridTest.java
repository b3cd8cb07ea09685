package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Frequencies as printed by ngspice 39 for the same lines. */
class FrequencyGridTest {
    private static void assertGrid(int count, double second, double last, double[] grid) {
        assertEquals(count, grid.length);
        // Printed with seven digits.
        assertEquals(second, grid[1], 1e-6 * second);
        assertEquals(last, grid[grid.length - 1], 1e-6 * last);
    }

    @Test
    void decadesOfAcEndAtTheEnd() {
        assertGrid(30, 1.266719, 950, FrequencyGrid.decades(10, 1, 950).forAc());
        assertGrid(
                201, 104.71285480509, 1e6, FrequencyGrid.decades(50, 100, 1e6).forAc());
    }

    @Test
    void decadesOfNoiseKeepTheirRatio() {
        assertGrid(9, 2.154435, 464.1589, FrequencyGrid.decades(3, 1, 950).forNoise());
    }

    @Test
    void octavesKeepTheirRatio() {
        FrequencyGrid grid = new FrequencyGrid(FrequencySpacing.OCTAVE, 2, 1, 10);
        assertGrid(7, 1.414214, 8, grid.forAc());
        assertGrid(7, 1.414214, 8, grid.forNoise());
    }

    @Test
    void twoLinearPointsAreOneForAcAndTwoForNoise() {
        assertArrayEquals(new double[] {1}, FrequencyGrid.linear(1, 1, 10).forAc());
        assertArrayEquals(new double[] {1}, FrequencyGrid.linear(2, 1, 10).forAc());
        assertArrayEquals(new double[] {1, 10}, FrequencyGrid.linear(2, 1, 10).forNoise());
        assertArrayEquals(
                new double[] {1, 5.5, 10}, FrequencyGrid.linear(3, 1, 10).forAc());
    }

    @Test
    void lessThanAStepIsOnePoint() {
        assertArrayEquals(new double[] {1}, FrequencyGrid.decades(1, 1, 5).forAc());
        assertArrayEquals(new double[] {1}, FrequencyGrid.decades(1, 1, 5).forNoise());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FrequencyGrid.decades(0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> FrequencyGrid.decades(10, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> FrequencyGrid.decades(10, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> FrequencyGrid.linear(1_000_000_000, 1, 10));
    }
}
