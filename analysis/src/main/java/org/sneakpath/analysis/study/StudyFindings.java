package org.sneakpath.analysis.study;

import java.util.List;
import java.util.Optional;
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
        List<FinishedTrial> further) {
    public StudyFindings {
        rows = List.copyOf(rows);
        summaries = List.copyOf(summaries);
        yields = List.copyOf(yields);
        budgets = List.copyOf(budgets);
        maps = List.copyOf(maps);
        further = List.copyOf(further);
    }

    /**
     * A trial and what came out.
     *
     * @param trial what was tried
     * @param accuracy share of the test samples put into their own class
     */
    public record FinishedTrial(Trial trial, double accuracy) {}

    /** How many trials there were. */
    public int trials() {
        return rows.size() + further.size();
    }
}
