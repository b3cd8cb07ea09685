package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;
import org.jfree.data.Range;

/** Mean accuracy over two things that are varied, as colours: a field for each pair of levels, equally large whatever they are. */
public final class AccuracyMap implements Figure {
    private static final double LEFT = 46;
    private static final double LABELLED = 25; // title and tick beside the labels of an axis
    private static final double HEIGHT = 64;
    private static final int NOTHING = 0xFFFFFF;

    private final AccuracyGrid grid;
    private final MapLayout layout;
    private final boolean upright;

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
        VariedAxis across = grid.across();
        double left = Math.max(LEFT, grid.along().longest() + LABELLED);
        Range range = Ranges.padded(lower, upper, 0);
        MapLayout flat = new MapLayout(left, MapLayout.BOTTOM, "Mean test accuracy (%)", range);
        upright = across.room() > flat.cellsWidth(FigureSize.TWO_COLUMNS * FigureSize.POINTS_PER_MILLIMETRE);
        layout = upright ? new MapLayout(left, across.longest() + LABELLED, flat.scale(), range) : flat;
    }

    @Override
    public FigureSize size() {
        boolean narrow =
                grid.across().room() <= layout.cellsWidth(FigureSize.ONE_COLUMN * FigureSize.POINTS_PER_MILLIMETRE);
        double more = (layout.bottom() - MapLayout.BOTTOM) / FigureSize.POINTS_PER_MILLIMETRE;
        return new FigureSize(narrow ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS, HEIGHT + more);
    }

    @Override
    public void draw(Graphics2D graphics) {
        WordAxis columns = new WordAxis(grid.across());
        columns.setVerticalTickLabels(upright);
        layout.draw(graphics, size(), columns, new WordAxis(grid.along()), fields());
    }

    private ColourGrid fields() {
        int rows = grid.along().size();
        int columns = grid.across().size();
        int[] colours = new int[rows * columns];
        for (int line = 0; line < rows; line++) {
            for (int k = 0; k < columns; k++) {
                double percent = grid.percent(line, k);
                colours[(rows - 1 - line) * columns + k] = Double.isNaN(percent) ? NOTHING : layout.colour(percent);
            }
        }
        return new ColourGrid(rows, columns, colours);
    }

    @Override
    public String caption() {
        return "Mean accuracy over " + grid.seeds() + " seeds for each pair of "
                + grid.across().title().quantity() + " and "
                + grid.along().title().quantity()
                + ". Fields are equally large whatever the distance of levels; white: nothing was measured.";
    }

    @Override
    public String seen() {
        int best = -1;
        int worst = -1;
        int columns = grid.across().size();
        for (int place = 0; place < columns * grid.along().size(); place++) {
            double percent = grid.percent(place / columns, place % columns);
            if (!Double.isNaN(percent)) {
                best = best < 0 || percent > percent(best) ? place : best;
                worst = worst < 0 || percent < percent(worst) ? place : worst;
            }
        }
        return "Map of mean accuracy: highest " + place(best) + ", lowest " + place(worst) + ".";
    }

    private double percent(int place) {
        return grid.percent(place / grid.across().size(), place % grid.across().size());
    }

    private String place(int place) {
        int columns = grid.across().size();
        return Numbers.percent(percent(place) / 100) + " at " + grid.across().text(place % columns) + " and "
                + grid.along().text(place / columns);
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        grid.writeCsv(out);
    }
}
