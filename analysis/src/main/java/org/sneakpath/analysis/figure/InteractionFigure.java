package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Accuracy (%) over two nonidealities that are varied together: a coloured cell with its number for each pair of levels. */
public final class InteractionFigure implements Figure {
    private static final int LARGEST_WITH_NUMBERS = 16;
    private static final int LARGEST_ONE_COLUMN = 8;
    private static final double ROW = 7;
    private static final double AROUND = 16;
    private static final double DARK_TEXT_FROM = 0.55;

    private final InteractionGrid grid;
    private final double lowest;
    private final double highest;

    public InteractionFigure(InteractionGrid grid) {
        this.grid = grid;
        lowest = grid.cells().stream()
                .mapToDouble(InteractionGrid.Cell::accuracy)
                .min()
                .orElse(0);
        highest = grid.cells().stream()
                .mapToDouble(InteractionGrid.Cell::accuracy)
                .max()
                .orElse(1);
    }

    @Override
    public FigureSize size() {
        boolean narrow = grid.across().size() <= LARGEST_ONE_COLUMN;
        double label = FigureStyle.labelLength(grid.up().title().label()) / FigureSize.POINTS_PER_MILLIMETRE;
        double height = AROUND + Math.max(label, ROW * grid.up().size());
        return new FigureSize(narrow ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS, height);
    }

    @Override
    public void draw(Graphics2D graphics) {
        XYPlot plot = FigureStyle.plot(axis(grid.across()), axis(grid.up()));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        boolean numbers = grid.across().size() <= LARGEST_WITH_NUMBERS;
        for (int x = 0; x < grid.across().size(); x++) {
            for (int y = 0; y < grid.up().size(); y++) {
                InteractionGrid.Cell cell = grid.cell(x, y);
                double part = highest > lowest ? (cell.accuracy() - lowest) / (highest - lowest) : 1;
                plot.addAnnotation(new XYBoxAnnotation(
                        x - 0.5,
                        y - 0.5,
                        x + 0.5,
                        y + 0.5,
                        FigureStyle.AXIS,
                        Color.WHITE,
                        new Color(Palette.viridis(part))));
                if (numbers) {
                    plot.addAnnotation(number(cell, x, y, part));
                }
            }
        }
        FigureStyle.draw(graphics, plot, size());
    }

    private static XYTextAnnotation number(InteractionGrid.Cell cell, int x, int y, double part) {
        XYTextAnnotation text = new XYTextAnnotation(Numbers.fixed(100 * cell.accuracy(), 1), x, y);
        text.setFont(cell.interacts() ? FigureStyle.TICK.deriveFont(Font.BOLD) : FigureStyle.TICK);
        text.setPaint(part >= DARK_TEXT_FROM ? FigureStyle.INK : Color.WHITE);
        text.setTextAnchor(TextAnchor.CENTER);
        return text;
    }

    private static WordAxis axis(VariedAxis varied) {
        WordAxis axis = new WordAxis(varied);
        axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    @Override
    public String caption() {
        return "Mean test accuracy (%) over " + grid.chips() + " chips, the same ones in every cell, from "
                + Numbers.percent(lowest) + " (dark) to " + Numbers.percent(highest)
                + " (bright). Bold: both together cost other than the sum of what each costs alone, counted from its lowest level, p < 0.05 in Student’s"
                + " test of pairs with Holm’s correction over the map. Levels are evenly spaced whatever their values.";
    }

    @Override
    public String seen() {
        long told =
                grid.cells().stream().filter(InteractionGrid.Cell::interacts).count();
        return "Map of mean accuracy over " + grid.across().title().quantity() + " and "
                + grid.up().title().quantity() + ": from " + Numbers.percent(lowest) + " to "
                + Numbers.percent(highest) + "; " + told + " of " + grid.cells().size() + " cells are bold.";
    }

    @Override
    public boolean isForPaper() {
        return true;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(
                out, grid.across().title().column(), grid.up().title().column(), "mean accuracy", "interacts");
        for (int x = 0; x < grid.across().size(); x++) {
            for (int y = 0; y < grid.up().size(); y++) {
                InteractionGrid.Cell cell = grid.cell(x, y);
                table.printRecord(grid.across().value(x), grid.up().value(y), cell.accuracy(), cell.interacts());
            }
        }
    }
}
