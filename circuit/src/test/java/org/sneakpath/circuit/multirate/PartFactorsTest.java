package org.sneakpath.circuit.multirate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Factors of matrices of up to twelve unknowns, rows of which differ in unit. */
class PartFactorsTest {
    @Test
    void whatIsMultipliedIsSolvedFor() {
        for (int n = 1; n <= 12; n++) {
            Random random = new Random(n);
            PartFactors factors = new PartFactors(n);
            double[] expected = random.doubles(n, -1, 1).toArray();
            double[] x = new double[n];
            for (int r = 0; r < n; r++) {
                double unit = Math.pow(10, random.nextInt(24) - 12);
                for (int s = 0; s < n; s++) {
                    // Nothing on the diagonal: there is none without exchanges.
                    double value = r == s && n > 1 ? 0 : unit * (random.nextDouble() + 0.1);
                    factors.matrix()[r * n + s] = value;
                    x[r] += value * expected[s];
                }
            }
            assertTrue(factors.factor(), n + " unknowns");
            factors.solve(x);
            assertArrayEquals(expected, x, 1e-11, n + " unknowns");
        }
    }

    @Test
    void singularAndInfiniteMatricesAreRefused() {
        for (int n = 1; n <= 4; n++) {
            assertFalse(new PartFactors(n).factor());
            PartFactors infinite = new PartFactors(n);
            Arrays.fill(infinite.matrix(), Double.NaN);
            assertFalse(infinite.factor());
        }
        PartFactors twice = new PartFactors(3);
        System.arraycopy(new double[] {1, 2, 3, 2, 4, 6, 0, 1, 1}, 0, twice.matrix(), 0, 9);
        assertFalse(twice.factor());
    }
}
