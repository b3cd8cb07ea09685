package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;

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

    private final CellMap map;
    private final String description;
    private final MapLayout layout;

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
        this.layout = new MapLayout(
                LEFT, MapLayout.BOTTOM, map.title().label(), Ranges.padded(shown(lower), shown(upper), 0));
    }

    @Override
    public FigureSize size() {
        double width = aspect() < WIDE_BELOW ? FigureSize.TWO_COLUMNS : FigureSize.ONE_COLUMN;
        double mapWidth = layout.cellsWidth(width * FigureSize.POINTS_PER_MILLIMETRE);
        double mapHeight = Math.max(
                mapWidth * aspect(), FigureStyle.labelLength(map.title().label()));
        return new FigureSize(width, layout.paperHeight(mapHeight) / FigureSize.POINTS_PER_MILLIMETRE);
    }

    /** Height of the map over its width. */
    private double aspect() {
        return Math.max(FLATTEST, Math.min(TALLEST, (double) map.wordLines() / map.bitLines()));
    }

    @Override
    public void draw(Graphics2D graphics) {
        NumberAxis columns = FigureStyle.linearAxis("Bit line", -0.5, map.bitLines() - 0.5, TICKS);
        NumberAxis rows = FigureStyle.linearAxis("Word line", -0.5, map.wordLines() - 0.5, TICKS);
        columns.setTickUnit(Ranges.tickUnit(Math.max(1, map.bitLines() / (double) TICKS)));
        rows.setTickUnit(Ranges.tickUnit(Math.max(1, map.wordLines() / (double) TICKS)));
        rows.setInverted(true);
        int[] colours = new int[map.values().length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = layout.colour(shown(map.values()[i]));
        }
        layout.draw(graphics, size(), columns, rows, new ColourGrid(map.rows(), map.columns(), colours));
    }

    private double shown(double si) {
        return map.title().unit().shown(si);
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        int least = 0;
        int greatest = 0;
        double[] values = map.values();
        for (int i = 0; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        return "Map of " + map.wordLines() + " word lines by " + map.bitLines() + " bit lines, "
                + map.title().quantity() + " from " + place(least) + " to " + place(greatest) + ", "
                + map.title().text(Arrays.stream(values).average().orElse(0)) + " in the mean.";
    }

    private String place(int i) {
        return map.title().text(map.values()[i]) + " at word line " + map.firstWordLine(i / map.columns())
                + " and bit line " + map.firstBitLine(i % map.columns());
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
