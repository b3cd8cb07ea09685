package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small dense factors within larger arrays. */
class SmallLuTest {
    private static final int AT = 5;

    @Test
    void solvesInPlaceAndLeavesTheRestAlone() {
        Random random = new Random(1);
        for (int k = 1; k <= 8; k++) {
            double[] a = random.doubles((long) k * k + 2L * AT, -1, 1).toArray();
            double[] x = random.doubles(k + 2L * AT, -1, 1).toArray();
            double[] whole = a.clone();
            double[] expected = x.clone();
            for (int r = 0; r < k; r++) {
                double unit = Math.pow(10, random.nextInt(20) - 10);
                x[AT + r] = 0;
                for (int c = 0; c < k; c++) {
                    a[AT + r * k + c] *= unit;
                    x[AT + r] += a[AT + r * k + c] * expected[AT + c];
                }
            }
            int[] swaps = new int[k + 2 * AT];
            assertTrue(SmallLu.factor(k, a, AT, swaps, AT, new double[k]));
            SmallLu.solve(k, a, AT, swaps, AT, x, AT);
            assertArrayEquals(expected, x, 1e-11);
            for (int e = 0; e < AT; e++) {
                assertEquals(whole[e], a[e]);
                assertEquals(whole[AT + k * k + e], a[AT + k * k + e]);
                assertEquals(0, swaps[e] + swaps[AT + k + e]);
            }
        }
    }

    @Test
    void singularMatricesAreRefused() {
        assertFalse(SmallLu.factor(2, new double[] {1, 2, 2, 4}, 0, new int[2], 0, new double[2]));
        assertFalse(SmallLu.factor(1, new double[] {Double.NaN}, 0, new int[1], 0, new double[1]));
        assertFalse(SmallLu.factor(2, new double[4], 0, new int[2], 0, new double[2]));
    }
}
