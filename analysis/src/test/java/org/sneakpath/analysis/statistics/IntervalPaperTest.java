package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalPaperTest {
    /** B. Efron, R. J. Tibshirani, "An introduction to the bootstrap", 1993, table 14.1, data A. */
    private static final double[] SPATIAL_TEST = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    private static double plugInVariance(double[] x) {
        return Moments.variance(x) * (x.length - 1) / x.length;
    }

    /** Table 14.2 there: variance 171.5, 90 % interval BCa 115.8 to 259.6; exact for normal numbers 118.4 to 305.2. */
    @Test
    void bootstrapOfAVarianceIsThatOfEfronAndTibshirani() {
        assertEquals(171.5, plugInVariance(SPATIAL_TEST), 0.05); // half of the last digit printed
        Interval interval = BootstrapInterval.of(SPATIAL_TEST, IntervalPaperTest::plugInVariance, 20_000, 0.9, 1);
        // Theirs is from 2000 resamples: the tails of 200 of them have an error of about 2.5 and 4.
        assertEquals(115.8, interval.lower(), 6);
        assertEquals(259.6, interval.upper(), 10);
        assertTrue(interval.upper() - 171.5 > 171.5 - interval.lower(), "skewed to the right");
    }

    /** L. D. Brown et al. 2001 and any table: 0 of 10 at 95 % is z²/(n + z²) = 0.2775. */
    @Test
    void wilsonOfNoneHasAWidth() {
        Interval none = WilsonInterval.of(0, 10, 0.95);
        assertEquals(0, none.lower());
        assertEquals(0.2775, none.upper(), 0.5e-4);
        Interval all = WilsonInterval.of(10, 10, 0.95);
        assertEquals(1, all.upper());
        assertEquals(1 - none.upper(), all.lower(), 1e-15); // symmetric but for rounding
    }
}
