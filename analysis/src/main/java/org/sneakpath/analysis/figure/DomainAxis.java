package org.sneakpath.analysis.figure;

/**
 * The horizontal axis that panels share.
 *
 * @param title quantity and units
 * @param logarithmic whether equal factors are equally long
 */
public record DomainAxis(AxisTitle title, boolean logarithmic) {

    /** Time up to {@code last} (s), in a unit that suits it. */
    public static DomainAxis time(double last) {
        return linear("Time", "s", last);
    }

    /** A quantity up to a magnitude of {@code largest}, in a unit that suits it. */
    public static DomainAxis linear(String quantity, String unit, double largest) {
        return new DomainAxis(AxisTitle.prefixed(quantity, unit, largest), false);
    }

    /** Frequency (Hz), logarithmic. */
    public static DomainAxis frequency() {
        return new DomainAxis(new AxisTitle("Frequency", "Hz", new DisplayUnit("Hz", 1)), true);
    }
}
