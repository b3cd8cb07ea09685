package org.sneakpath.analysis.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.study.AxisBudget;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.AxisYield;
import org.sneakpath.analysis.study.InputIndices;
import org.sneakpath.analysis.study.InteractionMap;
import org.sneakpath.analysis.study.LayerAttribution;
import org.sneakpath.analysis.study.StudyFindings;

/**
 * What a study found beside the accuracies of {@code results.csv}.
 *
 * @param complete whether it was not stopped
 * @param axes names of what was varied, in the order of the configuration
 * @param furtherTrials chips that are not among the rows
 * @param yields by axis and level
 * @param budgets by axis
 * @param maps of pairs of axes
 * @param indices of all axes together; null where they were not asked for
 * @param layers in which layers each axis loses accuracy, where that was asked for
 * @param failures null where no axis costs accuracy
 */
public record StudyAnswers(
        boolean complete,
        List<String> axes,
        int furtherTrials,
        List<AxisYield> yields,
        List<AxisBudget> budgets,
        List<InteractionMap> maps,
        @Nullable InputIndices indices,
        List<LayerAttribution> layers,
        @Nullable ChipFailures failures) {
    public StudyAnswers {
        axes = List.copyOf(axes);
        yields = List.copyOf(yields);
        budgets = List.copyOf(budgets);
        maps = List.copyOf(maps);
        layers = List.copyOf(layers);
    }

    /** Of findings. */
    public static StudyAnswers of(StudyFindings findings, @Nullable ChipFailures failures) {
        return new StudyAnswers(
                findings.complete(),
                findings.summaries().stream().map(AxisSummary::axis).toList(),
                findings.further().size(),
                findings.yields(),
                findings.budgets(),
                findings.maps(),
                findings.indices().orElse(null),
                findings.layers(),
                failures);
    }

    /** The findings, less their further trials, with the rows of {@code results.csv}. */
    public StudyFindings findings(List<ResultRow> rows) {
        return new StudyFindings(
                complete,
                rows,
                axes.stream().map(axis -> AxisSummary.of(axis, rows)).toList(),
                yields,
                budgets,
                maps,
                Optional.ofNullable(indices),
                layers,
                List.of());
    }
}
