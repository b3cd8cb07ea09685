package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.PairedComparison;

/** Comparisons and findings for people. */
final class StudyText {
    private StudyText() {}

    static List<String> lines(List<Comparison> comparisons, List<Finding> findings) {
        TextTable table = new TextTable("");
        table.row("comparison", "at", "seeds", "difference", "95 % alone", "95 % together", "p (Holm)");
        for (Comparison comparison : comparisons) {
            PairedComparison pairs = comparison.pairs();
            table.row(
                    comparison.contrast().name(),
                    comparison.contrast().at().toString(),
                    Integer.toString(comparison.seeds()),
                    pairs == null ? "-" : number(pairs.difference()),
                    interval(pairs == null ? null : pairs.interval()),
                    interval(comparison.together()),
                    pairs == null ? "-" : String.format(Locale.ROOT, "%.2g", comparison.holm()));
        }
        List<String> lines = new ArrayList<>(table.lines());
        for (int k = 0; k < findings.size(); k++) {
            Finding finding = findings.get(k);
            lines.add("finding " + (k + 1) + " " + finding.verdict().word() + ": "
                    + finding.expectation().claim());
        }
        return lines;
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null ? "-" : number(interval.lower()) + " to " + number(interval.upper());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }
}
