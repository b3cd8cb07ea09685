package org.sneakpath.analysis.config;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.devices.units.Unit;

/**
 * A number with a unit, whatever it measures.
 *
 * @param si the value in SI units
 * @param hasUnit whether one was written
 */
record AnyQuantity(double si, boolean hasUnit) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");

    /**
     * Reads one, such as {@code "2.5 kohm"} or {@code "16"}.
     *
     * @throws IllegalArgumentException if there is no number, it is too large, or the unit is unknown
     */
    static AnyQuantity parse(String text) {
        String trimmed = text.strip();
        Matcher matcher = NUMBER.matcher(trimmed);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not start with a number; write it like '2.5 kohm' or '16'");
        }
        String unit = trimmed.substring(matcher.end()).strip();
        double si = new BigDecimal(matcher.group())
                .multiply(Unit.parse(unit).factor())
                .doubleValue();
        if (Double.isInfinite(si)) {
            throw new IllegalArgumentException("'" + text + "' is too large; the greatest number is about 1.8e308");
        }
        return new AnyQuantity(si, !unit.isEmpty());
    }
}
