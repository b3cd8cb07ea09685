package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * A map of a crossbar with its colour scale: one coloured cell for each device, as an image, so that a large array does not
 * make the SVG heavy. Cells are square unless the array is much longer than wide.
 */
public final class HeatMapFigure implements Figure {

    private static final double FLATTEST = 0.16;
    private static final double TALLEST = 1.3;
    private static final double WIDE_BELOW = 0.5;

    private static final int TICKS = 8;

    private static final double LEFT = 36;
    private static final double BOTTOM = 29;
    private static final double TOP = 8;
    private static final double BAR_GAP = 12;
    private static final double BAR_WIDTH = 9;
    private static final double BAR_LABELS = 38;
    private static final int BAR_STEPS = 256;

    private final CellMap map;
    private final String description;
    private final Range range;

    /**
     * A map and its caption.
     *
     * @param map the values
     * @param description the caption: which array, under which input
     */
    public HeatMapFigure(CellMap map, String description) {
        this.map = map;
        this.description = description;
        double lower = Arrays.stream(map.values()).min().orElse(0);
        double upper = Arrays.stream(map.values()).max().orElse(0);
        this.range = Ranges.padded(shown(lower), shown(upper), 0);
    }

    @Override
    public FigureSize size() {
        double width = aspect() < WIDE_BELOW ? FigureSize.TWO_COLUMNS : FigureSize.ONE_COLUMN;
        double mapWidth = width * FigureSize.POINTS_PER_MILLIMETRE - LEFT - BAR_GAP - BAR_WIDTH - BAR_LABELS;
        double mapHeight = Math.max(
                mapWidth * aspect(), FigureStyle.labelLength(map.title().label()));
        double height = TOP + mapHeight + BOTTOM;
        return new FigureSize(width, height / FigureSize.POINTS_PER_MILLIMETRE);
    }

    /** Height of the map over its width. */
    private double aspect() {
        return Math.max(FLATTEST, Math.min(TALLEST, (double) map.wordLines() / map.bitLines()));
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D paper = FigureStyle.paper(graphics, size());
        double barLeft = paper.getWidth() - BAR_LABELS - BAR_WIDTH;
        FigureStyle.draw(
                graphics,
                cells(),
                new Rectangle2D.Double(0, 0, barLeft - BAR_GAP, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
        FigureStyle.draw(
                graphics,
                bar(),
                new Rectangle2D.Double(barLeft, 0, BAR_WIDTH + BAR_LABELS, paper.getHeight()),
                RectangleInsets.ZERO_INSETS);
    }

    private XYPlot cells() {
        NumberAxis columns = FigureStyle.linearAxis("Bit line", -0.5, map.bitLines() - 0.5, TICKS);
        NumberAxis rows = FigureStyle.linearAxis("Word line", -0.5, map.wordLines() - 0.5, TICKS);
        columns.setTickUnit(Ranges.tickUnit(Math.max(1, map.bitLines() / (double) TICKS)));
        rows.setTickUnit(Ranges.tickUnit(Math.max(1, map.wordLines() / (double) TICKS)));
        rows.setInverted(true);
        XYPlot plot = bare(columns, rows, LEFT, 0);
        int[] colours = new int[map.values().length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Palette.viridis((shown(map.values()[i]) - range.getLowerBound()) / range.getLength());
        }
        plot.addAnnotation(new ColourGrid(map.rows(), map.columns(), colours));
        return plot;
    }

    private XYPlot bar() {
        NumberAxis across = FigureStyle.linearAxis("", 0, 1, 1);
        across.setVisible(false);
        NumberAxis scale = FigureStyle.linearAxis(map.title().label(), range.getLowerBound(), range.getUpperBound(), 5);
        XYPlot plot = bare(across, scale, 0, BAR_LABELS);
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_RIGHT);
        int[] colours = new int[BAR_STEPS];
        for (int i = 0; i < BAR_STEPS; i++) {
            colours[i] = Palette.viridis(1 - i / (BAR_STEPS - 1.0));
        }
        plot.addAnnotation(new ColourGrid(BAR_STEPS, 1, colours));
        return plot;
    }

    private static XYPlot bare(NumberAxis domain, NumberAxis range, double left, double right) {
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

    private double shown(double si) {
        return map.title().unit().shown(si);
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "word line", "bit line", map.title().column());
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                table.printRecord(
                        map.firstWordLine(row), map.firstBitLine(column), map.values()[row * map.columns() + column]);
            }
        }
    }
}
