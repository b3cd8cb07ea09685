package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.PairedComparison;

/**
 * What a study leaves beside its sweep, as tidy CSV:
 * <pre>
 *   comparisons.csv   comparison,at,metric,seeds,difference,lower,upper,lower_together,upper_together,p_student,p_sign_flip,p_holm
 *   findings.csv      finding,verdict,claim,comparison,at,from,to,difference,lower_together,upper_together   a line for each comparison
 * </pre>
 */
final class StudyTables {
    static final String RESULTS = "results.csv";
    static final String COMPARISONS = "comparisons.csv";
    static final String FINDINGS = "findings.csv";

    private StudyTables() {}

    static String comparisons(List<Comparison> comparisons) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(
                "comparison",
                "at",
                "metric",
                "seeds",
                "difference",
                "lower",
                "upper",
                "lower_together",
                "upper_together",
                "p_student",
                "p_sign_flip",
                "p_holm"));
        for (Comparison comparison : comparisons) {
            Contrast contrast = comparison.contrast();
            List<Object> line =
                    new ArrayList<>(List.of(contrast.name(), contrast.at(), contrast.metric(), comparison.seeds()));
            PairedComparison pairs = comparison.pairs();
            line.add(pairs == null ? "" : pairs.difference());
            ends(pairs == null ? null : pairs.interval(), line);
            ends(comparison.together(), line);
            line.add(pairs == null ? "" : pairs.studentP());
            line.add(pairs == null ? "" : pairs.signFlipP());
            line.add(pairs == null ? "" : comparison.holm());
            lines.add(line);
        }
        return Csv.text(lines);
    }

    static String findings(List<Finding> findings) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(
                "finding",
                "verdict",
                "claim",
                "comparison",
                "at",
                "from",
                "to",
                "difference",
                "lower_together",
                "upper_together"));
        for (int k = 0; k < findings.size(); k++) {
            Finding finding = findings.get(k);
            for (Comparison comparison : finding.comparisons()) {
                List<Object> line = new ArrayList<>(List.of(
                        k + 1,
                        finding.verdict().word(),
                        finding.expectation().claim(),
                        comparison.contrast().name(),
                        comparison.contrast().at(),
                        finding.expectation().expected().from(),
                        finding.expectation().expected().to()));
                PairedComparison pairs = comparison.pairs();
                line.add(pairs == null ? "" : pairs.difference());
                ends(comparison.together(), line);
                lines.add(line);
            }
        }
        return Csv.text(lines);
    }

    private static void ends(@Nullable Interval interval, List<Object> line) {
        line.add(interval == null ? "" : interval.lower());
        line.add(interval == null ? "" : interval.upper());
    }
}
