package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One quantity against another, such as current against voltage: loops, each panel with axes of its own. */
public final class LoopFigure implements Figure {
    private static final int MOST_ACROSS = 3;
    private static final double PANEL_HEIGHT = 66;
    private static final double SMALL_PANEL_HEIGHT = 52;
    private static final double HEADROOM = 0.05;
    private static final double TITLE_HEIGHT = 11;
    private static final double LEGEND_LINE = 9;
    private static final double SAMPLE = 9;
    private static final double GAP = 3;
    private static final double DOT = 1.8;
    private static final int MOST_DOTS = 3000;
    private static final RectangleInsets PADDING = new RectangleInsets(4, 3, 3, 8);

    private final List<LoopPanel> panels;
    private final String description;

    /**
     * @param panels from left to right, three in a row
     * @param description the caption
     */
    public LoopFigure(List<LoopPanel> panels, String description) {
        this.panels = List.copyOf(panels);
        this.description = description;
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure of loops has no panel; need one at least");
        }
    }

    private int across() {
        return Math.min(MOST_ACROSS, panels.size());
    }

    @Override
    public FigureSize size() {
        int rows = (panels.size() + across() - 1) / across();
        return across() == 1
                ? new FigureSize(FigureSize.ONE_COLUMN, PANEL_HEIGHT)
                : new FigureSize(FigureSize.TWO_COLUMNS, rows * (across() == 2 ? PANEL_HEIGHT : SMALL_PANEL_HEIGHT));
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D paper = FigureStyle.paper(graphics, size());
        int rows = (panels.size() + across() - 1) / across();
        double width = paper.getWidth() / across();
        double height = paper.getHeight() / rows;
        for (int k = 0; k < panels.size(); k++) {
            double x = k % across() * width;
            int row = k / across();
            double y = row * height;
            draw(graphics, panels.get(k), new Rectangle2D.Double(x, y, width, height));
        }
    }

    private static void draw(Graphics2D graphics, LoopPanel panel, Rectangle2D area) {
        double top = panel.title().isEmpty() ? 0 : TITLE_HEIGHT;
        List<Curve> named = panel.curves().stream()
                .filter(curve -> !curve.label().isEmpty())
                .toList();
        double legend = named.isEmpty() ? 0 : LEGEND_LINE + GAP;
        if (top > 0) {
            graphics.setFont(FigureStyle.STRONG);
            graphics.setPaint(FigureStyle.INK);
            graphics.drawString(
                    panel.title(), (float) (area.getX() + PADDING.getLeft()), (float) (area.getY() + TITLE_HEIGHT));
        }
        double x = area.getX() + PADDING.getLeft();
        for (Curve curve : named) {
            x = legend(graphics, curve, panel.curves().indexOf(curve), x, area.getY() + top + LEGEND_LINE);
        }
        FigureStyle.draw(
                graphics,
                plot(panel),
                new Rectangle2D.Double(
                        area.getX(), area.getY() + top + legend, area.getWidth(), area.getHeight() - top - legend),
                PADDING);
    }

    /** Draws an entry; gives where the next one begins. */
    private static double legend(Graphics2D graphics, Curve curve, int index, double x, double y) {
        graphics.setFont(FigureStyle.TICK);
        graphics.setPaint(Palette.category(index));
        double middle = y - 0.36 * graphics.getFontMetrics().getAscent();
        if (curve.points()) {
            graphics.fill(new Ellipse2D.Double(x + SAMPLE / 2 - DOT / 2, middle - DOT / 2, DOT, DOT));
        } else {
            graphics.setStroke(FigureStyle.line(0));
            graphics.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
        }
        graphics.setPaint(FigureStyle.INK);
        graphics.drawString(curve.label(), (float) (x + SAMPLE + GAP), (float) y);
        return x
                + SAMPLE
                + 4 * GAP
                + graphics.getFontMetrics()
                        .getStringBounds(curve.label(), graphics)
                        .getWidth();
    }

    private static XYPlot plot(LoopPanel panel) {
        XYPlot plot = FigureStyle.plot(axis(panel.across(), panel, Curve::x), axis(panel.up(), panel, Curve::y));
        plot.setDomainZeroBaselineVisible(true);
        plot.setRangeZeroBaselineVisible(true);
        plot.setDomainZeroBaselinePaint(FigureStyle.FAINT_INK);
        plot.setRangeZeroBaselinePaint(FigureStyle.FAINT_INK);
        plot.setDomainZeroBaselineStroke(FigureStyle.HAIR);
        plot.setRangeZeroBaselineStroke(FigureStyle.HAIR);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        for (Curve curve : panel.curves()) {
            int index = lines.getSeriesCount();
            lines.addSeries(series(index, curve, panel));
            renderer.setSeriesPaint(index, Palette.category(index));
            renderer.setSeriesStroke(index, FigureStyle.line(0));
            if (curve.points()) {
                renderer.setSeriesLinesVisible(index, false);
                renderer.setSeriesShapesVisible(index, true);
                renderer.setSeriesShape(index, FigureStyle.circle(DOT));
            }
        }
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static NumberAxis axis(AxisTitle title, LoopPanel panel, Function<Curve, double[]> of) {
        Range range = Ranges.padded(
                title.unit().shown(extreme(panel, of, s -> s.min().orElse(0))),
                title.unit().shown(extreme(panel, of, s -> s.max().orElse(0))),
                HEADROOM);
        return FigureStyle.linearAxis(title.label(), range.getLowerBound(), range.getUpperBound(), 6);
    }

    private static double extreme(LoopPanel panel, Function<Curve, double[]> of, ToDoubleFunction<DoubleStream> which) {
        return which.applyAsDouble(panel.curves().stream()
                .flatMapToDouble(curve -> DoubleStream.of(of.apply(curve)))
                .filter(Double::isFinite));
    }

    private static XYSeries series(int key, Curve curve, LoopPanel panel) {
        XYSeries series = new XYSeries(key, false);
        int every = 1 + curve.x().length / MOST_DOTS;
        int[] drawn = curve.points()
                ? IntStream.iterate(0, k -> k < curve.x().length, k -> k + every)
                        .toArray()
                : Envelope.indices(curve.y());
        for (int k : drawn) {
            double y = curve.y()[k];
            series.add(
                    panel.across().unit().shown(curve.x()[k]),
                    Double.isFinite(y) ? panel.up().unit().shown(y) : Double.NaN,
                    false);
        }
        return series;
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        StringBuilder text = new StringBuilder();
        for (LoopPanel panel : panels) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(panel.title().isEmpty() ? "" : panel.title() + ": ")
                    .append(panel.up().quantity())
                    .append(range(panel, panel.up(), Curve::y))
                    .append(" against ")
                    .append(panel.across().quantity())
                    .append(range(panel, panel.across(), Curve::x))
                    .append('.');
        }
        return text.toString();
    }

    private static String range(LoopPanel panel, AxisTitle title, Function<Curve, double[]> of) {
        return " from " + title.text(extreme(panel, of, s -> s.min().orElse(0))) + " to "
                + title.text(extreme(panel, of, s -> s.max().orElse(0)));
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        LoopPanel first = panels.get(0);
        boolean common = panels.stream()
                .allMatch(panel -> panel.across().column().equals(first.across().column())
                        && panel.up().column().equals(first.up().column()));
        CSVPrinter table = Table.start(
                out,
                "panel",
                "curve",
                common ? first.across().column() : "abscissa (SI)",
                common ? first.up().column() : "ordinate (SI)");
        for (LoopPanel panel : panels) {
            for (Curve curve : panel.curves()) {
                for (int k = 0; k < curve.x().length; k++) {
                    table.printRecord(panel.title(), curve.label(), curve.x()[k], curve.y()[k]);
                }
            }
        }
    }
}
