package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Mean accuracy over two things that are varied, as colours: a field for each pair of levels, equally large whatever they are. */
public final class AccuracyMap implements Figure {
    private static final double LEFT = 46;
    private static final double BOTTOM = 29;
    private static final double TOP = 8;
    private static final double BAR_GAP = 12;
    private static final double BAR_WIDTH = 9;
    private static final double BAR_LABELS = 38;
    private static final int BAR_STEPS = 256;
    private static final int NOTHING = 0xFFFFFF;

    private final AccuracyGrid grid;
    private final Range range;

    public AccuracyMap(AccuracyGrid grid) {
        this.grid = grid;
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int line = 0; line < grid.along().size(); line++) {
            for (int k = 0; k < grid.across().size(); k++) {
                double percent = grid.percent(line, k);
                lower = Double.isNaN(percent) ? lower : Math.min(lower, percent);
                upper = Double.isNaN(percent) ? upper : Math.max(upper, percent);
            }
        }
        if (lower > upper) {
            throw new IllegalArgumentException("nothing was measured; a map needs a point at least");
        }
        range = Ranges.padded(lower, upper, 0);
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, 64);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D paper = FigureStyle.paper(graphics, size());
        double barLeft = paper.getWidth() - BAR_LABELS - BAR_WIDTH;
        FigureStyle.draw(
                graphics,
                fields(),
                new Rectangle2D.Double(0, 0, barLeft - BAR_GAP, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
        FigureStyle.draw(
                graphics,
                bar(),
                new Rectangle2D.Double(barLeft, 0, BAR_WIDTH + BAR_LABELS, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
    }

    private XYPlot fields() {
        XYPlot plot = bare(axis(grid.across()), axis(grid.along()), LEFT, 0);
        int rows = grid.along().size();
        int columns = grid.across().size();
        int[] colours = new int[rows * columns];
        for (int line = 0; line < rows; line++) {
            for (int k = 0; k < columns; k++) {
                double percent = grid.percent(line, k);
                colours[(rows - 1 - line) * columns + k] = Double.isNaN(percent)
                        ? NOTHING
                        : Palette.viridis((percent - range.getLowerBound()) / range.getLength());
            }
        }
        plot.addAnnotation(new ColourGrid(rows, columns, colours));
        return plot;
    }

    private static ValueAxis axis(VariedAxis varied) {
        return new WordAxis(varied.title().label(), varied.shortLabels());
    }

    private XYPlot bar() {
        NumberAxis across = FigureStyle.linearAxis("", 0, 1, 1);
        across.setVisible(false);
        NumberAxis scale =
                FigureStyle.linearAxis("Mean test accuracy (%)", range.getLowerBound(), range.getUpperBound(), 5);
        XYPlot plot = bare(across, scale, 0, BAR_LABELS);
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_RIGHT);
        int[] colours = new int[BAR_STEPS];
        for (int i = 0; i < BAR_STEPS; i++) {
            colours[i] = Palette.viridis(1 - i / (BAR_STEPS - 1.0));
        }
        plot.addAnnotation(new ColourGrid(BAR_STEPS, 1, colours));
        return plot;
    }

    private static XYPlot bare(ValueAxis domain, ValueAxis range, double left, double right) {
        XYPlot plot = FigureStyle.plot(domain, range);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        AxisSpace vertical = new AxisSpace();
        vertical.setTop(TOP);
        vertical.setBottom(BOTTOM);
        plot.setFixedDomainAxisSpace(vertical);
        AxisSpace horizontal = new AxisSpace();
        horizontal.setLeft(left);
        horizontal.setRight(right);
        plot.setFixedRangeAxisSpace(horizontal);
        return plot;
    }

    @Override
    public String caption() {
        return "Mean accuracy over " + grid.seeds() + " seeds for each pair of "
                + grid.across().title().quantity() + " and "
                + grid.along().title().quantity()
                + ". Fields are equally large whatever the distance of levels; white: nothing was measured.";
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        table(grid, out);
    }

    /** A line for each accuracy. */
    static void table(AccuracyGrid grid, Appendable out) throws IOException {
        CSVPrinter table = Table.start(
                out, grid.across().title().column(), grid.along().title().column(), "number", "accuracy");
        for (int line = 0; line < grid.along().size(); line++) {
            for (int k = 0; k < grid.across().size(); k++) {
                List<Double> accuracies = grid.at(line, k);
                for (int n = 0; n < accuracies.size(); n++) {
                    table.printRecord(grid.across().value(k), grid.along().value(line), n + 1, accuracies.get(n));
                }
            }
        }
    }
}
