package org.sneakpath.circuit.spice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signal within a window as one number: {@code AVG v(a) FROM=1m TO=2m}, {@code MAX i(vs)}.
 *
 * @param reduction which number
 * @param signal of what
 * @param from start of the window
 * @param to its end
 */
public record Reduced(Reduction reduction, Signal signal, Point from, Point to) implements Measurement {

    /** Over all samples. */
    public static Reduced everywhere(Reduction reduction, Signal signal) {
        return new Reduced(reduction, signal, GivenPoint.START, GivenPoint.END);
    }

    @Override
    public List<String> columns() {
        List<String> all = new ArrayList<>(signal.columns());
        all.addAll(from.columns());
        all.addAll(to.columns());
        return all;
    }

    @Override
    public Reading read(Samples samples, Map<String, Reading> earlier) {
        Optional<Instant> start = from.locate(samples);
        Optional<Instant> end = to.locate(samples);
        if (start.isEmpty() || end.isEmpty()) {
            return Reading.failed(samples, "the window has no " + (start.isEmpty() ? "start: " + from : "end: " + to));
        }
        Instant first = start.get();
        Instant last = end.get();
        double[] x = samples.axis();
        double direction = Math.signum(x[x.length - 1] - x[0]);
        if (last.segment() < first.segment() || !(direction * (last.of(x) - first.of(x)) > 0)) {
            return Reading.failed(samples, "the window from " + first.of(x) + " to " + last.of(x) + " is empty");
        }
        double[] y = signal.sample(samples);
        Optional<InnerSamples> inner = reduction.integral() ? samples.inner() : Optional.empty();
        double[] within = inner.map(known -> signal.sample(known.samples())).orElse(new double[0]);
        Polygon polygon = Polygon.between(first, last, x, y, inner, within);
        int corners = polygon.size();
        CornerBars cornerBars = new CornerBars(corners);
        reduction.bars(polygon, cornerBars);
        double[] xBar = cornerBars.x;
        double[] yBar = cornerBars.y;
        SampleBars bars = new SampleBars(x.length);
        double[] bar = new double[x.length];
        for (int k = 1; k < corners - 1; k++) {
            bars.axis()[first.segment() + k - 1] += xBar[k];
            bar[first.segment() + k - 1] += yBar[k];
        }
        end(samples, from, first, xBar[0], yBar[0], y, bar, bars);
        end(samples, to, last, xBar[corners - 1], yBar[corners - 1], y, bar, bars);
        signal.pullback(samples, bar, bars);
        inner.ifPresent(known -> within(known, first.segment(), cornerBars, bars));
        return Reading.of(reduction.of(polygon), bars);
    }

    /** Derivatives by what is known within segments. */
    private void within(InnerSamples known, int segment, CornerBars corners, SampleBars bars) {
        double[] bar = new double[known.samples().size()];
        for (int c = 1; c < corners.inner.length; c++) {
            double[] inner = corners.inner[c];
            System.arraycopy(inner, 0, bar, known.first(segment + c - 1), inner.length);
        }
        signal.pullback(known.samples(), bar, bars.inner(bar.length));
    }

    private static void end(
            Samples samples,
            Point point,
            Instant at,
            double xBar,
            double yBar,
            double[] y,
            double[] bar,
            SampleBars bars) {
        double byWeight = at.pullback(samples.axis(), xBar, bars.axis()) + at.pullback(y, yBar, bar);
        point.pullback(samples, at, byWeight, bars);
    }
}
