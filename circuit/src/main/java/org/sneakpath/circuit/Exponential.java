package org.sneakpath.circuit;

/**
 * An exponential rise and fall, as EXP in SPICE:
 * <pre>
 *   initial                                                                          t ≤ riseDelay
 *   + (pulsed − initial) (1 − exp(−(t − riseDelay)/riseTime))                        from riseDelay on
 *   + (initial − pulsed) (1 − exp(−(t − fallDelay)/fallTime))                        from fallDelay on
 * </pre>
 *
 * @param initial (V or A)
 * @param pulsed (V or A)
 * @param riseDelay (s)
 * @param riseTime time constant (s), positive
 * @param fallDelay (s), not before riseDelay
 * @param fallTime time constant (s), positive
 */
public record Exponential(
        double initial, double pulsed, double riseDelay, double riseTime, double fallDelay, double fallTime)
        implements SourceWaveform {
    public Exponential {
        Checks.finite("exponential initial value", initial, "");
        Checks.finite("exponential pulsed value", pulsed, "");
        Checks.finite("exponential rise delay", riseDelay, "s");
        Checks.finite("exponential fall delay", fallDelay, "s");
        if (fallDelay < riseDelay) {
            throw new IllegalArgumentException(
                    "exponential fall delay " + fallDelay + " s must not be below the rise delay " + riseDelay
                            + " s; exchange the values and the delays for a pulse that falls first");
        }
        Checks.positive("EXP source", "rise time constant", riseTime, "s");
        Checks.positive("EXP source", "fall time constant", fallTime, "s");
    }

    @Override
    public double at(double t) {
        double step = pulsed - initial;
        return initial + step * (grown(t, riseDelay, riseTime) - grown(t, fallDelay, fallTime));
    }

    @Override
    public double slope(double t) {
        double step = pulsed - initial;
        return step * (growth(t, riseDelay, riseTime) - growth(t, fallDelay, fallTime));
    }

    @Override
    public double nextBreakpoint(double t) {
        if (t < riseDelay) {
            return riseDelay;
        }
        return t < fallDelay ? fallDelay : Double.POSITIVE_INFINITY;
    }

    @Override
    public int numbers() {
        return 6;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        double step = pulsed - initial;
        double fraction = grown(t, riseDelay, riseTime) - grown(t, fallDelay, fallTime);
        double rise = growth(t, riseDelay, riseTime);
        double fall = growth(t, fallDelay, fallTime);
        bars[from] += bar * (1 - fraction);
        bars[from + 1] += bar * fraction;
        bars[from + 2] -= bar * step * rise;
        bars[from + 3] -= bar * step * rise * (t - riseDelay) / riseTime;
        bars[from + 4] += bar * step * fall;
        bars[from + 5] += bar * step * fall * (t - fallDelay) / fallTime;
    }

    private static double grown(double t, double delay, double time) {
        return t > delay ? -Math.expm1(-(t - delay) / time) : 0;
    }

    private static double growth(double t, double delay, double time) {
        return t >= delay ? Math.exp(-(t - delay) / time) / time : 0;
    }
}
