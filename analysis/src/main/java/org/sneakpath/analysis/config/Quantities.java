package org.sneakpath.analysis.config;

/** Physical values in text. */
final class Quantities {
    private Quantities() {}

    static double parse(String text, Unit unit) {
        int space = text.indexOf(' ');
        if (space < 0 || !text.substring(space + 1).equals(unit.value())) {
            throw new IllegalArgumentException("'" + text + "' is not a quantity in " + unit.value());
        }
        return Double.parseDouble(text.substring(0, space));
    }

    static String format(double value, Unit unit) {
        return value + " " + unit.value();
    }
}
