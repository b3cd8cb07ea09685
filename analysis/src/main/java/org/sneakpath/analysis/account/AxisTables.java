package org.sneakpath.analysis.account;

import static org.sneakpath.analysis.report.ReportTable.numbers;
import static org.sneakpath.analysis.report.ReportTable.words;

import java.util.Collections;
import java.util.List;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.report.ReportTable;

/** Tables of accuracies: one line for each nonideality, or one for each level of one. */
final class AxisTables {
    private static final String NONE = "–";

    private AxisTables() {}

    /** All nonidealities. */
    static ReportTable tolerances(List<AccuracySweep> sweeps) {
        return new ReportTable(
                List.of(
                        words("Nonideality"),
                        numbers("Kept up to"),
                        numbers("Mean a point down at"),
                        numbers("Told to be lost from"),
                        numbers("Lowest mean"),
                        numbers("95\u202f% interval"),
                        numbers("at")),
                sweeps.stream().map(AxisTables::line).toList(),
                "Kept and lost speak of one point of accuracy below the network as designed, of levels from the best one upwards, downwards where a"
                        + " study goes through them so, and"
                        + " of the 95\u202f% interval of the mean over chips: kept, if all of it lies above; lost, if all of it lies below;"
                        + " between both the chips do not tell. Each level is judged by itself: intervals are not corrected for levels"
                        + " being many, of which some may be called kept or lost by chance. The mean is taken to fall along straight lines"
                        + " between levels, over their logarithm where they span two decades or more; of whole numbers the first level at which"
                        + " it is down is told. Intervals"
                        + " speak of these test samples; how far others would differ is said by the interval of the accuracy as"
                        + " designed.");
    }

    private static List<String> line(AccuracySweep sweep) {
        AxisLoss loss = AxisLoss.of(sweep);
        AccuracyPoint worst = sweep.worst();
        return List.of(
                sweep.title().quantity()
                        + (loss.isLostBefore() ? " (lost " + OrderWords.before(sweep) + " its best level, too)" : ""),
                loss.kept()
                        .map(point -> (sweep.order().falling() ? "down to " : "")
                                + sweep.title().text(point.level()))
                        .orElse(NONE),
                AccuracyText.tolerance(loss.tolerance(), sweep.title()),
                loss.lost().map(point -> sweep.title().text(point.level())).orElse(NONE),
                Numbers.percent(worst.mean()),
                AccuracyText.range(worst.interval()),
                sweep.title().text(worst.level()));
    }

    /** All levels of one nonideality. */
    static ReportTable points(AccuracySweep sweep) {
        return new ReportTable(
                List.of(
                        numbers(sweep.title().label()),
                        numbers("Mean"),
                        numbers("95\u202f% interval"),
                        numbers("Worst chip"),
                        numbers("Best chip"),
                        numbers("Chips")),
                sweep.points().stream().map(point -> level(sweep, point)).toList(),
                "");
    }

    private static List<String> level(AccuracySweep sweep, AccuracyPoint point) {
        return List.of(
                Numbers.plain(sweep.title().unit().shown(point.level())),
                Numbers.percent(point.mean()),
                AccuracyText.range(point.interval()),
                Numbers.percent(Collections.min(point.accuracies())),
                Numbers.percent(Collections.max(point.accuracies())),
                Integer.toString(point.accuracies().size()));
    }
}
