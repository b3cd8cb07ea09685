package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What intervals are by definition. */
class IntervalInvariantTest {
    private static final double[] A = {0.93, 0.91, 0.95, 0.90, 0.94, 0.92};
    private static final double[] B = {0.90, 0.85, 0.93, 0.84, 0.91, 0.90};

    /** At each end of Fieller's interval Student's test of a − ρ b is at its limit. */
    @Test
    void endsOfFiellerAreWhereStudentJustRejects() {
        Interval ratio = FiellerInterval.ofRatio(A, B, 0.95).orElseThrow();
        assertTrue(ratio.contains(Moments.mean(A) / Moments.mean(B)));
        for (double rho : new double[] {ratio.lower(), ratio.upper()}) {
            double[] d = A.clone();
            for (int k = 0; k < d.length; k++) {
                d[k] -= rho * B[k];
            }
            Interval interval = StudentInterval.ofMean(d, 0.95);
            double nearest = Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
            assertEquals(0, nearest, 1e-12); // the root cancels four digits of sixteen
        }
    }

    @Test
    void aRatioByWhatMayBeZeroHasNoInterval() {
        double[] around = {-0.1, 0.1, 0.05, -0.05, 0.01, 0};
        assertEquals(Optional.empty(), FiellerInterval.ofRatio(A, around, 0.95));
    }

    @Test
    void equalNumbersHaveNoWidth() {
        double[] equal = {0.9, 0.9, 0.9};
        assertEquals(0, StudentInterval.ofMean(equal, 0.95).width());
        Interval interval = BootstrapInterval.of(equal, Moments::mean, 100, 0.95, 1);
        assertEquals(0, interval.width());
    }

    @Test
    void moreConfidenceIsWider() {
        assertTrue(WilsonInterval.of(9, 10, 0.99).width()
                > WilsonInterval.of(9, 10, 0.95).width());
        assertTrue(StudentInterval.ofMean(A, 0.99).width()
                > StudentInterval.ofMean(A, 0.95).width());
        double wide = BootstrapInterval.of(A, Moments::mean, 2000, 0.99, 1).width();
        assertTrue(wide > BootstrapInterval.of(A, Moments::mean, 2000, 0.95, 1).width());
    }

    @Test
    void bootstrapFollowsFromItsSeed() {
        Interval one = BootstrapInterval.of(A, Moments::mean, 500, 0.95, 1);
        assertEquals(one, BootstrapInterval.of(A, Moments::mean, 500, 0.95, 1));
        assertNotEquals(one, BootstrapInterval.of(A, Moments::mean, 500, 0.95, 2));
    }

    @Test
    void yieldCountsWhatIsGoodEnough() {
        ChipYield found = ChipYield.of(new double[] {0.95, 0.9, 0.89, Double.NaN}, 0.9, 0.95);
        assertEquals(2, found.good());
        assertEquals(0.5, found.share());
        assertEquals(WilsonInterval.of(2, 4, 0.95), found.interval());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StudentInterval.ofMean(new double[1], 0.95));
        assertThrows(IllegalArgumentException.class, () -> StudentInterval.ofDifference(A, new double[2], 0.95));
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(3, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> BootstrapInterval.of(A, Moments::mean, 10, 0.95, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> ChipYield.of(new double[0], 0.9, 0.95));
    }
}
