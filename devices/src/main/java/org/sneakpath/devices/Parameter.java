package org.sneakpath.devices;

/**
 * A parameter of a compact model: what it means, its unit, and what values it may take.
 *
 * @param name identifier used in netlists and configurations, such as {@code "rOn"}
 * @param unit SI unit symbol such as {@code "ohm"}, {@code "V"}, {@code "s"}; empty if dimensionless
 * @param defaultValue value when nothing else is said, inside {@code range}
 * @param range admissible values
 * @param description one line, with the symbol of the source paper where there is one
 */
public record Parameter(String name, String unit, double defaultValue, Interval range, String description) {
    public Parameter {
        if (!range.contains(defaultValue)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': default " + defaultValue + " " + unit + " is outside " + range);
        }
    }

    /**
     * Passes an admissible value through.
     *
     * @throws IllegalArgumentException naming the parameter, the value with its unit and the range, if it is outside
     */
    public double require(double value) {
        if (!range.contains(value)) {
            throw new IllegalArgumentException("parameter '" + name + "' = " + value
                    + (unit.isEmpty() ? "" : " " + unit) + " is outside its range " + range + " (" + description + ")");
        }
        return value;
    }
}
