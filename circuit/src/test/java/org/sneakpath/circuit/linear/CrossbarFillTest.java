package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrossbarFillTest {
    @Test
    void aGridOf8192UnknownsFillsBelowFourHundredThousandEntries() {
        TestMatrices.Matrix a = new TestMatrices(1).crossbar(64, 0.4, 1e-6, 1e-4);
        Factorization lu = new SparseLu(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertTrue(lu.fill() < 400_000, () -> "fill " + lu.fill());
    }

    @Test
    @Tag("slow")
    void timesOfCrossbarsArePrinted() {
        for (int n : new int[] {16, 32, 64}) {
            TestMatrices.Matrix a = new TestMatrices(1).crossbar(n, 0.4, 1e-6, 1e-4);
            double[] b = new double[2 * n * n];
            double[] x = new double[2 * n * n];
            b[0] = 1;
            double order = best(20, () -> assertEquals(2 * n * n, new SparseLu(a.pattern()).dimension()));
            SparseLu lu = new SparseLu(a.pattern());
            lu.factor(a.values());
            double first = best(20, () -> new SparseLu(a.pattern()).factor(a.values())) - order;
            double again = best(200, () -> lu.factor(a.values()));
            double solve = best(200, () -> lu.solve(b, x));
            double transposed = best(200, () -> lu.solveTransposed(b, x));
            System.out.printf(
                    Locale.ROOT,
                    "n=%d unknowns=%d fill=%d order %.3f ms, first %.3f ms, refactor %.3f ms, solve %.3f ms, transposed %.3f ms%n",
                    n,
                    2 * n * n,
                    lu.fill(),
                    order,
                    first,
                    again,
                    solve,
                    transposed);
            assertEquals(1, lu.pivotSearches());
        }
    }

    private static double best(int repeats, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < repeats; r++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begin) * 1e-6);
        }
        return best;
    }
}
