package org.sneakpath.analysis.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DomainAxis;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;
import org.sneakpath.crossbar.study.WorstMargins;

/** Margins against size: one curve a scheme, and below it the share of sneak current, and the swing of a pull-up. */
final class MarginFigure {
    private MarginFigure() {}

    /** Whether all that is drawn is finite. */
    static boolean canBeDrawn(Map<MarginScheme, List<WorstMargins>> margins) {
        return margins.values().stream()
                .flatMap(List::stream)
                .allMatch(m -> Double.isFinite(m.alike().relative())
                        && Double.isFinite(m.alike().high().sneakShare()));
    }

    static WaveformFigure of(MarginRequest request, Map<MarginScheme, List<WorstMargins>> margins) {
        boolean square = request.sizes().stream().allMatch(size -> size.rows() == size.columns());
        double[] places = request.sizes().stream()
                .mapToDouble(size -> square ? size.rows() : size.cells())
                .toArray();
        List<WaveformPanel> panels = new ArrayList<>();
        panels.add(panel("Read margin", true, margins, m -> m.alike().relative()));
        panels.add(panel("Sneak share", false, margins, m -> m.alike().high().sneakShare()));
        List<WorstMargins> pulled = margins.get(MarginScheme.PULL_UP);
        if (pulled != null) {
            panels.add(panel(
                    "Pull-up swing",
                    true,
                    Map.of(MarginScheme.PULL_UP, pulled),
                    m -> m.alike().swing(request.load(), request.volts())));
        }
        AxisTitle size = AxisTitle.number(square ? "Word lines = bit lines" : "Cells");
        return new WaveformFigure(
                new WaveformSet(new DomainAxis(size, true), places, panels, ""),
                String.format(
                        Locale.ROOT,
                        "Reading the cell farthest from driver and sense circuit at %s V; lines of %s ohm (word) and %s ohm"
                                + " (bit) a segment. Margin: (I_low - I_high)/I_low, both states among the same other cells, which are"
                                + " the worst of eight patterns; sneak share: part of the current in the high-resistance"
                                + " state that does not come through the selected cell.",
                        request.volts(),
                        request.config().wordWire(),
                        request.config().bitWire()));
    }

    private static WaveformPanel panel(
            String quantity,
            boolean logarithmic,
            Map<MarginScheme, List<WorstMargins>> margins,
            ToDoubleFunction<WorstMargins> value) {
        List<Trace> traces = new ArrayList<>();
        margins.forEach((scheme, found) -> traces.add(
                new Trace(scheme.label(), found.stream().mapToDouble(value).toArray())));
        boolean anyPositive =
                traces.stream().flatMapToDouble(t -> Arrays.stream(t.values())).anyMatch(v -> v > 0);
        return new WaveformPanel(AxisTitle.fraction(quantity), traces, List.of(), logarithmic && anyPositive);
    }
}
