package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

/** Tests of pairs: what they say of a true null hypothesis, and by hand. */
class PairedComparisonLimitTest {
    private static final int REPETITIONS = 4000;
    private static final double FOUR_ERRORS = 4 * Math.sqrt(0.05 * 0.95 / REPETITIONS);

    /** 2 of the 8 choices of signs of (1, 2, 3) have a sum of ±6; 4 of (1, 2, −3 …) reach |sum| ≥ 4. */
    @Test
    void signsAreCountedByHand() {
        assertEquals(2.0 / 8, SignFlipTest.pValue(new double[] {1, 2, 3}, 1, 1));
        assertEquals(4.0 / 8, SignFlipTest.pValue(new double[] {-1, 2, 3}, 1, 1));
        assertEquals(1, SignFlipTest.pValue(new double[] {0, 0}, 1, 1));
    }

    /** Eight chips: levels that can be attained are multiples of 2/256, 0.05 stands for 12/256 = 0.0469. Normal and skewed pairs. */
    @Test
    void aTrueNullIsRejectedAsOftenAsSaid() {
        int student = 0;
        int flips = 0;
        int flipsOfSkewed = 0;
        for (long r = 0; r < REPETITIONS; r++) {
            double[] d = Draws.gaussians(8, r);
            PairedComparison found = PairedComparison.of(d, new double[8], 0.95, r);
            student += found.studentP() <= 0.05 ? 1 : 0;
            flips += found.signFlipP() <= 0.05 ? 1 : 0;
            double[] a = Draws.exponentials(16, r);
            double[] skewed = new double[8];
            for (int k = 0; k < 8; k++) {
                skewed[k] = a[k] - a[k + 8]; // symmetric, with heavy tails
            }
            flipsOfSkewed += SignFlipTest.pValue(skewed, 1, r) <= 0.05 ? 1 : 0;
        }
        assertEquals(0.05, (double) student / REPETITIONS, FOUR_ERRORS);
        assertEquals(12 / 256.0, (double) flips / REPETITIONS, FOUR_ERRORS);
        assertEquals(12 / 256.0, (double) flipsOfSkewed / REPETITIONS, FOUR_ERRORS);
    }

    /** Twenty chips, drawn signs: 499 draws and 5 % are 25 places of 500. */
    @Test
    void drawnSignsRejectATrueNullAsOftenAsSaid() {
        int repetitions = 1000;
        int rejected = 0;
        for (long r = 0; r < repetitions; r++) {
            rejected += SignFlipTest.pValue(Draws.gaussians(20, r), 499, r) <= 0.05 ? 1 : 0;
        }
        assertEquals(0.05, (double) rejected / repetitions, 4 * Math.sqrt(0.05 * 0.95 / repetitions));
    }

    @Test
    void drawnSignsAgreeWithStudentOnNormalPairs() {
        double[] d = Draws.gaussians(40, 5);
        for (int k = 0; k < d.length; k++) {
            d[k] += 0.35;
        }
        double student = PairedComparison.of(d, new double[40], 0.95, 1).studentP();
        double drawn = SignFlipTest.pValue(d, 99_999, 1);
        assertEquals(student, drawn, 0.15 * student + 0.001);
    }

    @Test
    void studentIsThatOfCommonsMath() {
        double[] a = Draws.gaussians(9, 1);
        double[] b = Draws.gaussians(9, 2);
        PairedComparison found = PairedComparison.of(a, b, 0.95, 1);
        assertEquals(new TTest().pairedTTest(a, b), found.studentP(), 1e-12);
        assertEquals(found.studentP() <= 0.05, !found.interval().contains(0));
    }

    /** Three chips that all gain as much: 2 of 8 choices of signs, not certainty. */
    @Test
    void equalDifferencesAreJudgedBySigns() {
        double[] a = {0.75, 0.5, 0.25};
        assertEquals(
                0.25,
                PairedComparison.of(a, new double[] {0.5, 0.25, 0}, 0.95, 1).studentP());
        assertEquals(1, PairedComparison.of(a, a, 0.95, 1).studentP());
    }

    /** In decimals, whose differences are not equal to the last digit. Of the 64 signs of six samples 14 have five alike or more. */
    @Test
    void roundingIsNoSpread() {
        double[] a = {0.97, 0.83, 0.5};
        double[] b = {0.94, 0.8, 0.47};
        assertEquals(0.25, PairedComparison.of(a, b, 0.95, 1).studentP());
        double[] sums = {0.1 + 0.2, 0.7 + 0.1};
        assertEquals(
                1, PairedComparison.of(sums, new double[] {0.3, 0.8}, 0.95, 1).studentP());
        double sample = 1e-5;
        double[] gains = {0.97 + sample, 0.83 + sample, 0.61 + sample, 0.5 + sample, 0.2 + sample, 0.4 - sample};
        PairedComparison found = PairedComparison.of(gains, new double[] {0.97, 0.83, 0.61, 0.5, 0.2, 0.4}, 0.95, 1);
        assertEquals(14.0 / 64, found.signFlipP());
    }

    /** Printed in Holm's manner: 0.01, 0.02, 0.03 of four become 0.04, 0.06, 0.06. */
    @Test
    void holmRaisesInTheGivenOrder() {
        assertArrayEquals(
                new double[] {0.06, 0.04, 0.06, 0.5},
                HolmCorrection.adjusted(new double[] {0.03, 0.01, 0.02, 0.5}),
                1e-15);
        assertArrayEquals(new double[] {1, 1}, HolmCorrection.adjusted(new double[] {0.6, 0.9}));
        assertArrayEquals(new double[0], HolmCorrection.adjusted(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> HolmCorrection.adjusted(new double[] {Double.NaN}));
    }

    /** Five mitigations of which none helps: a false one is believed in at most 5 % of studies, without the correction in 21 %. */
    @Test
    void holmKeepsTheErrorOfTheFamily() {
        int alone = 0;
        int family = 0;
        for (long r = 0; r < REPETITIONS; r++) {
            double[] p = new double[5];
            for (int m = 0; m < 5; m++) {
                p[m] = PairedComparison.of(Draws.gaussians(8, 5 * r + m), new double[8], 0.95, r)
                        .studentP();
            }
            alone += least(p) <= 0.05 ? 1 : 0;
            family += least(HolmCorrection.adjusted(p)) <= 0.05 ? 1 : 0;
        }
        assertTrue((double) family / REPETITIONS < 0.05 + FOUR_ERRORS, "family " + family);
        assertEquals(1 - Math.pow(0.95, 5), (double) alone / REPETITIONS, 0.03);
    }

    private static double least(double[] p) {
        double least = 1;
        for (double value : p) {
            least = Math.min(least, value);
        }
        return least;
    }
}
