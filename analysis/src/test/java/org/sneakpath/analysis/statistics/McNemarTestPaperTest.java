package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** McNemar's exact test against values by hand, sums of whole numbers, and what it does where there is nothing to find. */
class McNemarTestPaperTest {
    /** 2 (1 + 10)/2^10; 2 (1 + 15 + 105 + 455)/2^15; 2/2^5. */
    @Test
    void smallTablesByHand() {
        assertEquals(22.0 / 1024, McNemarTest.of(1, 9).p(), 1e-15);
        assertEquals(1152.0 / 32768, McNemarTest.of(12, 3).p(), 1e-15);
        assertEquals(0.0625, McNemarTest.of(0, 5).p(), 1e-15);
        assertEquals(1, McNemarTest.of(0, 0).p());
        assertEquals(1, McNemarTest.of(7, 7).p());
        assertEquals(1, McNemarTest.of(1, 0).p());
    }

    /** A. Agresti, "Categorical data analysis", table of approval of 1600 voters: 150 and 86 changed; z² = 17.36, p = 3.1e-5, exactly 3.7e-5. */
    @Test
    void greatTablesBySumsOfWholeNumbers() {
        int[][] tables = {{86, 150}, {250, 300}, {4000, 4200}, {0, 1000}};
        for (int[] table : tables) {
            double exact = exact(table[0] + table[1], Math.min(table[0], table[1]));
            assertEquals(exact, McNemarTest.of(table[0], table[1]).p(), 1e-10 * exact);
        }
        assertEquals(3.7e-5, McNemarTest.of(86, 150).p(), 0.1e-5);
    }

    private static double exact(int n, int m) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = BigInteger.ONE;
        for (int k = 0; k <= m; k++) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return new BigDecimal(sum.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Test
    void countsAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> McNemarTest.of(-1, 3));
    }

    /**
     * Two networks that err apart on 2.5 % of 1000 samples each are told to differ at 5 % in at most 5 % of simulations, in less for counts
     * are whole; three standard errors of 4000 simulations are 0.010.
     */
    @Test
    void networksOfOneAccuracyAreToldApartNoMoreOftenThanTheTestSays() {
        double told = share(0.025);
        assertTrue(told < 0.05 + 0.010 && told > 0.015, "share " + told);
    }

    /** One errs apart from the other on 25, that one on 50 of 1000 samples: a normal approximation with a correction for whole counts says 79 %. */
    @Test
    void networksThatDifferAreToldApart() {
        double told = share(0.05);
        assertTrue(told > 0.75 && told < 0.90, "share " + told);
    }

    /** How often two networks are told apart, of which one alone misses 2.5 % of the samples, and the other alone another share. */
    private static double share(double other) {
        CounterRandom random = new CounterRandom(7, Purpose.FOLDS);
        int simulations = 4000;
        int samples = 1000;
        double one = 0.025;
        int told = 0;
        for (int s = 0; s < simulations; s++) {
            int b = 0;
            int c = 0;
            for (int k = 0; k < samples; k++) {
                double u = random.uniform(0, 1, s, k);
                b += u < other ? 1 : 0;
                c += u >= other && u < other + one ? 1 : 0;
            }
            told += McNemarTest.of(b, c).p() < 0.05 ? 1 : 0;
        }
        return told / (double) simulations;
    }
}
