package org.sneakpath.analysis.figure;

/**
 * What an axis shows and in which unit.
 *
 * @param quantity name as printed, with a capital: "Membrane voltage"
 * @param siUnit unit of the data, "V"; empty for a pure number
 * @param unit unit of the printed numbers
 */
public record AxisTitle(String quantity, String siUnit, DisplayUnit unit) {

    /** A quantity without a unit. */
    public static AxisTitle number(String quantity) {
        return new AxisTitle(quantity, "", DisplayUnit.NONE);
    }

    /** A quantity up to a magnitude of {@code largest}, in a unit that suits it; without one where {@code unit} is empty. */
    public static AxisTitle prefixed(String quantity, String unit, double largest) {
        return unit.isEmpty() ? number(quantity) : new AxisTitle(quantity, unit, DisplayUnit.prefixed(unit, largest));
    }

    /** A fraction in 0..1, printed in percent. */
    public static AxisTitle fraction(String quantity) {
        return new AxisTitle(quantity, "", DisplayUnit.PERCENT);
    }

    /** The axis label, "Membrane voltage (mV)". */
    public String label() {
        return unit.symbol().isEmpty() ? quantity : quantity + " (" + unit.symbol() + ")";
    }

    /** The column title in a CSV file, where values are SI: "membrane voltage (V)". */
    public String column() {
        boolean acronym = quantity.length() < 2 || !Character.isLowerCase(quantity.charAt(1));
        String name = acronym ? quantity : Character.toLowerCase(quantity.charAt(0)) + quantity.substring(1);
        return siUnit.isEmpty() ? name : name + " (" + siUnit + ")";
    }

    /** A value with its unit: "2.5 Ω". */
    public String text(double si) {
        String number = Numbers.plain(unit.shown(si));
        return unit.symbol().isEmpty() ? number : number + Numbers.NARROW_SPACE + unit.symbol();
    }
}
