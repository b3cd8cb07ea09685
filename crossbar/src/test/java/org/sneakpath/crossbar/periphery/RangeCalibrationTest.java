package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Ranges from samples against quantiles by hand. */
class RangeCalibrationTest {
    /** Column 0: 0, 1, … 10 in disorder; column 1: the negatives, doubled. */
    private static final double[] SAMPLES = new double[22];

    static {
        int[] order = {3, 9, 1, 10, 0, 5, 7, 2, 8, 6, 4};
        for (int s = 0; s < 11; s++) {
            SAMPLES[2 * s] = order[s];
            SAMPLES[2 * s + 1] = -2 * order[s];
        }
    }

    private static final CodeFormat UNSIGNED = CodeFormat.unsigned(8);
    private static final CodeFormat SIGNED = CodeFormat.twosComplement(8);

    @Test
    void maximumCoversAll() {
        AdcRanges ranges = RangeCalibration.maximum(RangeScope.PER_COLUMN).ranges(SAMPLES, 2, SIGNED, 0, 1);
        assertEquals(10, ranges.fullScale(0));
        assertEquals(20, ranges.fullScale(1));
        AdcRanges shared = RangeCalibration.maximum(RangeScope.SHARED).ranges(SAMPLES, 2, SIGNED, 0, -1);
        assertEquals(-20, shared.fullScale(0));
        assertEquals(-20, shared.fullScale(1));
        assertEquals(0, shared.zero(1));
    }

    @Test
    void quantilesInterpolateBetweenSamples() {
        RangeCalibration most = RangeCalibration.percentile(0.85, RangeScope.PER_COLUMN);
        assertEquals(8.5, most.ranges(SAMPLES, 2, SIGNED, 0, 1).fullScale(0), 1e-15);
        // the share of what lies on the signal's side of zero, from zero on
        assertEquals(
                17,
                RangeCalibration.percentile(0.85, RangeScope.PER_COLUMN)
                        .ranges(SAMPLES, 2, SIGNED, 0, 1)
                        .fullScale(1),
                1e-14);
        AdcRanges shifted = most.ranges(new double[] {1, 2, 3, 4, 5}, 1, UNSIGNED, 1, 1);
        assertEquals(1, shifted.zero(0));
        assertEquals(1 + 0.85 * 4, shifted.fullScale(0), 1e-15);
    }

    @Test
    void tailsAreCutOnBothSides() {
        RangeCalibration tails = new RangeCalibration(0.9, RangeScope.PER_COLUMN, RangeShape.BETWEEN_TAILS);
        AdcRanges ranges = tails.ranges(SAMPLES, 2, UNSIGNED, 0, -1);
        assertEquals(9, ranges.zero(0), 1e-14);
        assertEquals(1, ranges.fullScale(0), 1e-14);
        assertEquals(-2, ranges.zero(1), 1e-14);
        assertEquals(-18, ranges.fullScale(1), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> tails.ranges(SAMPLES, 2, SIGNED, 0, 1));
    }

    @Test
    void whatSpansNothingIsRefused() {
        RangeCalibration own = RangeCalibration.maximum(RangeScope.PER_COLUMN);
        String silent = Samples.refusal(() -> own.ranges(SAMPLES, 2, UNSIGNED, 0, 1));
        assertTrue(silent.contains("column 1"), silent);
        assertThrows(IllegalArgumentException.class, () -> own.ranges(SAMPLES, 3, UNSIGNED, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> own.ranges(SAMPLES, 2, UNSIGNED, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> RangeCalibration.percentile(0, RangeScope.SHARED));
        assertThrows(IllegalArgumentException.class, () -> own.ranges(new double[] {1, Double.NaN}, 1, UNSIGNED, 0, 1));
    }
}
