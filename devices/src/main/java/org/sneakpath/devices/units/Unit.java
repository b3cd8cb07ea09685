package org.sneakpath.devices.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit expression such as {@code "kohm"}, {@code "m/s"}, {@code "/V"} or {@code ""}, and what it amounts to.
 *
 * @param text as written
 * @param factor size in SI units
 * @param dimension what it measures
 */
public record Unit(String text, BigDecimal factor, Dimension dimension) {
    private static final Pattern FACTOR = Pattern.compile("([\\p{L}%\u2126]+)(?:\\^?(-?[0-9])|([²³]))?");

    /**
     * Reads a unit expression; the empty one is that of a plain number.
     *
     * @throws IllegalArgumentException if a symbol is unknown, with the likely one
     */
    public static Unit parse(String text) {
        BigDecimal factor = BigDecimal.ONE;
        Dimension dimension = Dimension.NONE;
        String rest = text.strip();
        int sign = 1;
        if (rest.startsWith("/") || rest.startsWith("1/")) {
            sign = -1;
            rest = rest.substring(rest.indexOf('/') + 1).stripLeading();
            requireMore(rest, text);
        }
        while (!rest.isEmpty()) {
            Matcher matcher = FACTOR.matcher(rest);
            if (!matcher.lookingAt()) {
                throw new IllegalArgumentException("cannot read the unit '" + text + "' from '" + rest + "' on");
            }
            int power = sign * power(matcher.group(2), matcher.group(3));
            Unit unit = symbol(matcher.group(1));
            BigDecimal scaled = unit.factor.pow(Math.abs(power));
            factor = power < 0 ? factor.divide(scaled, MathContext.DECIMAL128) : factor.multiply(scaled);
            dimension = dimension.times(unit.dimension, power);
            rest = rest.substring(matcher.end()).stripLeading();
            if (!rest.isEmpty()) {
                sign = rest.startsWith("/") ? -1 : 1;
                if (rest.startsWith("/") || rest.startsWith("*") || rest.startsWith("·")) {
                    rest = rest.substring(1).stripLeading();
                    requireMore(rest, text);
                }
            }
        }
        return new Unit(text.strip(), factor, dimension);
    }

    /** Whether a prefix may stand before this unit as it is written: it is one symbol without prefix. */
    boolean takesPrefix() {
        UnitSymbol symbol = UnitSymbol.spelt(text);
        return symbol != null && symbol.takesPrefix();
    }

    private static void requireMore(String rest, String text) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("the unit '" + text + "' ends where a unit should follow");
        }
    }

    private static int power(@Nullable String digits, @Nullable String raised) {
        if (raised != null) {
            return raised.equals("²") ? 2 : 3;
        }
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static Unit symbol(String text) {
        UnitSymbol plain = UnitSymbol.spelt(text);
        if (plain != null) {
            return new Unit(text, plain.factor(), plain.dimension());
        }
        String likely = "";
        for (UnitSymbol symbol : UnitSymbol.values()) {
            for (Prefix prefix : Prefix.values()) {
                for (String spelling : symbol.spellings()) {
                    for (String start : prefix.spellings()) {
                        if (symbol.takesPrefix() && text.equals(start + spelling)) {
                            return new Unit(
                                    text, symbol.factor().scaleByPowerOfTen(prefix.exponent()), symbol.dimension());
                        }
                        if (likely.isEmpty() && text.equalsIgnoreCase(start + spelling)) {
                            likely = start + spelling;
                        }
                    }
                }
            }
        }
        throw new IllegalArgumentException("unknown unit '" + text + "'"
                + (likely.isEmpty()
                        ? "; known are V, A, ohm, S, F, H, C, Wb, s, Hz, m, g, K, J, W, eV, Gy and %, with SI prefixes"
                                + " (a f p n u m c k M G T P)"
                        : "; did you mean '" + likely + "'? (case matters: m is milli, M is mega)"));
    }
}
