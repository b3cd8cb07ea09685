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
        double within = t - shift(t);
        int next = firstAfter(within);
        if (next == 0) {
            return values.get(0);
        }
        if (next == times.size()) {
            return values.get(next - 1);
        }
        double t0 = times.get(next - 1);
        double v0 = values.get(next - 1);
        return v0 + (values.get(next) - v0) * ((within - t0) / (times.get(next) - t0));
    }

    @Override
    public double before(double t) {
        double within = t - shift(t);
        if (within == repeatFrom.orElse(Double.NaN) && t > last()) {
            return values.get(times.size() - 1);
        }
        int next = firstAfter(within);
        int first = next;
        while (first > 0 && times.get(first - 1) == within) {
            first--;
        }
        return first == next || first == 0 ? at(t) : values.get(first);
    }

    @Override
    public double slope(double t) {
        int next = firstAfter(t - shift(t));
        if (next == 0 || next == times.size()) {
            return 0;
        }
        return (values.get(next) - values.get(next - 1)) / (times.get(next) - times.get(next - 1));
    }

    @Override
    public double nextBreakpoint(double t) {
        double shift = shift(t);
        int next = firstAfter(t - shift);
        while (next < times.size()) {
            // The shift may round a point onto t itself.
            double point = times.get(next) + shift;
            if (point > t) {
                return point;
            }
            next++;
        }
        if (repeatFrom.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double following = firstAfter(repeatFrom.getAsDouble()) < times.size()
                ? times.get(firstAfter(repeatFrom.getAsDouble()))
                : last();
        return following + shift + last() - repeatFrom.getAsDouble();
    }

    /** By how much t lies after the repetition that it belongs to; zero before the last point. */
    private double shift(double t) {
        if (repeatFrom.isEmpty() || t < last()) {
            return 0;
        }
        double start = repeatFrom.getAsDouble();
        double period = last() - start;
        double cycle = Math.floor((t - start) / period);
        if (t < start + cycle * period) {
            cycle--;
        } else if (t >= start + (cycle + 1) * period) {
            cycle++;
        }
        return cycle * period;
    }

    private double last() {
        return times.get(times.size() - 1);
    }

    /** Twice the number of points: time and value of each in turn. */
    @Override
    public int numbers() {
        return 2 * times.size();
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        double within = t - shift(t);
        int next = firstAfter(within);
        if (next == 0 || next == times.size()) {
            bars[from + 2 * Math.max(next - 1, 0) + 1] += bar;
            return;
        }
        double span = times.get(next) - times.get(next - 1);
        double fraction = (within - times.get(next - 1)) / span;
        double slope = slope(t);
        bars[from + 2 * next - 2] -= bar * slope * (1 - fraction);
        bars[from + 2 * next - 1] += bar * (1 - fraction);
        bars[from + 2 * next] -= bar * slope * fraction;
        bars[from + 2 * next + 1] += bar * fraction;
        if (within != t) {
            // The period is the last time minus the start of the repetition: t − n (last − start) moves with the last.
            double cycles = Math.rint((t - within) / (last() - repeatFrom.getAsDouble()));
            bars[from + 2 * times.size() - 2] -= bar * slope * cycles;
        }
    }

    /** Index of the first point strictly after t, by bisection. */
    private int firstAfter(double t) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle) > t) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
