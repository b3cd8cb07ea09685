package org.sneakpath.circuit;

import java.util.List;

/**
 * Straight lines between points, constant before the first and after the last, as PWL in SPICE. Two points at the same
 * time are a jump; the value at the jump is that of the later point.
 *
 * @param times (s), finite and not descending, at least one
 * @param values (V or A), one per time
 */
public record PiecewiseLinear(List<Double> times, List<Double> values) implements SourceWaveform {
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

    @Override
    public double at(double t) {
        int next = firstAfter(t);
        if (next == 0) {
            return values.get(0);
        }
        if (next == times.size()) {
            return values.get(next - 1);
        }
        double t0 = times.get(next - 1);
        double v0 = values.get(next - 1);
        return v0 + (values.get(next) - v0) * ((t - t0) / (times.get(next) - t0));
    }

    @Override
    public double nextBreakpoint(double t) {
        int next = firstAfter(t);
        return next == times.size() ? Double.POSITIVE_INFINITY : times.get(next);
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
