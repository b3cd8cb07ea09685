package org.sneakpath.devices;

/**
 * A range of admissible values, each end open or closed.
 *
 * @param lower least value, −∞ for none
 * @param lowerClosed whether {@code lower} itself is admissible
 * @param upper greatest value, +∞ for none
 * @param upperClosed whether {@code upper} itself is admissible
 */
public record Interval(double lower, boolean lowerClosed, double upper, boolean upperClosed) {
    /** Every finite number. */
    public static final Interval REAL = new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** (0, ∞). */
    public static final Interval POSITIVE = new Interval(0, false, Double.POSITIVE_INFINITY, false);

    /** [0, ∞). */
    public static final Interval NON_NEGATIVE = new Interval(0, true, Double.POSITIVE_INFINITY, false);

    /** (−∞, 0). */
    public static final Interval NEGATIVE = new Interval(Double.NEGATIVE_INFINITY, false, 0, false);

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper + " is empty");
        }
    }

    /** The interval [lower, upper]. */
    public static Interval closed(double lower, double upper) {
        return new Interval(lower, true, upper, true);
    }

    /** The interval (lower, upper). */
    public static Interval open(double lower, double upper) {
        return new Interval(lower, false, upper, false);
    }

    /** Whether a finite value lies inside. Infinities and NaN never do. */
    public boolean contains(double value) {
        return Double.isFinite(value)
                && (lowerClosed ? value >= lower : value > lower)
                && (upperClosed ? value <= upper : value < upper);
    }

    @Override
    public String toString() {
        return (lowerClosed ? "[" : "(") + lower + ", " + upper + (upperClosed ? "]" : ")");
    }
}
