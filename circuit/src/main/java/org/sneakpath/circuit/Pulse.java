package org.sneakpath.circuit;

/**
 * A periodic trapezoid, as PULSE in SPICE:
 * <pre>
 *   pulsed          ┌────────┐            ┌───
 *                  /          \          /
 *   initial ──────┘            └────────┘
 *          0   delay rise width fall   delay + period
 * </pre>
 * A rise or fall of zero is a jump; the value at the jump is that after it.
 *
 * @param initial value outside the pulse (V or A)
 * @param pulsed value within it (V or A)
 * @param delay time of the first edge (s)
 * @param rise duration of the first edge (s), may be zero
 * @param fall duration of the second edge (s), may be zero
 * @param width duration of the pulsed value (s)
 * @param period (s), at least rise + width + fall; infinite for a single pulse
 */
public record Pulse(double initial, double pulsed, double delay, double rise, double fall, double width, double period)
        implements SourceWaveform {
    public Pulse {
        Checks.finite("pulse initial value", initial, "");
        Checks.finite("pulse pulsed value", pulsed, "");
        Checks.finite("pulse delay", delay, "s");
        Checks.nonNegative("pulse rise time", Checks.finite("pulse rise time", rise, "s"), "s");
        Checks.nonNegative("pulse fall time", Checks.finite("pulse fall time", fall, "s"), "s");
        Checks.nonNegative("pulse width", width, "s");
        if (!(period > 0) || period < (rise + width + fall) * (1 - 1e-12)) {
            throw new IllegalArgumentException(
                    "pulse period " + period + " s must be positive and at least rise + width" + " + fall = "
                            + (rise + width + fall) + " s; use infinity for a single pulse");
        }
    }

    @Override
    public double at(double t) {
        if (t < delay) {
            return initial;
        }
        double start = start(cycle(t));
        if (t < start + rise) {
            return initial + (pulsed - initial) * ((t - start) / rise);
        }
        if (t < start + rise + width) {
            return pulsed;
        }
        if (t < start + rise + width + fall) {
            return pulsed + (initial - pulsed) * ((t - (start + rise + width)) / fall);
        }
        return initial;
    }

    @Override
    public double nextBreakpoint(double t) {
        if (t < delay) {
            return delay;
        }
        long cycle = cycle(t);
        double start = start(cycle);
        double[] corners = {start + rise, start + rise + width, start + rise + width + fall};
        for (double corner : corners) {
            if (corner > t && corner < Double.POSITIVE_INFINITY) {
                return corner;
            }
        }
        return Double.isInfinite(period) ? Double.POSITIVE_INFINITY : start(cycle + 1);
    }

    /** Number of the cycle that holds t, consistent with {@link #start} to the last bit. */
    private long cycle(double t) {
        if (Double.isInfinite(period)) {
            return 0;
        }
        long cycle = (long) Math.floor((t - delay) / period);
        if (t < start(cycle)) {
            cycle--;
        } else if (t >= start(cycle + 1)) {
            cycle++;
        }
        return cycle;
    }

    private double start(long cycle) {
        return cycle == 0 ? delay : delay + cycle * period;
    }
}
