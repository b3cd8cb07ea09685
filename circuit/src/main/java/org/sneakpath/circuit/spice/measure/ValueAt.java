package org.sneakpath.circuit.spice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signal at a point: {@code FIND v(a) AT=1m}, {@code FIND v(a) WHEN v(b)=0}.
 *
 * @param signal what is read
 * @param point where
 */
public record ValueAt(Signal signal, Point point) implements Measurement {
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
        Instant at = found.get();
        double[] y = signal.sample(samples);
        SampleBars bars = new SampleBars(samples.size());
        double[] bar = new double[y.length];
        double weightBar = at.pullback(y, 1, bar);
        signal.pullback(samples, bar, bars);
        point.pullback(samples, at, weightBar, bars);
        return Reading.of(at.of(y), bars);
    }
}
