package org.sneakpath.analysis.statistics;

/**
 * A closed interval, as a rule of confidence.
 *
 * @param lower lower end, −∞ if it has none
 * @param upper upper end, ∞ if it has none; not below {@code lower}
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper
                    + "; its ends must be numbers, the lower one not above the upper one");
        }
    }

    /** Upper less lower end. */
    public double width() {
        return upper - lower;
    }

    /** Whether a value is in it, ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** What of it lies in {@code [least, most]}; the nearer of these ends where nothing does. */
    public Interval within(double least, double most) {
        return new Interval(Math.min(most, Math.max(least, lower)), Math.max(least, Math.min(most, upper)));
    }
}
