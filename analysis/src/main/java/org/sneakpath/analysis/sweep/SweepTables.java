package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.ResultTable;

/**
 * What a sweep leaves as tidy CSV (RFC 4180, line feeds, doubles so that they read back to the same value):
 * <pre>
 *   results.csv   job,PATHS,seed,status,METRICS      by job, no times in it; nothing where a metric could not be measured
 *   results.json, results.npz                        the same for other tools, see {@link org.sneakpath.analysis.run.ResultFiles}
 *   timings.csv   job,seconds
 *   summary.csv   PATHS,rows,failed,METRIC_mean …,METRIC_lower,METRIC_upper …     by point; 95 % intervals of shares
 * </pre>
 */
final class SweepTables {
    static final String RESULTS = "results.csv";
    static final String TIMINGS = "timings.csv";
    static final String SUMMARY = "summary.csv";

    private SweepTables() {}

    static String results(SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of("job"));
        plan.factors().forEach(factor -> header.add(factor.path()));
        header.add("seed");
        header.add("status");
        header.addAll(plan.metrics());
        lines.add(header);
        for (JobRow row : rows.values()) {
            Job job = plan.job(row.number());
            List<Object> line = new ArrayList<>(List.of(row.number()));
            line.addAll(job.values());
            line.add(job.seed());
            line.add(row.status().word());
            row.metrics().forEach(metric -> line.add(cell(metric)));
            lines.add(line);
        }
        return Csv.text(lines);
    }

    /** The same as columns; values of words and numbers alike are numbers where all of their path are. */
    static ResultTable table(SweepPlan plan, SortedMap<Integer, JobRow> rows) {
        List<JobRow> lines = List.copyOf(rows.values());
        List<Job> jobs = lines.stream().map(row -> plan.job(row.number())).toList();
        List<ResultTable.Column> columns = new ArrayList<>();
        columns.add(new ResultTable.Counts(
                "job", lines.stream().mapToLong(JobRow::number).toArray()));
        for (int k = 0; k < plan.factors().size(); k++) {
            Factor factor = plan.factors().get(k);
            int at = k;
            List<String> values = jobs.stream().map(job -> job.values().get(at)).toList();
            columns.add(
                    factor.numeric()
                            ? new ResultTable.Numbers(
                                    factor.path(),
                                    values.stream()
                                            .mapToDouble(Double::parseDouble)
                                            .toArray())
                            : new ResultTable.Words(factor.path(), values));
        }
        columns.add(new ResultTable.Counts(
                "seed", jobs.stream().mapToLong(Job::seed).toArray()));
        columns.add(new ResultTable.Words(
                "status", lines.stream().map(row -> row.status().word()).toList()));
        for (int k = 0; k < plan.metrics().size(); k++) {
            int at = k;
            columns.add(new ResultTable.Numbers(
                    plan.metrics().get(k),
                    lines.stream().mapToDouble(row -> row.metrics().get(at)).toArray()));
        }
        return new ResultTable(columns);
    }

    static String timings(SortedMap<Integer, JobRow> rows) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("job", "seconds"));
        rows.values().forEach(row -> lines.add(List.of(row.number(), row.seconds())));
        return Csv.text(lines);
    }

    static String summary(SweepPlan plan, List<PointSummary> points) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> header = new ArrayList<>();
        plan.factors().forEach(factor -> header.add(factor.path()));
        header.addAll(List.of("rows", "failed"));
        plan.metrics().forEach(metric -> header.add(metric + "_mean"));
        List<String> shares =
                plan.metrics().stream().filter(SweepMetric::isShare).toList();
        for (String share : shares) {
            header.add(share + "_lower");
            header.add(share + "_upper");
        }
        lines.add(header);
        for (PointSummary point : points) {
            List<Object> line = new ArrayList<>(point.values());
            line.addAll(List.of(point.count(), point.failed()));
            for (int k = 0; k < plan.metrics().size(); k++) {
                line.add(cell(point.mean(k)));
            }
            for (String share : shares) {
                ConfidenceInterval interval = point.interval(plan.metrics().indexOf(share));
                line.add(interval == null ? "" : cell(interval.lower()));
                line.add(interval == null ? "" : cell(interval.upper()));
            }
            lines.add(line);
        }
        return Csv.text(lines);
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
