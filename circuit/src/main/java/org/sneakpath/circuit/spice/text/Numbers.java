package org.sneakpath.circuit.spice.text;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as SPICE writes them: {@code 1k}, {@code 2.2meg}, {@code 10nF}, {@code .5}, {@code 1e-3V}, {@code 3µ}.
 *
 * <pre>
 *   t 1e12   g 1e9   meg 1e6   k 1e3   m 1e-3   mil 25.4e-6   u, µ 1e-6   n 1e-9   p 1e-12   f 1e-15   a 1e-18
 * </pre>
 * Letters after the factor are a unit and are not looked at; so {@code 500M} is 0.5 and {@code 1F} is 1e-15. HSPICE also
 * has {@code x} for 1e6. A digit after a letter ({@code 2K2}) is refused: programs disagree about it.
 */
public final class Numbers {
    private Numbers() {}

    /** Where a number that begins at {@code start} ends (exclusive): digits, point, exponent and the letters after it. */
    public static int end(String text, int start) {
        int k = mantissaEnd(text, start);
        while (k < text.length() && (Character.isLetterOrDigit(text.charAt(k)) || text.charAt(k) == 'µ')) {
            k++;
        }
        return k;
    }

    /** The value of a word that is a number, with its sign if it has one; nothing if it is not a number. */
    public static OptionalDouble parse(String word, Dialect dialect) {
        int start = !word.isEmpty() && (word.charAt(0) == '-' || word.charAt(0) == '+') ? 1 : 0;
        if (!begins(word, start)) {
            return OptionalDouble.empty();
        }
        int end = mantissaEnd(word, start);
        for (int k = end; k < word.length(); k++) {
            char c = word.charAt(k);
            if (!Character.isLetter(c) && c != 'µ' && c != '°' && c != '%') {
                return OptionalDouble.empty();
            }
        }
        if (end == word.length()) {
            return OptionalDouble.of(Double.parseDouble(word));
        }
        String factor = word.substring(end).toLowerCase(Locale.ROOT);
        String mantissa = word.substring(0, end);
        int exponent = exponent(factor, dialect);
        // joined as decimal digits, so that 1.1u is the double nearest to 1.1e-6
        double value = factor.startsWith("mil")
                ? Double.parseDouble(mantissa) * 25.4e-6
                : exponent == 0 ? Double.parseDouble(mantissa) : scaled(mantissa, exponent);
        return OptionalDouble.of(value);
    }

    /** Whether a number begins at that character: a digit, or a point before a digit. */
    public static boolean begins(String text, int k) {
        return digit(text, k) || (k < text.length() && text.charAt(k) == '.' && digit(text, k + 1));
    }

    private static double scaled(String mantissa, int exponent) {
        int e = Math.max(mantissa.indexOf('e'), mantissa.indexOf('E'));
        if (e < 0) {
            return Double.parseDouble(mantissa + "e" + exponent);
        }
        String digits = mantissa.substring(e + 1);
        // an exponent of many digits is beyond any double anyhow
        long own = digits.length() > 9 ? (digits.startsWith("-") ? -100_000 : 100_000) : Long.parseLong(digits);
        return Double.parseDouble(mantissa.substring(0, e) + "e" + (own + exponent));
    }

    private static int exponent(String suffix, Dialect dialect) {
        if (suffix.isEmpty()) {
            return 0;
        }
        if (suffix.startsWith("meg")) {
            return 6;
        }
        return switch (suffix.charAt(0)) {
            case 't' -> 12;
            case 'g' -> 9;
            case 'x' -> dialect == Dialect.HSPICE ? 6 : 0;
            case 'k' -> 3;
            case 'm' -> -3;
            case 'u', 'µ', 'μ' -> -6;
            case 'n' -> -9;
            case 'p' -> -12;
            case 'f' -> -15;
            case 'a' -> -18;
            default -> 0;
        };
    }

    private static int mantissaEnd(String text, int start) {
        int k = start;
        while (digit(text, k)) {
            k++;
        }
        if (k < text.length() && text.charAt(k) == '.') {
            k++;
            while (digit(text, k)) {
                k++;
            }
        }
        if (k < text.length() && (text.charAt(k) == 'e' || text.charAt(k) == 'E')) {
            int sign = k + 1 < text.length() && (text.charAt(k + 1) == '-' || text.charAt(k + 1) == '+') ? 1 : 0;
            if (digit(text, k + 1 + sign)) {
                k += 1 + sign;
                while (digit(text, k)) {
                    k++;
                }
            }
        }
        return k;
    }

    private static boolean digit(String text, int k) {
        return k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9';
    }
}
