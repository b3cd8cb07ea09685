package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis on the right that names lines where they end, instead of a legend. Names that would touch are moved apart, in
 * the order of their values.
 */
final class SideLabels extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final double GAP = 3;
    private static final double SAMPLE = 9;
    private static final double LINE_HEIGHT = 9;

    /** A named value; the sample of the line is drawn where {@code stroke} is given as well. */
    record Entry(String text, double value, Paint paint, Stroke stroke) {}

    private final transient ValueAxis scale;
    private final transient List<Entry> entries;

    /**
     * @param scale the axis on which the values lie
     * @param entries at least one
     */
    SideLabels(ValueAxis scale, List<Entry> entries) {
        super(null);
        this.scale = scale;
        this.entries = entries.stream()
                .sorted(Comparator.comparingDouble(Entry::value).reversed())
                .toList();
        setRange(scale.getRange());
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        g2.setFont(FigureStyle.TICK);
        double width = 0;
        for (Entry entry : entries) {
            width = Math.max(
                    width, g2.getFontMetrics().getStringBounds(entry.text(), g2).getWidth());
        }
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.add(2 * GAP + SAMPLE + width, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo plotState) {
        g2.setFont(FigureStyle.TICK);
        double half = g2.getFontMetrics().getAscent() * 0.36;
        double[] heights = heights(dataArea);
        double x = dataArea.getMaxX() + GAP;
        for (int i = 0; i < heights.length; i++) {
            Entry entry = entries.get(i);
            g2.setPaint(entry.paint());
            g2.setStroke(entry.stroke());
            g2.draw(new Line2D.Double(x, heights[i], x + SAMPLE, heights[i]));
            g2.drawString(entry.text(), (float) (x + SAMPLE + GAP), (float) (heights[i] + half));
        }
        return new AxisState(cursor);
    }

    /** Heights of the names from top to bottom: pushed down where too close, then back up from the lower edge. */
    private double[] heights(Rectangle2D dataArea) {
        List<Double> wanted = new ArrayList<>();
        for (Entry entry : entries) {
            wanted.add(scale.valueToJava2D(entry.value(), dataArea, RectangleEdge.RIGHT));
        }
        double[] heights = new double[wanted.size()];
        double least = dataArea.getMinY();
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(wanted.get(i), least);
            least = heights[i] + LINE_HEIGHT;
        }
        double most = dataArea.getMaxY();
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], most);
            most = heights[i] - LINE_HEIGHT;
        }
        return heights;
    }
}
