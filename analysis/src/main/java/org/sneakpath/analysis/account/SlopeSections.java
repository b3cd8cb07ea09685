package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.IndexBar;
import org.sneakpath.analysis.figure.IndexBars;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.training.sensitivity.LossSlope;
import org.sneakpath.training.sensitivity.LossSlopes;

/** The part of a report on what the loss depends on to first order. */
final class SlopeSections {
    /** Share by which numbers deviate in the figure. */
    private static final double SHARE = 0.1;

    /** Bars at most. */
    private static final int MOST = 12;

    private SlopeSections() {}

    static Section section(LossSlopes slopes) {
        List<String> words = new ArrayList<>();
        words.add(String.format(
                Locale.ROOT,
                "One adjoint over %d test samples tells what the mean loss of %s nat changes with every number of the hardware, to"
                        + " first order. Accuracy may answer otherwise, and near an optimum the loss rises by its"
                        + " curvature, which this does not see. All of it stands in sensitivities.csv.",
                slopes.samples(),
                Numbers.plain(slopes.loss())));
        if (!slopes.isExact()) {
            words.add(
                    "Spikes have no derivative: these slopes go through the surrogates that the network was trained with.");
        }
        if (!slopes.isSolved()) {
            words.add("Some of the equations behind them were not solved to rounding.");
        }
        attribution(slopes, words);
        return new Section("What the loss depends on", words, figures(slopes));
    }

    /** Shares of layers in the variance that cells on their own bring. */
    private static void attribution(LossSlopes slopes, List<String> words) {
        TreeMap<Integer, Double> squares = new TreeMap<>();
        for (LossSlope slope : slopes.slopes()) {
            if (slope.quantity().equals(LossSlopes.CONDUCTANCE)) {
                squares.merge(slope.layer(), slope.independent() * slope.independent(), Double::sum);
            }
        }
        double all = squares.values().stream().mapToDouble(s -> s).sum();
        if (!(all > 0 && Double.isFinite(all))) {
            return;
        }
        List<String> shares = new ArrayList<>();
        squares.forEach((layer, square) -> shares.add("layer " + layer + " has " + Numbers.percent(square / all)));
        words.add("Where every cell deviates on its own by " + Numbers.percent(SHARE) + ", the loss does by "
                + Numbers.plain(SHARE * Math.sqrt(all)) + " nat from chip to chip; of that variance "
                + String.join(", ", shares) + ".");
    }

    private static List<Plate> figures(LossSlopes slopes) {
        List<IndexBar> bars = slopes.slopes().stream()
                .filter(slope -> Double.isFinite(slope.common()) && slope.common() != 0)
                .map(SlopeSections::bar)
                .sorted(Comparator.comparingDouble(IndexBar::wide).reversed())
                .limit(MOST)
                .toList();
        if (bars.isEmpty()) {
            return List.of();
        }
        IndexBars figure = new IndexBars(
                AxisTitle.number("Change of the loss (nat)"),
                "independent",
                "common",
                bars,
                "Wide bars: deviation of the mean loss over chips, to first order, where the numbers of a kind in a layer deviate by"
                        + " 10\u202f%, each on its own. Narrow bars: magnitude of its change where all of them are"
                        + " 10\u202f% larger; both are that for lines.");
        return List.of(new Plate("sensitivities", figure));
    }

    /** Of lines, which are one number, both bars are the same. */
    private static IndexBar bar(LossSlope slope) {
        double common = SHARE * Math.abs(slope.common());
        double wide = Double.isFinite(slope.independent()) ? SHARE * slope.independent() : common;
        return new IndexBar("layer " + slope.layer() + ", " + slope.quantity(), wide, wide, wide, common);
    }
}
