package org.sneakpath.circuit;

/**
 * A periodic trapezoid, as PULSE in SPICE:
 * <pre>
 *   pulsed          ┌────────┐            ┌───
 *                  /          \          /
 *   initial ──────┘            └────────┘
 *          0   delay rise width fall   delay + period
 * </pre>
 * A rise or fall of zero is a jump; the value at the jump is that after it. A period that ends before the trapezoid does cuts
 * it off: the next one starts from the initial value.
 *
 * @param initial value outside the pulse (V or A)
 * @param pulsed value within it (V or A)
 * @param delay time of the first edge (s)
 * @param rise duration of the first edge (s), may be zero
 * @param fall duration of the second edge (s), may be zero
 * @param width duration of the pulsed value (s)
 * @param period (s), positive; infinite for a single pulse
 * @param cycles number of periods after which the initial value stays, positive; infinite for ever
 */
public record Pulse(
        double initial,
        double pulsed,
        double delay,
        double rise,
        double fall,
        double width,
        double period,
        double cycles)
        implements SourceWaveform {
    public Pulse {
        Checks.finite("pulse initial value", initial, "");
        Checks.finite("pulse pulsed value", pulsed, "");
        Checks.finite("pulse delay", delay, "s");
        Checks.nonNegative("pulse rise time", Checks.finite("pulse rise time", rise, "s"), "s");
        Checks.nonNegative("pulse fall time", Checks.finite("pulse fall time", fall, "s"), "s");
        Checks.nonNegative("pulse width", width, "s");
        if (!(period > 0)) {
            throw new IllegalArgumentException(
                    "pulse period " + period + " s must be positive; use infinity for a single pulse");
        }
        if (!(cycles > 0)) {
            throw new IllegalArgumentException("pulse cycles " + cycles + " must be positive; use infinity for ever");
        }
    }

    /** A pulse that is repeated for ever. */
    public Pulse(double initial, double pulsed, double delay, double rise, double fall, double width, double period) {
        this(initial, pulsed, delay, rise, fall, width, period, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double t) {
        return switch (part(t)) {
            case REST -> initial;
            case RISE -> initial + (pulsed - initial) * fraction(t);
            case TOP -> pulsed;
            case FALL -> pulsed + (initial - pulsed) * fraction(t);
        };
    }

    @Override
    public double before(double t) {
        if (t <= delay || t > end()) {
            return initial;
        }
        long cycle = cycle(t);
        double start = start(cycle);
        if (t == start) {
            start = start(cycle - 1);
        }
        double top = start + rise;
        double edge = top + width;
        if (t <= top) {
            return initial + (pulsed - initial) * ((t - start) / rise);
        }
        if (t <= edge) {
            return pulsed;
        }
        return t <= edge + fall ? pulsed + (initial - pulsed) * ((t - edge) / fall) : initial;
    }

    @Override
    public double slope(double t) {
        return switch (part(t)) {
            case REST, TOP -> 0;
            case RISE -> (pulsed - initial) / rise;
            case FALL -> (initial - pulsed) / fall;
        };
    }

    @Override
    public double nextBreakpoint(double t) {
        if (t < delay) {
            return delay;
        }
        if (t >= end()) {
            return Double.POSITIVE_INFINITY;
        }
        long cycle = cycle(t);
        double start = start(cycle);
        double next = Math.min(end(), Double.isInfinite(period) ? Double.POSITIVE_INFINITY : start(cycle + 1));
        double top = start + rise;
        double edge = top + width;
        if (top > t) {
            return Math.min(top, next);
        }
        if (edge > t) {
            return Math.min(edge, next);
        }
        return edge + fall > t ? Math.min(edge + fall, next) : next;
    }

    /** Seven: the number of cycles is a count and has no derivative. */
    @Override
    public int numbers() {
        return 7;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        Part part = part(t);
        if (part == Part.REST || part == Part.TOP) {
            bars[from + (part == Part.REST ? 0 : 1)] += bar;
            return;
        }
        double fraction = fraction(t);
        double slope = slope(t);
        boolean rising = part == Part.RISE;
        bars[from] += bar * (rising ? 1 - fraction : fraction);
        bars[from + 1] += bar * (rising ? fraction : 1 - fraction);
        // Delay and whole periods shift the edge; so does what comes before it within the period.
        bars[from + 2] -= bar * slope;
        bars[from + 3] -= bar * slope * (rising ? fraction : 1);
        bars[from + 4] -= rising ? 0 : bar * slope * fraction;
        bars[from + 5] -= rising ? 0 : bar * slope;
        bars[from + 6] -= bar * slope * cycle(t);
    }

    private enum Part {
        REST,
        RISE,
        TOP,
        FALL
    }

    private Part part(double t) {
        if (t < delay || t >= end()) {
            return Part.REST;
        }
        double top = start(cycle(t)) + rise;
        if (t < top) {
            return Part.RISE;
        }
        if (t < top + width) {
            return Part.TOP;
        }
        return t < top + width + fall ? Part.FALL : Part.REST;
    }

    /** How much of the edge that t lies on has passed. */
    private double fraction(double t) {
        double start = start(cycle(t));
        double top = start + rise;
        return t < top ? (t - start) / rise : (t - (top + width)) / fall;
    }

    private double end() {
        return Double.isInfinite(cycles) || Double.isInfinite(period)
                ? Double.POSITIVE_INFINITY
                : delay + cycles * period;
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
