package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.run.ResultRow;

/**
 * One axis of a finished study: the accuracies of all chips by rising level.
 *
 * @param axis its name
 * @param points by rising level
 */
public record AxisSummary(String axis, List<AccuracyPoint> points) {
    public AxisSummary {
        points = List.copyOf(points);
    }

    /** The rows of an axis, gathered by level. */
    public static AxisSummary of(String axis, Collection<ResultRow> rows) {
        TreeMap<Double, List<Double>> levels = new TreeMap<>();
        rows.stream()
                .filter(row -> row.axis().equals(axis))
                .sorted()
                .forEach(row -> levels.computeIfAbsent(row.level(), level -> new ArrayList<>())
                        .add(row.accuracy()));
        List<AccuracyPoint> points = new ArrayList<>();
        levels.forEach((level, accuracies) -> points.add(new AccuracyPoint(level, accuracies)));
        return new AxisSummary(axis, points);
    }

    /** As in {@code metrics.json}: the mean over everything, and each level with mean and 95 % interval. */
    public Map<String, Object> metrics() {
        List<Map<String, Object>> levels = new ArrayList<>();
        for (AccuracyPoint point : points) {
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("level", point.level());
            level.put("mean_accuracy", point.mean());
            level.put(
                    "interval_95",
                    List.of(point.interval().lower(), point.interval().upper()));
            level.put("chips", point.accuracies().size());
            levels.add(level);
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put(
                "mean_accuracy",
                points.stream().mapToDouble(AccuracyPoint::mean).average().orElse(Double.NaN));
        metrics.put("levels", levels);
        return metrics;
    }
}
