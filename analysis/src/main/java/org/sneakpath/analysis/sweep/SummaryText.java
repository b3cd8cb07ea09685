package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.analysis.figure.ConfidenceInterval;

/** The summary of a sweep for people: a line for each point, columns aligned; of many points the first. */
final class SummaryText {
    private static final int MOST = 40;
    private static final int LONGEST = 40;
    /** Below it, four places would leave nothing to be seen. */
    private static final double SMALL = 1e-3;

    private SummaryText() {}

    static List<String> lines(SweepPlan plan, List<PointSummary> points) {
        TextTable table = new TextTable("");
        List<String> header = new ArrayList<>();
        plan.factors().forEach(factor -> header.add(factor.title()));
        header.add("rows");
        for (String metric : plan.metrics()) {
            header.add(metric);
            if (SweepMetric.isShare(metric)) {
                header.add("95 % interval");
            }
        }
        table.row(header.toArray(String[]::new));
        int shown = Math.min(MOST, points.size());
        points.subList(0, shown).forEach(point -> table.row(cells(plan, point).toArray(String[]::new)));
        List<String> lines = table.lines();
        if (shown < points.size()) {
            lines.add("... " + (points.size() - shown) + " points more in " + SweepTables.SUMMARY);
        }
        return lines;
    }

    private static List<String> cells(SweepPlan plan, PointSummary point) {
        List<String> line = new ArrayList<>();
        for (String value : point.values()) {
            line.add(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 3) + "...");
        }
        line.add(point.count() + (point.failed() == 0 ? "" : " + " + point.failed() + " failed"));
        for (int k = 0; k < plan.metrics().size(); k++) {
            double mean = point.mean(k);
            boolean small = mean != 0 && Math.abs(mean) < SMALL;
            line.add(Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, small ? "%.4g" : "%.4f", mean));
            if (SweepMetric.isShare(plan.metrics().get(k))) {
                ConfidenceInterval interval = point.interval(k);
                line.add(
                        interval == null
                                ? "-"
                                : String.format(Locale.ROOT, "%.4f to %.4f", interval.lower(), interval.upper()));
            }
        }
        return line;
    }
}
