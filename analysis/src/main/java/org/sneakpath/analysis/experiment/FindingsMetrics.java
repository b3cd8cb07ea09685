package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.study.AxisBudget;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.InputIndex;
import org.sneakpath.analysis.study.LayerLoss;
import org.sneakpath.analysis.study.StudyFindings;

/** What a study found, as in {@code metrics.json}. */
final class FindingsMetrics {
    private FindingsMetrics() {}

    /** Adds the axes, and what else was asked for. */
    static void put(Map<String, Object> metrics, StudyFindings findings) {
        metrics.put("rows", findings.rows().size());
        if (!findings.further().isEmpty()) {
            metrics.put("further_trials", findings.further().size());
        }
        Map<String, Object> axes = new LinkedHashMap<>();
        findings.summaries().forEach(summary -> axes.put(summary.axis(), axis(summary, findings)));
        metrics.put("axes", axes);
        findings.indices().ifPresent(found -> {
            List<Map<String, Object>> indices = new ArrayList<>();
            found.indices().forEach(index -> indices.add(index(index)));
            metrics.put("indices", indices);
        });
    }

    private static Map<String, Object> axis(AxisSummary summary, StudyFindings findings) {
        Map<String, Object> axis = summary.metrics();
        findings.budgets().stream()
                .filter(budget -> budget.axis().equals(summary.axis()))
                .forEach(budget -> axis.put("tolerance", tolerance(budget)));
        findings.layers().stream()
                .filter(layers -> layers.axis().equals(summary.axis()))
                .forEach(layers -> axis.put(
                        "layers",
                        layers.losses().stream().map(FindingsMetrics::loss).toList()));
        return axis;
    }

    private static Map<String, @Nullable Object> tolerance(AxisBudget budget) {
        Map<String, @Nullable Object> tolerance = new LinkedHashMap<>();
        tolerance.put("outcome", budget.outcome());
        tolerance.put("level", budget.level());
        tolerance.put("interval_95", ends(budget.crossing().interval()));
        return tolerance;
    }

    private static Map<String, Object> loss(LayerLoss loss) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("where", loss.where());
        entry.put("loss", loss.loss());
        entry.put("interval_95", ends(loss.interval()));
        entry.put("p_holm", loss.p());
        return entry;
    }

    private static Map<String, Object> index(InputIndex index) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("input", index.input());
        entry.put("measure", index.measure().word());
        entry.put("value", finite(index.value()));
        Interval interval = index.interval();
        if (interval != null) {
            entry.put("interval_95", ends(interval));
        }
        return entry;
    }

    private static List<@Nullable Double> ends(Interval interval) {
        return Arrays.asList(finite(interval.lower()), finite(interval.upper()));
    }

    /** A number, or null: JSON has no infinity. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
