package org.sneakpath.devices.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes values with their units. */
public final class Quantity {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private Quantity() {}

    /**
     * Reads a value such as {@code "2.5 kohm"} where {@code expectedUnit} is {@code "ohm"}.
     *
     * @param text a number and a unit of the expected dimension; a bare number is in {@code expectedUnit}
     * @param expectedUnit unit expression; empty for a plain number, which may then be given in %
     * @return the value in {@code expectedUnit}
     * @throws IllegalArgumentException if there is no number, it is too large, the unit is unknown, or it measures something else
     */
    public static double parse(String text, String expectedUnit) {
        String trimmed = text.strip();
        Matcher matcher = number(trimmed, expectedUnit);
        BigDecimal number = new BigDecimal(matcher.group());
        String unitText = trimmed.substring(matcher.end()).strip();
        if (unitText.isEmpty()) {
            return finite(number, text);
        }
        Unit expected = Unit.parse(expectedUnit);
        Unit unit = Unit.parse(unitText);
        if (!unit.dimension().equals(expected.dimension())) {
            throw new IllegalArgumentException("'" + text + "' is in " + unitText + " (" + unit.dimension()
                    + ") where "
                    + (expectedUnit.isEmpty() ? "a plain number" : expectedUnit + " (" + expected.dimension() + ")")
                    + " belongs; write it like '" + example(expectedUnit) + "'");
        }
        return finite(number.multiply(unit.factor()).divide(expected.factor(), MathContext.DECIMAL128), text);
    }

    /**
     * Reads a value whatever it measures, such as {@code "2.5 kohm"} or {@code "16"}.
     *
     * @return in SI units
     * @throws IllegalArgumentException if there is no number, it is too large, or the unit is unknown
     */
    public static double si(String text) {
        String trimmed = text.strip();
        Matcher number = number(trimmed, "ohm");
        return finite(
                new BigDecimal(number.group())
                        .multiply(Unit.parse(trimmed.substring(number.end()).strip())
                                .factor()),
                text);
    }

    /** Whether a unit is written behind the number of a value that {@link #si} takes. */
    public static boolean hasUnit(String text) {
        String trimmed = text.strip();
        return number(trimmed, "ohm").end() < trimmed.length();
    }

    private static Matcher number(String trimmed, String unit) {
        Matcher matcher = NUMBER.matcher(trimmed);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException(
                    "'" + trimmed + "' does not start with a number; write it like '" + example(unit) + "'");
        }
        return matcher;
    }

    private static double finite(BigDecimal number, String text) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("'" + text + "' is too large; the greatest number is about 1.8e308");
        }
        return value;
    }

    /** The shortest text with an engineering prefix that parses to the same value, such as {@code "2.5 kohm"}. */
    public static String format(double value, String unit) {
        return Double.isFinite(value) ? write(new BigDecimal(Double.toString(value)), unit) : join(value + "", unit);
    }

    /**
     * Text with an engineering prefix, rounded.
     *
     * @param digits significant digits, at least 1
     */
    public static String format(double value, String unit, int digits) {
        if (digits < 1) {
            throw new IllegalArgumentException("digits " + digits + " must be at least 1");
        }
        return Double.isFinite(value)
                ? write(new BigDecimal(value).round(new MathContext(digits)), unit)
                : join(value + "", unit);
    }

    private static String write(BigDecimal value, String unit) {
        if (value.signum() == 0) {
            return join("0", unit);
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (!Unit.parse(unit).takesPrefix()) {
            return join(Double.toString(shortest.doubleValue()).replaceFirst("\\.0$", ""), unit);
        }
        int decade = shortest.precision() - shortest.scale() - 1;
        Prefix prefix = Prefix.engineering(decade);
        BigDecimal mantissa = shortest.scaleByPowerOfTen(-prefix.exponent());
        return mantissa.toPlainString() + " " + prefix.spellings().get(0) + unit;
    }

    private static String join(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static String example(String unit) {
        return join("2.5", unit);
    }
}
