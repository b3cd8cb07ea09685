package org.sneakpath.analysis.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The house style: white paper, no title, shadow, gradient or frame; thin axes, a light grid, 8 pt type at the final size.
 * One user unit is one point.
 */
final class FigureStyle {

    static final Typeface TYPEFACE = Typeface.installed();
    static final Font LABEL = TYPEFACE.plain(8);
    static final Font TICK = LABEL.deriveFont(7f);
    static final Font STRONG = LABEL.deriveFont(Font.BOLD);

    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x6B6B6B);
    static final Color GRID = new Color(0xE2E2E2);

    static final Stroke HAIR = new BasicStroke(0.5f);
    static final Stroke AXIS = new BasicStroke(0.8f);

    private static final float DATA_WIDTH = 1.2f;
    private static final float[][] DASHES = {{}, {5, 2}, {1.5f, 1.5f}, {6, 2, 1.5f, 2}, {9, 3}};

    private static final RectangleInsets PADDING = new RectangleInsets(6, 3, 3, 3);
    private static final double MARKER = 4.5;
    private static final double TICK_LENGTH = 2.5;

    static {
        // The library draws rotated text as outlines by default; text must stay text in SVG.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        // Widths of text as they are, not rounded to whole units, which are points here.
        TextUtils.setUseFontMetricsGetStringBounds(true);
    }

    private FigureStyle() {}

    /**
     * A linear axis with ticks at multiples of 1, 2 or 5 times a power of ten, written with just the digits they need.
     *
     * @param mostTicks steps that the range is cut into at most
     */
    static NumberAxis linearAxis(String label, double lower, double upper, int mostTicks) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRange(false);
        axis.setRange(lower, upper);
        axis.setTickUnit(Ranges.tickUnit((upper - lower) / mostTicks));
        style(axis);
        return axis;
    }

    static void style(ValueAxis axis) {
        styleAnyAxis(axis);
        axis.setTickMarkInsideLength(0);
        axis.setTickMarkOutsideLength((float) TICK_LENGTH);
        axis.setMinorTickMarkOutsideLength((float) (TICK_LENGTH / 2));
        axis.setTickLabelInsets(new RectangleInsets(1.5, 2.5, 1.5, 2.5));
    }

    private static void styleAnyAxis(Axis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(INK);
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineStroke(AXIS);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkStroke(HAIR);
        axis.setTickMarkPaint(INK);
    }

    /** An empty plot between two axes. */
    static XYPlot plot(ValueAxis domain, ValueAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        style(plot);
        return plot;
    }

    static void style(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIR);
        plot.setRangeGridlineStroke(HAIR);
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(false);
    }

    /** Draws a plot on white paper of the figure's size, with a margin so that no label touches the edge. */
    static void draw(Graphics2D graphics, Plot plot, FigureSize size) {
        draw(graphics, plot, paper(graphics, size), PADDING);
    }

    /** As {@link #draw(Graphics2D, Plot, FigureSize)}, with a note in small type at the foot; none if it is empty. */
    static void draw(Graphics2D graphics, Plot plot, FigureSize size, String note) {
        if (note.isEmpty()) {
            draw(graphics, plot, size);
            return;
        }
        Rectangle2D paper = paper(graphics, size);
        double foot = TICK.getSize2D() * 1.8;
        Rectangle2D above = new Rectangle2D.Double(0, 0, paper.getWidth(), paper.getHeight() - foot);
        draw(graphics, plot, above, PADDING);
        graphics.setFont(TICK);
        graphics.setPaint(FAINT_INK);
        graphics.drawString(note, (float) PADDING.getLeft(), (float) (paper.getHeight() - foot / 2));
    }

    /** Draws a plot, without title or legend, into an area less its padding. */
    static void draw(Graphics2D graphics, Plot plot, Rectangle2D area, RectangleInsets padding) {
        JFreeChart chart = new JFreeChart(null, LABEL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(padding);
        chart.draw(graphics, area);
    }

    /** Length of an axis label with air at both ends (pt); a panel beside it must be as high. */
    static double labelLength(String label) {
        return length(label, LABEL) + 8;
    }

    /** Length of a tick label (pt). */
    static double tickLength(String label) {
        return length(label, TICK);
    }

    private static double length(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** White paper of the figure's size. */
    static Rectangle2D paper(Graphics2D graphics, FigureSize size) {
        Rectangle2D paper = new Rectangle2D.Double(0, 0, size.widthPoints(), size.heightPoints());
        graphics.setPaint(Color.WHITE);
        graphics.fill(paper);
        return paper;
    }

    /** Lines without markers, each drawn as one path. */
    static XYLineAndShapeRenderer lines() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultCreateEntities(false);
        return renderer;
    }

    /** Circles filled with white: simulated points. */
    static void hollowMarkers(XYLineAndShapeRenderer renderer, int series) {
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, circle(MARKER));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(series, Color.WHITE);
        renderer.setSeriesOutlineStroke(series, AXIS);
        renderer.setDrawOutlines(true);
    }

    /** The stroke of a category: the first is solid, each further one has its own dashes. */
    static Stroke line(int category) {
        float[] dashes = DASHES[category % DASHES.length];
        return dashes.length == 0
                ? new BasicStroke(DATA_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(DATA_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** A thin dashed stroke for reference lines. */
    static Stroke reference(float... dashes) {
        return new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** A circle about the origin. */
    static Shape circle(double diameter) {
        return new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter);
    }
}
