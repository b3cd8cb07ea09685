package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.statistics.Interval;

/**
 * What a study found as tidy CSV: one observation a line, SI, RFC 4180 with line feeds alone, doubles that read back to the same value, a
 * field empty where there is no number and an end of an interval empty where it has none.
 */
public final class FindingTables {
    private FindingTables() {}

    /** {@code yield.csv}. */
    public static String yields(List<AxisYield> yields) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"axis", "level", "threshold", "good", "chips", "yield", "lower", "upper"});
        for (AxisYield found : yields) {
            Interval interval = found.share().interval();
            rows.add(new Object[] {
                found.setting().axis(),
                found.setting().level(),
                found.share().threshold(),
                found.share().good(),
                found.share().chips(),
                found.share().share(),
                interval.lower(),
                interval.upper()
            });
        }
        return text(rows);
    }

    /** {@code budget.csv}; the level is empty where the target is not crossed. */
    public static String budgets(List<AxisBudget> budgets) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"axis", "target_accuracy", "outcome", "level", "lower", "upper", "levels_tried", "chips"
        });
        for (AxisBudget budget : budgets) {
            rows.add(new Object[] {
                budget.axis(),
                budget.target(),
                budget.outcome(),
                budget.level(),
                end(budget.crossing().interval().lower()),
                end(budget.crossing().interval().upper()),
                budget.levels(),
                budget.chips()
            });
        }
        return text(rows);
    }

    /** {@code map-FIRST-SECOND.csv}. */
    public static String map(InteractionMap map) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {
            map.first(),
            map.second(),
            "chips",
            "mean_accuracy",
            "lower",
            "upper",
            "interaction",
            "interaction_lower",
            "interaction_upper",
            "interaction_p_holm"
        });
        for (MapCell cell : map.cells()) {
            rows.add(new Object[] {
                cell.first(),
                cell.second(),
                map.chips(),
                cell.mean(),
                cell.interval().lower(),
                cell.interval().upper(),
                end(cell.interaction()),
                end(cell.interactionInterval().lower()),
                end(cell.interactionInterval().upper()),
                end(cell.p())
            });
        }
        return text(rows);
    }

    /** {@code indices.csv}. */
    public static String indices(InputIndices indices) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"method", "input", "measure", "value", "lower", "upper"});
        for (InputIndex index : indices.indices()) {
            Interval interval = index.interval();
            rows.add(new Object[] {
                indices.method().name().toLowerCase(Locale.ROOT),
                index.input(),
                index.measure().word(),
                end(index.value()),
                interval == null ? null : end(interval.lower()),
                interval == null ? null : end(interval.upper())
            });
        }
        return text(rows);
    }

    /** {@code layers.csv}; the accuracy of an interaction is empty. */
    public static String layers(List<LayerAttribution> attributions) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"axis", "level", "where", "chips", "mean_accuracy", "loss", "lower", "upper", "p_holm"});
        for (LayerAttribution attribution : attributions) {
            for (LayerLoss loss : attribution.losses()) {
                rows.add(new Object[] {
                    attribution.axis(),
                    attribution.level(),
                    loss.where(),
                    attribution.chips(),
                    end(loss.accuracy()),
                    loss.loss(),
                    loss.interval().lower(),
                    loss.interval().upper(),
                    loss.p()
                });
            }
        }
        return text(rows);
    }

    /** A number, or nothing. */
    private static @Nullable Double end(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The text of a table, header first. */
    static String text(List<Object[]> rows) {
        return Csv.text(rows.stream().map(Arrays::asList).toList());
    }
}
