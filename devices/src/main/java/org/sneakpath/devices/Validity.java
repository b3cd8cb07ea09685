package org.sneakpath.devices;

/**
 * The range in which a set of numbers may be believed, as far as its source says it in numbers.
 *
 * @param voltage of the device (V), from its first to its second terminal; {@link Interval#REAL} where nothing is said
 * @param current through it (A), into its first terminal; {@link Interval#REAL} where nothing is said
 */
public record Validity(Interval voltage, Interval current) {
    /** Nothing is said. */
    public static final Validity UNSTATED = new Validity(Interval.REAL, Interval.REAL);

    /** Whether a range of voltages is said. */
    public boolean limitsVoltage() {
        return !voltage.equals(Interval.REAL);
    }

    /** Whether a range of currents is said. */
    public boolean limitsCurrent() {
        return !current.equals(Interval.REAL);
    }

    /** Whether anything is said. */
    public boolean isStated() {
        return limitsVoltage() || limitsCurrent();
    }
}
