package org.sneakpath.devices;

import java.util.List;

/**
 * A parameter of a compact model: what it means, its unit, and what values it may take.
 *
 * @param name identifier used in netlists and configurations, such as {@code "rOn"}
 * @param unit SI unit symbol such as {@code "ohm"}, {@code "V"}, {@code "s"}; empty if dimensionless
 * @param defaultValue value when nothing else is said, inside {@code range}
 * @param range admissible values
 * @param excluded parts of the range that are not admissible; mostly none
 * @param aliases other names under which it may be given; mostly none
 * @param description one line, with the symbol of the source paper where there is one
 */
public record Parameter(
        String name,
        String unit,
        double defaultValue,
        Interval range,
        List<Interval> excluded,
        List<String> aliases,
        String description) {
    public Parameter {
        excluded = List.copyOf(excluded);
        aliases = List.copyOf(aliases);
        if (!range.contains(defaultValue) || within(excluded, defaultValue)) {
            throw new IllegalArgumentException("parameter '" + name + "': default " + defaultValue + " " + unit
                    + " is outside " + range + without(excluded));
        }
    }

    /** A parameter of one name whose range has no gaps. */
    public Parameter(String name, String unit, double defaultValue, Interval range, String description) {
        this(name, unit, defaultValue, range, List.of(), List.of(), description);
    }

    private static boolean within(List<Interval> excluded, double value) {
        return excluded.stream().anyMatch(interval -> interval.contains(value));
    }

    private static String without(List<Interval> excluded) {
        return excluded.isEmpty() ? "" : " without " + excluded;
    }

    /**
     * Passes an admissible value through.
     *
     * @throws IllegalArgumentException naming the parameter, the value with its unit and the range, if it is outside
     */
    public double require(double value) {
        if (!range.contains(value) || within(excluded, value)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "' = " + value + (unit.isEmpty() ? "" : " " + unit)
                            + " is outside its range " + range + without(excluded) + " (" + description + ")");
        }
        return value;
    }

    /**
     * The same with another default.
     *
     * @throws IllegalArgumentException if it is not admissible
     */
    public Parameter withDefault(double value) {
        return new Parameter(name, unit, value, range, excluded, aliases, description);
    }

    /** Whether it goes by that name, its own or an alias. */
    public boolean isCalled(String candidate) {
        return name.equals(candidate) || aliases.contains(candidate);
    }
}
