package org.sneakpath.circuit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Straight lines between points, constant before the first and after the last, as PWL in SPICE. Two points at the same
 * time are a jump; the value at the jump is that of the later point.
 *
 * <p>Where {@code repeatFrom} is present, what lies between it and the last point is repeated for ever after the last point;
 * where both ends differ, that is a jump.
 *
 * @param times (s), finite and not descending, at least one
 * @param values (V or A), one per time
 * @param repeatFrom start of what is repeated (s), at least the first time and below the last
 */
public record PiecewiseLinear(List<Double> times, List<Double> values, OptionalDouble repeatFrom)
        implements SourceWaveform {
    public PiecewiseLinear {
        times = List.copyOf(times);
        values = List.copyOf(values);
        if (times.isEmpty() || times.size() != values.size()) {
            throw new IllegalArgumentException("piecewise linear source: " + times.size() + " times and "
                    + values.size() + " values; give at least one point, and one value per time");
        }
        for (int k = 0; k < times.size(); k++) {
            Checks.finite("piecewise linear source: time of point " + k, times.get(k), "s");
            Checks.finite("piecewise linear source: value of point " + k, values.get(k), "");
            if (k > 0 && times.get(k) < times.get(k - 1)) {
                throw new IllegalArgumentException("piecewise linear source: time " + times.get(k) + " s of point " + k
                        + " lies before its predecessor at " + times.get(k - 1) + " s; sort the points by time");
            }
        }
        if (repeatFrom.isPresent()
                && !(repeatFrom.getAsDouble() >= times.get(0)
                        && repeatFrom.getAsDouble() < times.get(times.size() - 1))) {
            throw new IllegalArgumentException("piecewise linear source: repetition from " + repeatFrom.getAsDouble()
                    + " s must start at the first point or later and before the last; the points span "
                    + times.get(0) + " s to " + times.get(times.size() - 1) + " s");
        }
    }

    /** Points without repetition. */
    public PiecewiseLinear(List<Double> times, List<Double> values) {
        this(times, values, OptionalDouble.empty());
    }

    /** Points as alternating times (s) and values (V or A), the way SPICE lists them. */
    public static PiecewiseLinear of(double... timesAndValues) {
        if (timesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "piecewise linear source: " + timesAndValues.length + " numbers are not pairs of time and value");
        }
        int points = timesAndValues.length / 2;
        Double[] times = new Double[points];
        Double[] values = new Double[points];
        for (int k = 0; k < points; k++) {
            times[k] = timesAndValues[2 * k];
            values[k] = timesAndValues[2 * k + 1];
        }
        return new PiecewiseLinear(List.of(times), List.of(values));
    }

    /** The same points, what lies after {@code start} (s) repeated. */
    public PiecewiseLinear repeatedFrom(double start) {
        return new PiecewiseLinear(times, values, OptionalDouble.of(start));
    }

    @Override
    public double at(double t) {
        long cycle = cycle(t);
        int next = following(t, cycle);
        if (next == 0 || next == times.size()) {
            return values.get(Math.max(next - 1, 0));
        }
        return values.get(next - 1) + (values.get(next) - values.get(next - 1)) * fraction(t, cycle, next);
    }

    @Override
    public double before(double t) {
        long cycle = cycle(t);
        boolean again = cycle > 0 && t == end(cycle - 1);
        double shift = shift(again ? cycle - 1 : cycle);
        int next = again ? times.size() : following(t, cycle);
        int first = next;
        while (first > 0 && times.get(first - 1) + shift == t) {
            first--;
        }
        return first == next ? at(t) : values.get(first);
    }

    @Override
    public double slope(double t) {
        int next = following(t, cycle(t));
        if (next == 0 || next == times.size()) {
            return 0;
        }
        return (values.get(next) - values.get(next - 1)) / (times.get(next) - times.get(next - 1));
    }

    @Override
    public double nextBreakpoint(double t) {
        long cycle = cycle(t);
        int next = following(t, cycle);
        return next == times.size() ? Double.POSITIVE_INFINITY : times.get(next) + shift(cycle);
    }

    /** Twice the number of points: time and value of each in turn. */
    @Override
    public int numbers() {
        return 2 * times.size();
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        long cycle = cycle(t);
        int next = following(t, cycle);
        if (next == 0 || next == times.size()) {
            bars[from + 2 * Math.max(next - 1, 0) + 1] += bar;
            return;
        }
        double fraction = fraction(t, cycle, next);
        double slope = slope(t);
        bars[from + 2 * next - 2] -= bar * slope * (1 - fraction);
        bars[from + 2 * next - 1] += bar * (1 - fraction);
        bars[from + 2 * next] -= bar * slope * fraction;
        bars[from + 2 * next + 1] += bar * fraction;
        // Each repetition comes later by a period, which ends with the last time.
        bars[from + 2 * times.size() - 2] -= bar * slope * cycle;
    }

    /** How much of the way to point {@code next} has passed. */
    private double fraction(double t, long cycle, int next) {
        double t0 = times.get(next - 1);
        return (t - shift(cycle) - t0) / (times.get(next) - t0);
    }

    /** How often the points were repeated before t. */
    private long cycle(double t) {
        if (repeatFrom.isEmpty() || t < end(0)) {
            return 0;
        }
        long cycle = 1 + (long) Math.floor((t - end(0)) / period());
        if (t < end(cycle - 1)) {
            return cycle - 1;
        }
        return t >= end(cycle) ? cycle + 1 : cycle;
    }

    private double period() {
        return times.get(times.size() - 1) - repeatFrom.orElse(Double.NaN);
    }

    /** By how much a repetition comes later than the points. */
    private double shift(long cycle) {
        return cycle == 0 ? 0 : cycle * period();
    }

    /** Time of the last point in a repetition; the next one starts there. */
    private double end(long cycle) {
        return times.get(times.size() - 1) + shift(cycle);
    }

    /** Index of the first point strictly after t, in the repetition that t belongs to, by bisection. */
    private int following(double t, long cycle) {
        double shift = shift(cycle);
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = cycle > 0 && times.get(middle) <= repeatFrom.orElse(Double.NaN);
            if (times.get(middle) + shift > t && !before) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
