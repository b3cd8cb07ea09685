package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * A map of coloured cells and, to the right of it and as high, the bar that says what the colours mean.
 *
 * @param left room for the labels of rows (pt)
 * @param bottom room for the labels of columns (pt)
 * @param scale label of the bar
 * @param range of the values, in the unit shown
 */
record MapLayout(double left, double bottom, String scale, Range range) {

    /** Room for labels of columns in one line (pt). */
    static final double BOTTOM = 29;

    private static final double TOP = 8;
    private static final double BAR_GAP = 12;
    private static final double BAR_WIDTH = 9;
    private static final double BAR_LABELS = 38;
    private static final int BAR_STEPS = 256;

    /** Width of the cells alone on paper so wide (pt). */
    double cellsWidth(double paper) {
        return paper - left - BAR_GAP - BAR_WIDTH - BAR_LABELS;
    }

    /** Height of paper with cells so high (pt). */
    double paperHeight(double cells) {
        return TOP + cells + bottom;
    }

    /** Colour of a value, 0xRRGGBB. */
    int colour(double value) {
        return Palette.viridis((value - range.getLowerBound()) / range.getLength());
    }

    /** Draws both on white paper of a size. */
    void draw(Graphics2D graphics, FigureSize size, ValueAxis columns, ValueAxis rows, ColourGrid cells) {
        Rectangle2D paper = FigureStyle.paper(graphics, size);
        double barLeft = paper.getWidth() - BAR_LABELS - BAR_WIDTH;
        XYPlot map = bare(columns, rows, left, 0);
        map.addAnnotation(cells);
        FigureStyle.draw(
                graphics,
                map,
                new Rectangle2D.Double(0, 0, barLeft - BAR_GAP, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
        FigureStyle.draw(
                graphics,
                bar(),
                new Rectangle2D.Double(barLeft, 0, BAR_WIDTH + BAR_LABELS, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
    }

    private XYPlot bar() {
        NumberAxis across = FigureStyle.linearAxis("", 0, 1, 1);
        across.setVisible(false);
        XYPlot plot = bare(
                across, FigureStyle.linearAxis(scale, range.getLowerBound(), range.getUpperBound(), 5), 0, BAR_LABELS);
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_RIGHT);
        int[] colours = new int[BAR_STEPS];
        for (int i = 0; i < BAR_STEPS; i++) {
            colours[i] = Palette.viridis(1 - i / (BAR_STEPS - 1.0));
        }
        plot.addAnnotation(new ColourGrid(BAR_STEPS, 1, colours));
        return plot;
    }

    private XYPlot bare(ValueAxis columns, ValueAxis rows, double leftOfIt, double rightOfIt) {
        XYPlot plot = FigureStyle.plot(columns, rows);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        AxisSpace vertical = new AxisSpace();
        vertical.setTop(TOP);
        vertical.setBottom(bottom);
        plot.setFixedDomainAxisSpace(vertical);
        AxisSpace horizontal = new AxisSpace();
        horizontal.setLeft(leftOfIt);
        horizontal.setRight(rightOfIt);
        plot.setFixedRangeAxisSpace(horizontal);
        return plot;
    }
}
