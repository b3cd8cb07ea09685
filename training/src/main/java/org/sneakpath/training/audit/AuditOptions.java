package org.sneakpath.training.audit;

import java.util.List;
import java.util.Locale;

/**
 * What an audit looks at.
 *
 * @param divisors what the step is divided by, rising, each at least 2; the last one decides
 * @param samples how many samples the reference engine is asked for, the first ones of the set; 0 for none
 * @param tolerance relative accuracy of the reference engine, in (0, 0.01]
 * @param allowedLoss points of accuracy (percent) that may be lost on the finest grid, not negative
 * @param low lower end of the band of output voltages (V)
 * @param high upper end (V)
 */
public record AuditOptions(
        List<Integer> divisors, int samples, double tolerance, double allowedLoss, double low, double high) {
    public AuditOptions {
        divisors = List.copyOf(divisors);
        if (divisors.isEmpty()) {
            throw new IllegalArgumentException("an audit needs at least one divisor of the step; try [2, 5, 10]");
        }
        int before = 1;
        for (int divisor : divisors) {
            if (divisor <= before) {
                throw new IllegalArgumentException(
                        "divisors of the step " + divisors + " must be at least 2 and rise; try [2, 5, 10]");
            }
            before = divisor;
        }
        if (samples < 0) {
            throw new IllegalArgumentException("samples of an audit = " + samples + " must be >= 0; try 20");
        }
        requireWithin("tolerance of the reference engine", tolerance, tolerance > 0 && tolerance <= 0.01, "(0, 0.01]");
        requireWithin(
                "allowed loss of accuracy (points)",
                allowedLoss,
                allowedLoss >= 0 && Double.isFinite(allowedLoss),
                "[0, Infinity)");
        if (!(low < high)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "band of voltages from %s V to %s V: it must begin below its end", low, high));
        }
    }

    /** A half, a fifth and a tenth of the step, 20 samples, 0.2 points, for output voltages within a band (V). */
    public static AuditOptions within(double low, double high) {
        return new AuditOptions(List.of(2, 5, 10), 20, 1e-6, 0.2, low, high);
    }

    /** The same with another number of samples for the reference engine. */
    public AuditOptions withSamples(int value) {
        return new AuditOptions(divisors, value, tolerance, allowedLoss, low, high);
    }

    private static void requireWithin(String name, double value, boolean within, String range) {
        if (!within) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s = %s is outside %s", name, value, range));
        }
    }
}
