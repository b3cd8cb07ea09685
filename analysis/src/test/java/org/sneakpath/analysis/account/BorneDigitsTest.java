package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.statistics.Crossing;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.study.AxisBudget;

/** Levels are told to the place that their intervals bear, and no less than to two digits. */
class BorneDigitsTest {
    private static double round(double value, double lower, double upper) {
        return BorneDigits.round(value, value, new Interval(lower, upper));
    }

    @Test
    void theHalfWidthDecidesThePlace() {
        assertEquals(344, round(344.23, 338, 351), "half of 13 is 6.5");
        assertEquals(344.2, round(344.23, 343, 345.5), "half of 2.5 begins with a 1: one place more");
        assertEquals(340, round(344.23, 300, 400));
        assertEquals(340, round(344.23, 100, 900), "never less than two digits");
        assertEquals(344.2, round(344.23, 344.22, 344.24), "never more than four");
        assertEquals(0.0123, round(0.01234, 0.0119, 0.0129));
        assertEquals(1.2e7, round(12_345_678, 0.9e7, 1.6e7));
    }

    @Test
    void endsThatAreNotThereDoNotCount() {
        assertEquals(344, round(344.23, 338, Double.POSITIVE_INFINITY), "6.2 below it");
        assertEquals(344, round(344.23, Double.NEGATIVE_INFINITY, 350));
        assertEquals(340, round(344.23, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(344.2, round(344.23, 344.23, 344.23), "no width at all");
        assertEquals(0, BorneDigits.round(0, 1, new Interval(0, 2)));
    }

    private static String words(boolean falling, double level, double lower, double upper) {
        AxisTitle kelvin = new AxisTitle("Temperature", "K", new DisplayUnit("K", 1));
        Crossing crossing = new Crossing(Crossing.Kind.FOUND, level, new Interval(lower, upper));
        return new BudgetText(new AxisBudget("a", 0.9, crossing, 7, 10), kelvin, falling)
                .outcome()
                .replace('\u202f', ' ');
    }

    @Test
    void aBudgetIsToldWithItsInterval() {
        assertEquals("344 K (338 K to 351 K)", words(false, 344.23, 338.1, 350.9));
        assertEquals(
                "344 K (338 K to beyond the highest level)", words(false, 344.23, 338.1, Double.POSITIVE_INFINITY));
        assertEquals("344 K (351 K to 338 K)", words(true, 344.23, 338.1, 350.9));
        assertEquals("344 K (351 K to beyond the lowest level)", words(true, 344.23, Double.NEGATIVE_INFINITY, 350.9));
    }
}
