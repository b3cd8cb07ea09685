package org.sneakpath.circuit;

/**
 * How a switch turns a control u into a resistance.
 *
 * <p>Sharp: the switch closes when u rises above threshold + hysteresis, opens when u falls below threshold − hysteresis,
 * and remembers in between (S and W of ngspice). Smooth: with s = clamp((u − threshold)/(2 hysteresis), −1/2, 1/2),
 * <pre>
 *   ln R = (ln on + ln off)/2 + ln(on/off) · (3 s/2 − 2 s³)
 * </pre>
 * (VSWITCH of PSpice, negative hysteresis of LTspice): no memory, a continuous slope. A switch that opens on a rising
 * control is one with {@code on} and {@code off} exchanged.
 *
 * @param threshold middle of the transition (V or A), finite
 * @param hysteresis half the width between closing and opening (V or A); not negative where sharp, positive where smooth
 * @param on resistance when closed (ohm), positive
 * @param off resistance when open (ohm), positive
 * @param smooth whether the resistance changes smoothly
 */
public record SwitchLaw(double threshold, double hysteresis, double on, double off, boolean smooth) {
    public SwitchLaw {
        Checks.finite("switch threshold", threshold, "V or A");
        Checks.nonNegative("switch hysteresis", Checks.finite("switch hysteresis", hysteresis, "V or A"), "V or A");
        if (smooth && hysteresis == 0) {
            throw new IllegalArgumentException("switch hysteresis 0 V or A must be positive in a smooth switch; it is"
                    + " half the width of the transition");
        }
        Checks.positive("switch law", "on resistance", on, "ohm");
        Checks.positive("switch law", "off resistance", off, "ohm");
    }

    /** A switch that flips at events. */
    public static SwitchLaw sharp(double threshold, double hysteresis, double on, double off) {
        return new SwitchLaw(threshold, hysteresis, on, off, false);
    }

    /** A switch whose resistance changes smoothly between threshold − halfWidth and threshold + halfWidth. */
    public static SwitchLaw smooth(double threshold, double halfWidth, double on, double off) {
        return new SwitchLaw(threshold, halfWidth, on, off, true);
    }
}
