package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sneakpath.analysis.config.BudgetConfig;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.StoppingRule;
import org.sneakpath.analysis.statistics.StoppingRule.Decision;
import org.sneakpath.analysis.study.AxisBudget;
import org.sneakpath.analysis.study.AxisYield;
import org.sneakpath.analysis.study.IndexMeasure;
import org.sneakpath.analysis.study.InputIndex;
import org.sneakpath.analysis.study.InputIndices;
import org.sneakpath.analysis.study.InteractionMap;
import org.sneakpath.analysis.study.MapCell;
import org.sneakpath.analysis.study.RobustnessStudy;
import org.sneakpath.analysis.study.StudyFindings;

/** What a study found, in sentences. */
final class FindingsWords {
    private FindingsWords() {}

    /** How many chips it took. */
    static List<String> stopping(StudyFindings findings, RobustnessConfig config) {
        double width = config.stopping().width();
        List<AccuracyPoint> points = findings.summaries().stream()
                .flatMap(summary -> summary.points().stream())
                .toList();
        StoppingRule rule = RobustnessStudy.rule(config.stopping());
        long precise = points.stream()
                .filter(point -> rule.after(point.values()) == Decision.PRECISE)
                .count();
        return List.of("At each level there were chips in rounds of " + config.chips()
                + " until the 95\u202f% interval of their mean was no wider than " + points(width) + ", or there were "
                + config.stopping().most() + " of them. " + precise + " of " + points.size()
                + " levels came to be as precise; it took " + findings.rows().size() + " chips in all.");
    }

    /** The good chips at each level. */
    static List<String> yields(List<AxisYield> yields, SweepText names) {
        Map<String, List<AxisYield>> axes = new LinkedHashMap<>();
        yields.forEach(found -> axes.computeIfAbsent(found.setting().axis(), axis -> new ArrayList<>())
                .add(found));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("A chip is good that puts at least "
                + Numbers.percent(yields.get(0).share().threshold())
                + " of the test samples into their own class. In brackets: 95\u202f% Wilson intervals of the share of good"
                + " ones among all chips that could be made.");
        axes.forEach((axis, levels) -> {
            AxisTitle title = names.title(axis);
            paragraphs.add(title.quantity() + ": "
                    + levels.stream().map(found -> good(found, title)).collect(Collectors.joining("; "))
                    + ".");
        });
        return paragraphs;
    }

    private static String good(AxisYield found, AxisTitle title) {
        return found.share().good() + " of " + found.share().chips() + " chips at "
                + title.text(found.setting().level()) + " ("
                + percents(found.share().interval()) + ")";
    }

    /** The level of each axis at which accuracy has dropped. */
    static List<String> budgets(List<AxisBudget> budgets, BudgetConfig config, SweepText names) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "The level at which the mean accuracy over " + budgets.get(0).chips() + " chips has fallen "
                        + points(config.drop())
                        + " below that of the ideal network, beyond the level that is best; found by bisection"
                        + " of the mean and of both ends of its 95\u202f% interval, the same chips being at every level. In brackets:"
                        + " the 95\u202f% interval of the level. Of whole numbers none is tried beside those that are listed, and the first one"
                        + " is told at which the mean has fallen.");
        budgets.forEach(budget -> paragraphs.add(budget(budget, names)));
        return paragraphs;
    }

    private static String budget(AxisBudget budget, SweepText names) {
        AxisTitle title = names.title(budget.axis());
        return title.quantity() + ": " + new BudgetText(budget, title, names.isFalling(budget.axis())).outcome() + "; "
                + budget.levels() + " levels were tried.";
    }

    /** What two axes do together. */
    static String interactions(InteractionMap map, SweepText names) {
        String both = names.title(map.first()).quantity() + " and "
                + names.title(map.second()).quantity();
        List<MapCell> cells = map.cells().stream().filter(MapCell::interacts).toList();
        long significant = cells.stream().filter(MapCell::told).count();
        Optional<MapCell> strongest =
                cells.stream().max(Comparator.comparingDouble(cell -> Math.abs(cell.interaction())));
        return both + ". "
                + strongest
                        .map(cell -> strongest(cell, map, names) + " Of " + cells.size() + " pairs of levels "
                                + significant
                                + " are told to interact (p < 0.05, Student’s test of pairs with Holm’s correction). Where"
                                + " each loss by itself is large they cannot add up, for accuracy stays above chance.")
                        .orElse("With a single level of one of them no interaction can be told.");
    }

    private static String strongest(MapCell cell, InteractionMap map, SweepText names) {
        String word = cell.interaction() < 0 ? " less" : " more";
        return "At " + names.title(map.first()).text(cell.first()) + " and "
                + names.title(map.second()).text(cell.second()) + " accuracy differs most from what the losses of"
                + " each by itself, counted from its first level, add up to: it is "
                + points(Math.abs(cell.interaction())) + word + " ("
                + Numbers.fixed(100 * cell.interactionInterval().lower(), 1) + " to "
                + Numbers.fixed(100 * cell.interactionInterval().upper(), 1) + ").";
    }

    /** What matters, where all vary. */
    static List<String> indices(InputIndices indices) {
        boolean sobol = indices.method() == Method.SOBOL;
        String design = sobol
                ? "All axes vary at once, each evenly between its lowest and its highest level (in equal factors where these are"
                        + " two decades apart; of whole numbers over those that are listed), and so does the chip; "
                        + indices.trials()
                        + " trials share the variance of accuracy out (Sobol’s indices after Saltelli and Jansen)."
                : indices.samples()
                        + " trajectories, each on a chip of its own, move one axis after the other by two thirds of"
                        + " its range (Morris’s elementary effects, " + indices.trials() + " trials).";
        List<InputIndex> ranked = indices.of(sobol ? IndexMeasure.TOTAL : IndexMeasure.MEAN_MAGNITUDE).stream()
                .sorted(Comparator.comparingDouble(InputIndex::value).reversed())
                .toList();
        if (ranked.stream().anyMatch(index -> Double.isNaN(index.value()))) {
            return List.of(design, "Accuracy did not vary at all: there is nothing to share out.");
        }
        String order = ranked.stream()
                .map(index -> index.input() + " " + Numbers.percent(index.value())
                        + (index.interval() == null ? "" : " (" + percents(index.interval()) + ")"))
                .collect(Collectors.joining(", "));
        return List.of(design, (sobol ? "Total indices: " : "Mean magnitudes: ") + order + ".");
    }

    private static String percents(Interval interval) {
        return Numbers.percents(interval.lower(), interval.upper());
    }

    private static String points(double fraction) {
        String number = Numbers.plain(100 * fraction);
        return number + (number.equals("1") ? " point" : " points");
    }
}
