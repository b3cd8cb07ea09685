package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equations that are told on which side they are, against those that look. */
class SidesTwinTest {
    private static final int N = 5;

    @Test
    void toldToLookOrToldWhatTheyWouldSeeTheyGiveTheSameNumbers() {
        int told = 0;
        for (int seed = 0; seed < 600; seed++) {
            Equations law = new RandomExpressions(seed, false).equations(8 + seed % 30, 1);
            Equations sided = law.sided();
            int functions = law.switchingFunctions();
            double[] u = numbers(seed, law.controls() * N);
            double[] p = Arrays.copyOf(numbers(-seed, law.parameters() * N), sided.parameters() * N);
            double[] g = new double[functions * N];
            law.compile().switching(u, p, 0.25, g, N, 0, N);
            Arrays.fill(p, law.parameters() * N, p.length, Equations.LIVE);
            double[] expected = valuesAndPartials(law, u, p);
            assertSame(expected, valuesAndPartials(sided, u, p), "live, seed " + seed);
            for (int k = 0; k < g.length; k++) {
                // No side is known where g is not a number, nor of floors and their kin at their sines' rounding.
                p[law.parameters() * N + k] = Double.isNaN(g[k]) ? Equations.LIVE : Math.signum(g[k]);
                told++;
            }
            assertSame(expected, valuesAndPartials(sided, u, p), "told, seed " + seed);
        }
        assertTrue(told > 3000, "functions: " + told);
    }

    @Test
    void heldOnASideABranchGoesOnBeyondItsEnd() {
        // x < 1 ? 2 x : 0, and sgn(x) x²
        Expression x = new Control(0);
        Expression below = Comparison.of(Relation.LESS, x, Constant.ONE);
        Expression branch = Select.of(below, Expression.product(new Constant(2), x), Constant.ZERO);
        Expression sign = Expression.product(Unary.of(UnaryFunction.SIGN, x), Expression.product(x, x));
        Equations law = new Equations(List.of(branch, sign), 1, 0);
        assertEquals(2, law.switchingFunctions());
        Equations sided = law.sided();
        assertEquals(2, sided.parameters());
        double[] y = new double[2];
        double[] slopes = new double[2];
        sided.compile().valuesAndPartials(new double[] {3}, new double[] {-1, -1}, 0, y, slopes, 1, 0, 1);
        assertEquals(6, y[0]);
        assertEquals(2, slopes[0]);
        assertEquals(-9, y[1]);
        assertEquals(-6, slopes[1]);
        sided.compile().valuesAndPartials(new double[] {-3}, new double[] {1, 0}, 0, y, slopes, 1, 0, 1);
        assertEquals(0, y[0]);
        assertEquals(0, y[1]);
        // At the end itself x < 1 does not hold, x ≤ 1 would.
        sided.compile().values(new double[] {0.5}, new double[] {0, 1}, 0, y, 1, 0, 1);
        assertEquals(0, y[0]);
    }

    private static double[] valuesAndPartials(Equations law, double[] u, double[] p) {
        double[] result = new double[(1 + law.controls()) * N];
        double[] partials = new double[law.controls() * N];
        law.compile().valuesAndPartials(u, p, 0.25, result, partials, N, 0, N);
        System.arraycopy(partials, 0, result, N, partials.length);
        return result;
    }

    private static void assertSame(double[] expected, double[] actual, String what) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], what + ", number " + k);
        }
    }

    private static double[] numbers(long seed, int count) {
        Random random = new Random(seed);
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            // Small integers too, so that some comparisons are of equals.
            numbers[k] = random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 4 * random.nextDouble() - 2;
        }
        return numbers;
    }
}
