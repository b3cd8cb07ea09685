package org.sneakpath.analysis.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sneakpath.analysis.experiment.RunRecord;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.ResultFiles;
import org.sneakpath.analysis.run.RunFolder;

/** What follows from a plan and rows beside the report: tables and metrics. */
final class SweepOutput {
    private SweepOutput() {}

    /**
     * Names of the numbers at the top of the metrics.
     *
     * @param trained whether jobs train their networks
     * @param costs whether they count what an inference takes
     */
    static List<String> names(boolean trained, boolean costs) {
        return List.copyOf(
                metrics(SweepMetric.all(trained, costs), new TreeMap<>(), 0).keySet());
    }

    /**
     * Writes it.
     *
     * @param rows that there are, by job
     * @return what the sweep found
     */
    static SweepOutcome write(SweepPlan plan, SortedMap<Integer, JobRow> rows, RunFolder folder) {
        List<PointSummary> points = PointSummary.all(plan, rows);
        folder.write(SweepTables.RESULTS, SweepTables.results(plan, rows));
        ResultFiles.write(SweepTables.table(plan, rows), folder, "results");
        folder.write(SweepTables.TIMINGS, SweepTables.timings(rows));
        folder.write(SweepTables.SUMMARY, SweepTables.summary(plan, points));
        Map<String, Object> metrics = metrics(plan.metrics(), rows, plan.own().size());
        folder.write(RunRecord.METRICS, Json.text(metrics));
        return new SweepOutcome(metrics, SummaryText.lines(plan, points), failures(plan, rows));
    }

    /** Over all rows that ended well: mean, least and greatest of each metric. */
    private static Map<String, Object> metrics(List<String> names, SortedMap<Integer, JobRow> rows, int jobs) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("jobs", jobs);
        metrics.put("rows", rows.size());
        metrics.put(
                "failed",
                rows.values().stream()
                        .filter(row -> row.status() != JobStatus.OK)
                        .count());
        for (int k = 0; k < names.size(); k++) {
            double sum = 0;
            double least = Double.NaN;
            double greatest = Double.NaN;
            int count = 0;
            for (JobRow row : rows.values()) {
                if (row.status() == JobStatus.OK) {
                    double value = row.metrics().get(k);
                    sum += value;
                    least = count == 0 ? value : Math.min(least, value);
                    greatest = count == 0 ? value : Math.max(greatest, value);
                    count++;
                }
            }
            metrics.put("mean_" + names.get(k), count == 0 ? null : sum / count);
            metrics.put("least_" + names.get(k), count == 0 ? null : least);
            metrics.put("greatest_" + names.get(k), count == 0 ? null : greatest);
        }
        return metrics;
    }

    /** Jobs that did not end well, in words. */
    static List<String> failures(SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        return rows.values().stream()
                .filter(row -> row.status() != JobStatus.OK)
                .map(row -> plan.job(row.number()).described(plan.factors()) + " "
                        + (row.status() == JobStatus.DIVERGED
                                ? "diverged in training"
                                : "has an array that was not solved"))
                .toList();
    }
}
