package org.sneakpath.circuit.spice.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The axis value of a point: {@code WHEN v(a)=1 CROSS=2}.
 *
 * @param point where
 */
public record Place(Point point) implements Measurement {
    @Override
    public List<String> columns() {
        return point.columns();
    }

    @Override
    public Reading read(Samples samples, Map<String, Reading> earlier) {
        Optional<Instant> found = point.locate(samples);
        if (found.isEmpty()) {
            return Reading.failed(samples, "there is no such point: " + point);
        }
        SampleBars bars = new SampleBars(samples.size());
        return Reading.of(value(samples, point, found.get(), 1, bars), bars);
    }

    /** The place's axis value; its derivatives times {@code bar} are added. */
    static double value(Samples samples, Point point, Instant at, double bar, SampleBars bars) {
        double[] x = samples.axis();
        double weightBar = at.pullback(x, bar, bars.axis());
        point.pullback(samples, at, weightBar, bars);
        return at.of(x);
    }
}
