package org.sneakpath.analysis.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written: the same on every machine, a true minus sign, no digits that mean nothing. */
public final class Numbers {

    /** U+202F, between a number and its unit; never broken at a line end. */
    public static final String NARROW_SPACE = "\u202f";

    private static final int SIGNIFICANT_DIGITS = 4;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** Four significant digits, trailing zeros dropped; outside 1e-4..1e6 as "2.5·10⁻⁷". */
    public static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        if (magnitude < 1e-4 || magnitude >= 1e6) {
            return powerOfTen(format("0.###E0").format(value));
        }
        int integerDigits = (int) Math.floor(Math.log10(magnitude)) + 1;
        return decimals(value, Math.max(0, SIGNIFICANT_DIGITS - integerDigits), false);
    }

    /** "10⁻⁷" for "1E−7", "2.5·10⁻⁷" for "2.5E−7". */
    private static String powerOfTen(String scientific) {
        int at = scientific.indexOf('E');
        String mantissa = scientific.substring(0, at);
        StringBuilder text =
                new StringBuilder(mantissa.equals("1") ? "10" : mantissa.equals("−1") ? "−10" : mantissa + "·10");
        for (char c : scientific.substring(at + 1).toCharArray()) {
            text.append(c == '−' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    /** Exactly {@code places} digits after the point. */
    public static String fixed(double value, int places) {
        return decimals(value, places, true);
    }

    /** A fraction in percent with one digit after the point: "97.3 %". */
    public static String percent(double fraction) {
        return fixed(100 * fraction, 1) + NARROW_SPACE + "%";
    }

    /** An interval of fractions in percent: "96.0–98.1 %". */
    public static String percents(double lower, double upper) {
        return fixed(100 * lower, 1) + "–" + percent(upper);
    }

    /** The format of a tick label with a fixed number of digits after the point. */
    static DecimalFormat tick(int places) {
        return format(places == 0 ? "0" : "0." + "0".repeat(places));
    }

    private static String decimals(double value, int places, boolean all) {
        String text = format(places == 0 ? "0" : "0." + (all ? "0" : "#").repeat(places))
                .format(value);
        return text.matches("−0(\\.0*)?") ? text.substring(1) : text;
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return new DecimalFormat(pattern, symbols);
    }
}
