package org.sneakpath.analysis.figure;

/**
 * The unit in which a quantity is shown. Data stay in SI; the number shown is the SI value divided by {@code size}.
 *
 * @param symbol as printed, "µA"; empty for a pure number
 * @param size one of this unit in SI: 1e-6 for µA, 0.01 for %
 */
public record DisplayUnit(String symbol, double size) {

    public static final DisplayUnit NONE = new DisplayUnit("", 1);
    public static final DisplayUnit PERCENT = new DisplayUnit("%", 0.01);
    public static final DisplayUnit OHM = new DisplayUnit("Ω", 1);
    public static final DisplayUnit MILLIVOLT = new DisplayUnit("mV", 1e-3);
    public static final DisplayUnit MICROAMPERE = new DisplayUnit("µA", 1e-6);
    public static final DisplayUnit MILLISECOND = new DisplayUnit("ms", 1e-3);

    private static final String PREFIXES = "fpnµm kMGT";
    private static final int UNPREFIXED = PREFIXES.indexOf(' ');

    public DisplayUnit {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException(
                    "display unit '" + symbol + "' has size " + size + "; give its positive size in SI, 1e-6 for µA");
        }
    }

    /**
     * The SI prefix that shows {@code largest} between 1 and 1000, between femto and tera; no prefix for zero.
     *
     * @param symbol SI unit, "A"
     * @param largest greatest magnitude to be shown (in that unit)
     */
    public static DisplayUnit prefixed(String symbol, double largest) {
        double magnitude = Math.abs(largest);
        if (magnitude == 0 || !Double.isFinite(magnitude)) {
            return new DisplayUnit(symbol, 1);
        }
        int thousands = (int) Math.floor(Math.log10(magnitude) / 3 + 1e-9);
        int step = Math.max(-UNPREFIXED, Math.min(PREFIXES.length() - 1 - UNPREFIXED, thousands));
        String prefix = step == 0 ? "" : PREFIXES.substring(UNPREFIXED + step, UNPREFIXED + step + 1);
        return new DisplayUnit(prefix + symbol, Math.pow(10, 3 * step));
    }

    /** The number shown for a value in SI. */
    public double shown(double si) {
        return si / size;
    }
}
