package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalPaperTest {

    /** R. G. Newcombe, Stat. Med. 17, 857 (1998), table I, method 3, printed with four digits. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void wilsonIntervalIsThatOfNewcombe(long correct, long total, double lower, double upper) {
        ConfidenceInterval interval = ConfidenceInterval.wilson(correct, total);
        assertEquals(lower, interval.lower(), 0.5e-4); // half of the last digit printed
        assertEquals(upper, interval.upper(), 0.5e-4);
    }

    /** t(0.975, 4) = 2.776445 in every table; s = √0.00025, n = 5. */
    @Test
    void intervalOfTheMeanIsThatOfStudent() {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(List.of(0.88, 0.89, 0.9, 0.91, 0.92));
        double half = 2.776445 * Math.sqrt(0.00025 / 5);
        assertEquals(0.9 - half, interval.lower(), 1e-8); // digits of t given
        assertEquals(0.9 + half, interval.upper(), 1e-8);
    }

    @Test
    void intervalsEndAtZeroAndOne() {
        assertEquals(1, ConfidenceInterval.ofMean(List.of(1.0, 0.9)).upper());
        assertEquals(0, ConfidenceInterval.ofMean(List.of(0.0, 0.1)).lower());
    }

    @Test
    void oneChipHasNoWidth() {
        assertEquals(new ConfidenceInterval(0.7, 0.7), ConfidenceInterval.ofMean(List.of(0.7)));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ConfidenceInterval.wilson(3, 2));
        assertThrows(IllegalArgumentException.class, () -> ConfidenceInterval.wilson(0, 0));
    }
}
