package org.sneakpath.analysis.account;

import static org.sneakpath.analysis.report.ReportTable.numbers;
import static org.sneakpath.analysis.report.ReportTable.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.observation.CostSummary.Figure;
import org.sneakpath.analysis.observation.CostSummary.Line;
import org.sneakpath.analysis.report.ReportTable;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.training.cost.CostBasis;
import org.sneakpath.training.cost.CostQuantity;

/** What an inference takes: a sentence with the sums, and a table in which each number says where it is from. */
final class CostSection {
    private static final String NONE = "–";

    private CostSection() {}

    static Section of(CostSummary costs) {
        String samples =
                costs.samples() == 1 ? "one test sample" : "mean over the first " + costs.samples() + " test samples";
        List<String> paragraphs = new ArrayList<>();
        String interval = costs.energy().isSpread()
                ? "; Student’s interval of 95\u202f% over samples: " + range(costs.energy(), CostQuantity.ENERGY)
                : "";
        paragraphs.add("As far as it is known, an inference of the network as designed takes "
                + value(costs.energy(), CostQuantity.ENERGY) + " (" + samples + interval
                + "), and its answer is there after " + value(costs.time(), CostQuantity.TIME) + "." + area(costs)
                + missing(costs));
        if (costs.unsolved() > 0) {
            paragraphs.add(costs.unsolved() + " further samples were left out: a neuron was not solved.");
        }
        return new Section("What an inference takes", paragraphs, List.of(), List.of(table(costs)), List.of());
    }

    private static String area(CostSummary costs) {
        return costs.area().mean() > 0
                ? " What has a known area covers " + value(costs.area(), CostQuantity.AREA) + "."
                : "";
    }

    private static String missing(CostSummary costs) {
        long energies = costs.unknown(CostQuantity.ENERGY);
        return energies == 0
                ? ""
                : " " + (energies == 1 ? "One item" : energies + " items")
                        + " of the table below " + (energies == 1 ? "has" : "have")
                        + " no energy that was simulated or cited, and "
                        + (energies == 1 ? "is" : "are") + " missing from the sum.";
    }

    private static ReportTable table(CostSummary costs) {
        return new ReportTable(
                List.of(
                        words("Item"),
                        words("Layer"),
                        words("Quantity"),
                        numbers("Value"),
                        numbers("95\u202f% interval"),
                        words("Basis"),
                        words("Source")),
                costs.lines().stream().map(CostSection::line).toList(),
                "Simulated: computed from the circuits of the network. Cited: a published or given figure, times how often it applies. Design:"
                        + " follows from the configuration. Unknown: there is no number. Converters convert once a step.");
    }

    private static List<String> line(Line line) {
        return List.of(
                line.component(),
                line.layer() == 0 ? NONE : Integer.toString(line.layer()),
                word(line.quantity()),
                line.basis() == CostBasis.UNKNOWN ? NONE : value(line.figure(), line.quantity()),
                line.figure().isSpread() ? range(line.figure(), line.quantity()) : NONE,
                word(line.basis()),
                line.source());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String range(Figure figure, CostQuantity quantity) {
        Scale scale = Scale.of(figure, quantity);
        return scale.number(figure.lower()) + " to " + scale.number(figure.upper()) + " " + scale.symbol;
    }

    private static String value(Figure figure, CostQuantity quantity) {
        Scale scale = Scale.of(figure, quantity);
        return scale.number(figure.mean()) + " " + scale.symbol;
    }

    /** A unit in which a number is easily read; areas are in square millimetres or micrometres, for prefixes would be squared. */
    private record Scale(String symbol, double size) {
        private static final double SQUARE_MILLIMETRE = 1e-6;
        private static final double SQUARE_MICROMETRE = 1e-12;

        static Scale of(Figure figure, CostQuantity quantity) {
            if (quantity == CostQuantity.AREA) {
                return figure.mean() >= 0.1 * SQUARE_MILLIMETRE
                        ? new Scale("mm²", SQUARE_MILLIMETRE)
                        : new Scale("µm²", SQUARE_MICROMETRE);
            }
            DisplayUnit unit = DisplayUnit.prefixed(quantity.unit(), Math.abs(figure.mean()));
            return new Scale(unit.symbol(), unit.size());
        }

        String number(double si) {
            return Numbers.plain(si / size);
        }
    }
}
