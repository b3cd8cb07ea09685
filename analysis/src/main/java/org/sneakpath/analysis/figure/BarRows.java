package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Bars that lie in rows, the first on top, each under a name and with whiskers. */
final class BarRows {
    /** Room for half a label at the end of the axis. */
    private static final RectangleInsets PADDING = new RectangleInsets(6, 3, 3, 12);

    private final XYPlot plot;

    /** @param across the axis of values, in the unit in which they are drawn */
    BarRows(NumberAxis across, List<String> names) {
        WordAxis axis = new WordAxis(null, names);
        axis.setInverted(true);
        axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        axis.setTickMarksVisible(false);
        plot = FigureStyle.plot(across, axis);
        plot.setRangeGridlinesVisible(false);
    }

    /** A bar from 0. The axis of rows points down: a bar's upper edge has the smaller number. */
    void bar(double value, int row, double half, Color colour) {
        plot.addAnnotation(new XYBoxAnnotation(
                Math.min(0, value), row + half, Math.max(0, value), row - half, null, null, colour));
    }

    /** An interval, with ends of so many rows to either side. */
    void whiskers(double lower, double upper, int row, double cap) {
        line(lower, row, upper, row);
        line(lower, row - cap, lower, row + cap);
        line(upper, row - cap, upper, row + cap);
    }

    void line(double x1, double y1, double x2, double y2) {
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, FigureStyle.AXIS, FigureStyle.INK));
    }

    void draw(Graphics2D graphics, FigureSize size) {
        FigureStyle.draw(graphics, plot, FigureStyle.paper(graphics, size), PADDING);
    }
}
