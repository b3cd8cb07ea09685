package org.sneakpath.analysis.account;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sneakpath.analysis.statistics.Interval;

/**
 * Numbers with as many digits as an interval bears: with w its half width, or what of it is finite, down to the place of w's first digit,
 * and one more where that is 1 or 2. At least two significant digits and at most four.
 */
final class BorneDigits {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int ONE_MORE_BELOW = 3;

    private BorneDigits() {}

    /**
     * A number, rounded.
     *
     * @param value the estimate, or an end of its interval
     * @param estimate in the interval
     * @param interval of the estimate; its ends may be infinite
     */
    static double round(double value, double estimate, Interval interval) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value)
                .round(new MathContext(digits(value, halfWidth(estimate, interval))))
                .doubleValue();
    }

    private static double halfWidth(double estimate, Interval interval) {
        if (Double.isFinite(interval.width())) {
            return interval.width() / 2;
        }
        double one = Double.isFinite(interval.lower()) ? estimate - interval.lower() : interval.upper() - estimate;
        return Double.isFinite(one) ? one : Math.abs(estimate);
    }

    private static int digits(double value, double halfWidth) {
        if (!(halfWidth > 0)) {
            return MOST;
        }
        int place = decade(halfWidth);
        int last = halfWidth / Math.pow(10, place) < ONE_MORE_BELOW ? place - 1 : place;
        return Math.max(FEWEST, Math.min(MOST, decade(value) - last + 1));
    }

    private static int decade(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)));
    }
}
