package org.sneakpath.circuit.spice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distance of two points along the axis: {@code TRIG … TARG …}.
 *
 * @param trigger where it starts
 * @param target where it ends
 */
public record Interval(Point trigger, Point target) implements Measurement {
    @Override
    public List<String> columns() {
        List<String> all = new ArrayList<>(trigger.columns());
        all.addAll(target.columns());
        return all;
    }

    @Override
    public Reading read(Samples samples, Map<String, Reading> earlier) {
        Optional<Instant> start = trigger.locate(samples);
        Optional<Instant> end = target.locate(samples);
        if (start.isEmpty() || end.isEmpty()) {
            return Reading.failed(
                    samples, "there is no " + (start.isEmpty() ? "trigger: " + trigger : "target: " + target));
        }
        SampleBars bars = new SampleBars(samples.size());
        double to = Place.value(samples, target, end.get(), 1, bars);
        double from = Place.value(samples, trigger, start.get(), -1, bars);
        return Reading.of(to - from, bars);
    }
}
