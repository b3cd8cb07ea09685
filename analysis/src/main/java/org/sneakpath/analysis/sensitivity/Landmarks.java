package org.sneakpath.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.measure.Combined;
import org.sneakpath.circuit.spice.measure.GivenPoint;
import org.sneakpath.circuit.spice.measure.Interval;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Measurement;
import org.sneakpath.circuit.spice.measure.Place;
import org.sneakpath.circuit.spice.measure.Point;
import org.sneakpath.circuit.spice.measure.Reading;
import org.sneakpath.circuit.spice.measure.Reduced;
import org.sneakpath.circuit.spice.measure.Reduction;
import org.sneakpath.circuit.spice.measure.Samples;
import org.sneakpath.circuit.spice.measure.Signal;
import org.sneakpath.circuit.spice.measure.SlopeAt;
import org.sneakpath.circuit.spice.measure.ValueAt;

/**
 * The times at which a measurement looks closely, so that the transient can be computed there instead of interpolated: given
 * times as they are; a crossing from close on both sides, so that the chord through it is the tangent; an extreme at the vertex
 * of the parabola through the three samples around it.
 */
final class Landmarks {
    /** Distance of the time points around a crossing to it, relative to the step that it was found in. */
    private static final double CLOSE = 0.05;
    /** How far beyond the last crossing a second run goes, so that the crossing is still within. */
    private static final double MARGIN = 1.01;

    private final List<Measure> measures;
    private final NavigableSet<Double> times = new TreeSet<>();
    private double last;
    private boolean crossings;
    private boolean searching;

    /** @param measures all of the netlist's, among which combined ones look for what they combine */
    Landmarks(List<Measure> measures) {
        this.measures = measures;
    }

    /** Times that measurements name themselves. */
    void given(Measurement measurement) {
        visit(measurement, null);
    }

    /** Times that show only in results. */
    void found(Measurement measurement, Samples samples) {
        visit(measurement, samples);
    }

    /** Whether a measurement is the place of an extreme, or is made from one that is. */
    static boolean placesExtreme(Measurement measurement, List<Measure> measures) {
        if (measurement instanceof Reduced reduced) {
            return reduced.reduction() == Reduction.PLACE_OF_MINIMUM
                    || reduced.reduction() == Reduction.PLACE_OF_MAXIMUM;
        }
        return measurement instanceof Combined combined
                && measures.stream()
                        .anyMatch(measure -> combined.readings().contains(measure.name())
                                && placesExtreme(measure.measurement(), measures));
    }

    /** All times so far (s), ascending. */
    List<Double> times() {
        return List.copyOf(times);
    }

    /** Whether there are times that show only in results. */
    boolean incomplete() {
        return searching;
    }

    /**
     * Where a transient may end (s).
     *
     * @param stop where it ends at the latest
     * @param known whether {@link #found} has been told of everything
     */
    double end(double stop, boolean known) {
        if (crossings && !known) {
            return stop;
        }
        double latest = Math.max(last, times.isEmpty() ? 0 : times.last());
        return latest > 0 ? Math.min(stop, crossings ? MARGIN * latest : latest) : stop;
    }

    private void visit(Measurement measurement, @Nullable Samples samples) {
        if (measurement instanceof Interval interval) {
            visit(interval.trigger(), samples);
            visit(interval.target(), samples);
        } else if (measurement instanceof Place place) {
            visit(place.point(), samples);
        } else if (measurement instanceof ValueAt value) {
            visit(value.point(), samples);
        } else if (measurement instanceof SlopeAt slope) {
            // A slope is that of the segment: both its ends are wanted, close by.
            visit(slope.point(), samples);
            searching = true;
            if (samples != null) {
                around(slope.point(), samples);
            }
        } else if (measurement instanceof Reduced reduced) {
            visit(reduced.from(), samples);
            visit(reduced.to(), samples);
            extremes(reduced, samples);
        } else if (measurement instanceof Combined combined) {
            for (Measure measure : measures) {
                if (combined.readings().contains(measure.name())) {
                    visit(measure.measurement(), samples);
                }
            }
        }
    }

    private void visit(Point point, @Nullable Samples samples) {
        if (point instanceof GivenPoint given) {
            if (samples == null && Double.isFinite(given.at())) {
                times.add(given.at());
            }
            if (samples == null && given.at() != Double.NEGATIVE_INFINITY) {
                last = Math.max(last, given.at());
            }
            return;
        }
        searching = true;
        crossings = true;
        if (samples != null) {
            around(point, samples);
        }
    }

    private void around(Point point, Samples samples) {
        Reading place = new Place(point).read(samples, Map.of());
        if (!place.found()) {
            last = Double.POSITIVE_INFINITY;
            return;
        }
        double[] x = samples.axis();
        int at = Arrays.binarySearch(x, place.value());
        int k = Math.max(1, Math.min(x.length - 1, at >= 0 ? at : -at - 1));
        double close = CLOSE * (x[k] - x[k - 1]);
        if (close > 0) {
            times.add(place.value() - close);
            times.add(place.value() + close);
        }
    }

    private void extremes(Reduced reduced, @Nullable Samples samples) {
        Reduction kind = reduced.reduction();
        boolean least = kind == Reduction.MINIMUM || kind == Reduction.PEAK_TO_PEAK;
        boolean greatest = kind == Reduction.MAXIMUM || kind == Reduction.PEAK_TO_PEAK;
        searching |= least || greatest;
        if (samples != null && least) {
            vertex(reduced, Reduction.PLACE_OF_MINIMUM, samples);
        }
        if (samples != null && greatest) {
            vertex(reduced, Reduction.PLACE_OF_MAXIMUM, samples);
        }
    }

    private void vertex(Reduced reduced, Reduction place, Samples samples) {
        Reading at = new Reduced(place, reduced.signal(), reduced.from(), reduced.to()).read(samples, Map.of());
        double[] x = samples.axis();
        int k = Arrays.binarySearch(x, at.value());
        if (!at.found() || k < 1 || k > x.length - 2) {
            return;
        }
        Signal signal = reduced.signal();
        double[] y = signal.sample(samples);
        double left = (y[k] - y[k - 1]) / (x[k] - x[k - 1]);
        double right = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        // Slopes at the middles of both segments; the vertex is where their line crosses zero.
        double middle = (x[k - 1] + x[k]) / 2;
        double vertex = middle - left * (x[k + 1] - x[k - 1]) / 2 / (right - left);
        if (vertex > x[k - 1] && vertex < x[k + 1]) {
            times.add(vertex);
        }
    }
}
