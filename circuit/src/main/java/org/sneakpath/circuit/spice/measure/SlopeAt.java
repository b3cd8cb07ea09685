package org.sneakpath.circuit.spice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slope of a signal at a point, that of the straight line between the samples on both sides: {@code DERIV v(a) AT=1m}.
 *
 * @param signal what is differentiated
 * @param point where
 */
public record SlopeAt(Signal signal, Point point) implements Measurement {
    @Override
    public List<String> columns() {
        List<String> all = new ArrayList<>(signal.columns());
        all.addAll(point.columns());
        return all;
    }

    @Override
    public Reading read(Samples samples, Map<String, Reading> earlier) {
        Optional<Instant> found = point.locate(samples);
        if (found.isEmpty()) {
            return Reading.failed(samples, "there is no such point: " + point);
        }
        double[] x = samples.axis();
        double[] y = signal.sample(samples);
        int k = found.get().segment();
        double width = x[k] - x[k - 1];
        if (width == 0) {
            return Reading.failed(samples, "the signal jumps at " + x[k] + ", where its slope is asked for");
        }
        double slope = found.get().slope(x, y);
        SampleBars bars = new SampleBars(samples.size());
        bars.axis()[k] -= slope / width;
        bars.axis()[k - 1] += slope / width;
        double[] bar = new double[y.length];
        bar[k] = 1 / width;
        bar[k - 1] = -1 / width;
        signal.pullback(samples, bar, bars);
        return Reading.of(slope, bars);
    }
}
