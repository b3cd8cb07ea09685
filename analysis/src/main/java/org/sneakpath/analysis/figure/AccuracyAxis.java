package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.FAINT_INK;

import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** The vertical axis of accuracies (%), from the decade below everything drawn to 100 %, and the names of lines on its right. */
final class AccuracyAxis {

    private static final Stroke CHANCE = FigureStyle.reference(1, 1.6f);
    private static final double NEAR = 0.15;

    private final NumberAxis axis;
    private final double chance;

    /**
     * An axis.
     *
     * @param lowest of what is drawn, a fraction
     * @param chance accuracy of guessing, a fraction, drawn where {@code lowest} comes near it; NaN where unknown
     */
    AccuracyAxis(double lowest, double chance) {
        this.chance = chance;
        double least = lowest < chance + NEAR ? Math.min(lowest, chance) : lowest;
        double lower = Math.max(0, 10 * Math.floor((100 * least - 1.5) / 10));
        axis = FigureStyle.linearAxis("Test accuracy (%)", lower, 100 + 0.01 * (100 - lower), 8);
    }

    /** The axis itself. */
    NumberAxis axis() {
        return axis;
    }

    /** Names lines on the right of a plot, and chance where it is in sight. */
    void name(XYPlot plot, List<SideLabels.Entry> lines) {
        List<SideLabels.Entry> labels = new ArrayList<>(lines);
        double percent = 100 * chance;
        if (percent >= axis.getLowerBound()) {
            plot.addRangeMarker(new ValueMarker(percent, FAINT_INK, CHANCE), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry("chance " + Numbers.fixed(percent, 1), percent, FAINT_INK, CHANCE));
        }
        plot.setRangeAxis(1, new SideLabels(axis, labels));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    }
}
