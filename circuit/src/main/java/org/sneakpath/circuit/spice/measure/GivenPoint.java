package org.sneakpath.circuit.spice.measure;

import java.util.List;
import java.util.Optional;

/**
 * A value of the axis, as {@code AT=}, {@code FROM=} and {@code TO=} give it.
 *
 * @param at in the axis' unit
 * @param clamped whether a value beyond the ends means the end: true for windows, infinities among them
 */
public record GivenPoint(double at, boolean clamped) implements Point {

    /** The first sample. */
    public static final GivenPoint START = new GivenPoint(Double.NEGATIVE_INFINITY, true);
    /** The last sample. */
    public static final GivenPoint END = new GivenPoint(Double.POSITIVE_INFINITY, true);

    @Override
    public Optional<Instant> locate(Samples samples) {
        double[] x = samples.axis();
        int last = x.length - 1;
        if (last < 1) {
            return Optional.empty();
        }
        if (this.equals(START)) {
            return Optional.of(new Instant(1, 0));
        }
        if (this.equals(END)) {
            return Optional.of(new Instant(last, 1));
        }
        double direction = x[last] >= x[0] ? 1 : -1;
        double slack = 1e-9 * Math.abs(x[last] - x[0]);
        double before = direction * (x[0] - at);
        double beyond = direction * (at - x[last]);
        if (before >= 0) {
            return clamped || before <= slack ? Optional.of(new Instant(1, 0)) : Optional.empty();
        }
        if (beyond >= 0) {
            return clamped || beyond <= slack ? Optional.of(new Instant(last, 1)) : Optional.empty();
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (direction * (x[middle] - at) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(new Instant(high, (at - x[low]) / (x[high] - x[low])));
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String toString() {
        return "at " + at;
    }

    /** w = (t − x_{k−1})/(x_k − x_{k−1}) moves with the samples' places while t stays. */
    @Override
    public void pullback(Samples samples, Instant at, double weightBar, SampleBars bars) {
        double[] x = samples.axis();
        int k = at.segment();
        double width = x[k] - x[k - 1];
        boolean inside = !(clamped && (at.weight() == 0 || at.weight() == 1));
        if (inside && width != 0) {
            bars.axis()[k - 1] -= (1 - at.weight()) / width * weightBar;
            bars.axis()[k] -= at.weight() / width * weightBar;
        }
    }
}
