package org.sneakpath.devices.units;

/**
 * What a unit measures: exponents of metre, kilogram, second, ampere and kelvin.
 *
 * @param m exponent of the metre
 * @param kg exponent of the kilogram
 * @param s exponent of the second
 * @param a exponent of the ampere
 * @param k exponent of the kelvin
 */
public record Dimension(int m, int kg, int s, int a, int k) {
    /** Of a plain number. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0);

    Dimension times(Dimension other, int power) {
        return new Dimension(
                m + power * other.m,
                kg + power * other.kg,
                s + power * other.s,
                a + power * other.a,
                k + power * other.k);
    }

    /** In base units, such as {@code "m^2 kg s^-3 A^-1"}; {@code "1"} for a plain number. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "m", m);
        append(text, "kg", kg);
        append(text, "s", s);
        append(text, "A", a);
        append(text, "K", k);
        return text.isEmpty() ? "1" : text.toString();
    }

    private static void append(StringBuilder text, String symbol, int power) {
        if (power != 0) {
            text.append(text.isEmpty() ? "" : " ").append(symbol).append(power == 1 ? "" : "^" + power);
        }
    }
}
