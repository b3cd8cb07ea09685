package org.sneakpath.analysis.figure;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.sneakpath.analysis.statistics.LevelRange;

/**
 * Where the levels of a nonideality stand on the horizontal axis: linear, or logarithmic where the positive levels span
 * two decades or more. A level of zero, which a logarithm cannot show, then stands to the left of the scale.
 */
final class LevelScale {

    private static final int TICKS = 6;
    private static final double MARGIN = 0.04;
    private static final double ZERO_GAP = 0.14;

    private final double first;
    private final double smallest;
    private final double largest;
    private final boolean logarithmic;

    /** A scale for rising levels, in the unit shown. */
    LevelScale(double[] levels) {
        first = levels[0];
        largest = levels[levels.length - 1];
        double positive = first;
        if (first == 0) {
            positive = levels[1];
        }
        smallest = positive;
        logarithmic = first >= 0 && LevelRange.scale(smallest, largest) == LevelRange.Scale.LOGARITHMIC;
    }

    /** Whether zero stands off the scale. */
    boolean isBroken() {
        return logarithmic && first == 0;
    }

    /** Draws a line in the gap between zero and the scale, if there is one. */
    void markBreak(XYPlot plot) {
        if (isBroken()) {
            plot.addDomainMarker(
                    new ValueMarker(breakPlace(), FigureStyle.FAINT_INK, FigureStyle.reference(1, 2)),
                    Layer.BACKGROUND);
        }
    }

    /** A sentence about the gap, a space before it; empty if there is none. */
    String breakWords() {
        return isBroken() ? " Level 0 stands left of the logarithmic scale." : "";
    }

    /** Middle of the gap between zero and the scale. */
    double breakPlace() {
        return Math.sqrt(zeroPlace() * smallest);
    }

    /** Coordinate of a level on the axis. */
    double place(double level) {
        return isBroken() && level == 0 ? zeroPlace() : level;
    }

    ValueAxis axis(String label) {
        if (!logarithmic) {
            double margin = MARGIN * (largest - first);
            return FigureStyle.linearAxis(label, first - margin, largest + margin, TICKS);
        }
        double left = place(first);
        double margin = Math.pow(largest / left, MARGIN);
        return new LevelAxis(
                label, left / margin, largest * margin, smallest / margin, isBroken() ? zeroPlace() : Double.NaN);
    }

    private double zeroPlace() {
        return smallest / Math.max(2, Math.pow(largest / smallest, ZERO_GAP));
    }
}
