package org.sneakpath.analysis.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.analysis.run.ResultRow;

/**
 * What a study found; what was not asked for is empty.
 *
 * @param complete whether it was not stopped; if it was, only {@code rows}, {@code summaries} and {@code further} say something
 * @param rows accuracies of the axes' own levels, sorted
 * @param summaries the same by axis and level
 * @param yields by axis and level
 * @param budgets by axis
 * @param maps of pairs of axes
 * @param indices of all axes together
 * @param layers in which layers each axis loses accuracy, by axis
 * @param further trials that are not among the rows, in canonical order
 */
public record StudyFindings(
        boolean complete,
        List<ResultRow> rows,
        List<AxisSummary> summaries,
        List<AxisYield> yields,
        List<AxisBudget> budgets,
        List<InteractionMap> maps,
        Optional<InputIndices> indices,
        List<LayerAttribution> layers,
        List<FinishedTrial> further) {
    public StudyFindings {
        rows = List.copyOf(rows);
        summaries = List.copyOf(summaries);
        yields = List.copyOf(yields);
        budgets = List.copyOf(budgets);
        maps = List.copyOf(maps);
        layers = List.copyOf(layers);
        further = List.copyOf(further);
    }

    /**
     * A trial and what came out.
     *
     * @param trial what was tried
     * @param accuracy share of the test samples put into their own class
     */
    public record FinishedTrial(Trial trial, double accuracy) {}

    /** Names of all that its trials set, those of the axes first. */
    public List<String> settings() {
        Set<String> names = new LinkedHashSet<>();
        summaries.forEach(summary -> names.add(summary.axis()));
        further.forEach(finished -> finished.trial().settings().forEach(setting -> names.add(setting.axis())));
        return List.copyOf(names);
    }

    /** How many trials there were. */
    public int trials() {
        return rows.size() + further.size();
    }
}
