package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sneakpath.analysis.figure.AccuracyCurve;
import org.sneakpath.analysis.figure.AccuracyFamily;
import org.sneakpath.analysis.figure.AccuracyGrid;
import org.sneakpath.analysis.figure.AccuracyMap;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.VariedAxis;

/**
 * The figures of a sweep, by name: over one path the curve of accuracy, over two the map, and lines where there are few. Points of a
 * design that fill no grid have a figure over one path only.
 */
final class SweepFigures {
    private static final String CURVE = "accuracy";
    private static final String MAP = "accuracy-map";

    /** A map of more fields would be no grid but a cloud. */
    private static final int MOST_FIELDS = 40_000;

    private static final int LONGEST_NAME = 32;

    private final SweepPlan plan;
    private final List<PointSummary> points;

    private SweepFigures(SweepPlan plan, List<PointSummary> points) {
        this.plan = plan;
        this.points = points;
    }

    /** @param points that there are rows of */
    static Map<String, Figure> of(SweepPlan plan, List<PointSummary> points) {
        List<PointSummary> measured =
                points.stream().filter(point -> point.count() > 0).toList();
        return new SweepFigures(plan, measured).figures();
    }

    private Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (plan.factors().size() == 1 && points.size() >= 2) {
            figures.put(CURVE, plan.factors().get(0).numeric() ? curve() : new AccuracyFamily(words()));
        }
        if (plan.factors().size() == 2 && !points.isEmpty()) {
            VariedAxis first = axis(0);
            VariedAxis second = axis(1);
            long fields = (long) first.size() * second.size();
            if (fields == plan.points()
                    || (fields <= MOST_FIELDS && plan.design().equals("grid"))) {
                AccuracyGrid grid = grid(first, second);
                figures.put(MAP, new AccuracyMap(grid));
                if (second.size() <= AccuracyFamily.MOST_LINES && first.size() >= 2) {
                    figures.put(CURVE, new AccuracyFamily(grid));
                }
            }
        }
        return figures;
    }

    private double chance() {
        return plan.classes() == 0 ? Double.NaN : 1.0 / plan.classes();
    }

    private Figure curve() {
        TreeMap<Double, List<Double>> levels = new TreeMap<>();
        Set<Double> ideal = new LinkedHashSet<>();
        int tested = plan.metrics().indexOf(SweepMetric.TEST_ACCURACY);
        for (PointSummary point : points) {
            levels.put(
                    Double.parseDouble(point.values().get(0)), point.metrics().get(0));
            ideal.addAll(point.metrics().get(tested));
        }
        List<AccuracyPoint> curve = new ArrayList<>();
        levels.forEach((level, accuracies) -> curve.add(new AccuracyPoint(level, accuracies)));
        Factor factor = plan.factors().get(0);
        return new AccuracyCurve(new AccuracySweep(
                factor.path(),
                title(factor, levels.navigableKeySet()),
                "Accuracy of single chips with robustness.background against " + factor.path() + ".",
                curve,
                ideal.size() == 1 ? ideal.iterator().next() : Double.NaN,
                chance()));
    }

    private static AxisTitle title(Factor factor, Set<Double> levels) {
        double largest = levels.stream().mapToDouble(Math::abs).max().orElse(0);
        return AxisTitle.prefixed(name(factor), factor.unit(), largest);
    }

    /** The path, or its last keys where it is longer than a figure is high. */
    private static String name(Factor factor) {
        String path = factor.path();
        if (path.length() <= LONGEST_NAME) {
            return path;
        }
        String end = path;
        while (end.length() >= LONGEST_NAME && end.contains(".")) {
            end = end.substring(end.indexOf('.') + 1);
        }
        return "…" + end.substring(Math.max(0, end.length() - LONGEST_NAME + 1));
    }

    private VariedAxis axis(int factor) {
        Factor varied = plan.factors().get(factor);
        Set<String> values = new LinkedHashSet<>();
        plan.jobs().forEach(job -> values.add(job.values().get(factor)));
        if (!varied.numeric()) {
            return VariedAxis.words(AxisTitle.number(name(varied)), List.copyOf(values));
        }
        TreeSet<Double> levels = new TreeSet<>();
        values.forEach(value -> levels.add(Double.parseDouble(value)));
        return VariedAxis.numbers(title(varied, levels), List.copyOf(levels));
    }

    /** One line over the words of the only factor. */
    private AccuracyGrid words() {
        return grid(axis(0), VariedAxis.words(AxisTitle.number(""), List.of("mean")));
    }

    private AccuracyGrid grid(VariedAxis across, VariedAxis along) {
        List<List<List<Double>>> accuracies = new ArrayList<>();
        for (int line = 0; line < along.size(); line++) {
            List<List<Double>> of = new ArrayList<>();
            for (int k = 0; k < across.size(); k++) {
                of.add(List.of());
            }
            accuracies.add(of);
        }
        for (PointSummary point : points) {
            int line =
                    point.values().size() == 1 ? 0 : place(along, point.values().get(1));
            accuracies
                    .get(line)
                    .set(place(across, point.values().get(0)), point.metrics().get(0));
        }
        return new AccuracyGrid(across, along, accuracies, chance());
    }

    private static int place(VariedAxis axis, String value) {
        return axis.levels().isEmpty()
                ? axis.labels().indexOf(value)
                : axis.levels().indexOf(Double.parseDouble(value));
    }
}
