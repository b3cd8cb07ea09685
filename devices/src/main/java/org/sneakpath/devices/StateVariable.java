package org.sneakpath.devices;

/**
 * An internal state of a compact model: what a device remembers.
 *
 * @param name identifier, such as {@code "x"}
 * @param unit SI unit symbol, empty if dimensionless
 * @param lower least value (−∞ for none); at the bound an outward rate acts as zero
 * @param upper greatest value (+∞ for none)
 * @param initial value at fabrication, when nothing else is said
 * @param tolerance absolute error that an error-controlled integration may leave, in the state's unit
 * @param description one line
 */
public record StateVariable(
        String name, String unit, double lower, double upper, double initial, double tolerance, String description) {
    public StateVariable {
        if (!(lower < upper) || !(initial >= lower && initial <= upper)) {
            throw new IllegalArgumentException("state '" + name + "': initial value " + initial + " " + unit
                    + " must lie in [" + lower + ", " + upper + "]");
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("state '" + name + "': tolerance " + tolerance + " must be positive");
        }
    }

    /**
     * Passes a value within the bounds through.
     *
     * @throws IllegalArgumentException naming the state, the value with its unit and the bounds, if it is outside
     */
    public double require(double value) {
        if (!(value >= lower && value <= upper)) {
            throw new IllegalArgumentException("state '" + name + "' = " + value + (unit.isEmpty() ? "" : " " + unit)
                    + " is outside [" + lower + ", " + upper + "] (" + description + ")");
        }
        return value;
    }
}
