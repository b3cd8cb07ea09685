package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.figure.ConfidenceInterval;

/**
 * The rows of a point, those that ended well.
 *
 * @param values of the varied paths
 * @param metrics for each metric its values, by rising seed
 * @param failed rows that did not end well
 */
record PointSummary(List<String> values, List<List<Double>> metrics, int failed) {
    /** All points with a row, in the order of the plan. */
    static List<PointSummary> all(SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        SortedMap<Integer, List<JobRow>> points = new TreeMap<>();
        rows.values()
                .forEach(row -> points.computeIfAbsent(plan.job(row.number()).point(), point -> new ArrayList<>())
                        .add(row));
        List<PointSummary> all = new ArrayList<>();
        points.values().forEach(of -> all.add(of(plan, of)));
        return all;
    }

    private static PointSummary of(SweepPlan plan, List<JobRow> rows) {
        List<List<Double>> metrics = new ArrayList<>();
        for (int k = 0; k < plan.metrics().size(); k++) {
            int at = k;
            metrics.add(rows.stream()
                    .filter(row -> row.status() == JobStatus.OK)
                    .map(row -> row.metrics().get(at))
                    .toList());
        }
        return new PointSummary(
                plan.job(rows.get(0).number()).values(),
                metrics,
                rows.size() - metrics.get(0).size());
    }

    /** How many rows ended well. */
    int count() {
        return metrics.get(0).size();
    }

    /** Mean of a metric; NaN where no row ended well. */
    double mean(int metric) {
        List<Double> values = metrics.get(metric);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.isEmpty() ? Double.NaN : sum / values.size();
    }

    /** 95 % interval of the mean of a share over seeds, by Student's t; null for fewer than two rows. */
    @Nullable
    ConfidenceInterval interval(int metric) {
        return count() < 2 ? null : ConfidenceInterval.ofMean(metrics.get(metric));
    }
}
