package org.sneakpath.circuit.spice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one signal crosses another for the n-th time: with d = left − right,
 * <pre>
 *   rise: d_{k−1} &lt; 0 ≤ d_k        fall: d_{k−1} &gt; 0 ≥ d_k        w = d_{k−1}/(d_{k−1} − d_k)
 * </pre>
 * A signal that starts exactly on the level and rises at once has crossed it at the start; one that falls has not. Both are
 * what ngspice 39 does.
 *
 * @param left signal that crosses
 * @param right signal or level that is crossed
 * @param edge which crossings count
 * @param number which of them, from 1; {@link #LAST} for the last one
 * @param from crossings before this axis value do not count
 * @param to crossings after this axis value do not count
 */
public record Crossing(Signal left, Signal right, Edge edge, int number, double from, double to) implements Point {

    /** Number that stands for the last crossing. */
    public static final int LAST = Integer.MAX_VALUE;

    /** Directions of crossings. */
    public enum Edge {
        RISE,
        FALL,
        CROSS
    }

    public Crossing {
        if (number < 1) {
            throw new IllegalArgumentException("crossings are counted from 1, not " + number);
        }
    }

    @Override
    public Optional<Instant> locate(Samples samples) {
        double[] x = samples.axis();
        double[] a = left.sample(samples);
        double[] b = right.sample(samples);
        Optional<Instant> latest = Optional.empty();
        int count = 0;
        for (int k = 1; k < x.length; k++) {
            double before = a[k - 1] - b[k - 1];
            double after = a[k] - b[k];
            if (!crosses(before, after, k == 1)) {
                continue;
            }
            Instant at = new Instant(k, before / (before - after));
            double place = at.of(x);
            if (place < Math.min(from, to) || place > Math.max(from, to)) {
                continue;
            }
            latest = Optional.of(at);
            count++;
            if (count == number) {
                return latest;
            }
        }
        return number == LAST ? latest : Optional.empty();
    }

    @Override
    public List<String> columns() {
        List<String> all = new ArrayList<>(left.columns());
        all.addAll(right.columns());
        return all;
    }

    @Override
    public String toString() {
        return left + " = " + right + ", " + edge.name().toLowerCase(Locale.ROOT) + " "
                + (number == LAST ? "last" : number);
    }

    private boolean crosses(double before, double after, boolean start) {
        boolean rises = (before < 0 && after >= 0) || (start && before == 0 && after > 0);
        boolean falls = before > 0 && after <= 0;
        return switch (edge) {
            case RISE -> rises;
            case FALL -> falls;
            case CROSS -> rises || falls;
        };
    }

    /** ∂w/∂d_{k−1} = −d_k/(d_{k−1} − d_k)², ∂w/∂d_k = d_{k−1}/(d_{k−1} − d_k)². */
    @Override
    public void pullback(Samples samples, Instant at, double weightBar, SampleBars bars) {
        double[] a = left.sample(samples);
        double[] b = right.sample(samples);
        int k = at.segment();
        double before = a[k - 1] - b[k - 1];
        double after = a[k] - b[k];
        double square = (before - after) * (before - after);
        double[] bar = new double[a.length];
        bar[k - 1] = -after / square * weightBar;
        bar[k] = before / square * weightBar;
        left.pullback(samples, bar, bars);
        bar[k - 1] = -bar[k - 1];
        bar[k] = -bar[k];
        right.pullback(samples, bar, bars);
    }
}
