package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * Accuracy (%) against one thing that is varied, a line for each level of another: means over seeds, with their 95 % bands. Words have
 * no order: over them, points with bars stand side by side instead.
 */
public final class AccuracyFamily implements Figure {
    /** More lines than that nobody tells apart. */
    public static final int MOST_LINES = 7;

    private static final float BAND_OPACITY = 0.15f;
    private static final double BESIDE = 0.12;
    private static final double AROUND = 64; // axis on the left, margins, samples of lines on the right (pt)
    private static final double HEIGHT = 64;

    private final AccuracyGrid grid;
    private final @Nullable LevelScale scale; // null for words

    /** @param grid with at most {@link #MOST_LINES} lines, and two levels across at least */
    public AccuracyFamily(AccuracyGrid grid) {
        this.grid = grid;
        if (grid.along().size() > MOST_LINES || grid.across().size() < 2) {
            throw new IllegalArgumentException(grid.along().size() + " lines over "
                    + grid.across().size() + " levels; at most " + MOST_LINES + " over at least 2 can be told apart");
        }
        scale = grid.across().levels().isEmpty()
                ? null
                : new LevelScale(IntStream.range(0, grid.across().size())
                        .mapToDouble(this::shown)
                        .toArray());
    }

    private double shown(int level) {
        return grid.across().title().unit().shown(grid.across().levels().get(level));
    }

    @Override
    public FigureSize size() {
        boolean narrow = grid.across().room() <= width(FigureSize.ONE_COLUMN);
        double more = upright() ? grid.across().longest() / FigureSize.POINTS_PER_MILLIMETRE : 0;
        return new FigureSize(narrow ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS, HEIGHT + more);
    }

    private boolean upright() {
        return grid.across().room() > width(FigureSize.TWO_COLUMNS);
    }

    /** Length of the axis on paper so wide (mm), in points. */
    private double width(double paper) {
        return paper * FigureSize.POINTS_PER_MILLIMETRE - AROUND - grid.along().longest();
    }

    private ValueAxis domain() {
        if (scale != null) {
            return scale.axis(grid.across().title().label());
        }
        WordAxis words = new WordAxis(grid.across());
        words.setVerticalTickLabels(upright());
        return words;
    }

    @Override
    public void draw(Graphics2D graphics) {
        AccuracyAxis accuracy = accuracyAxis();
        XYPlot plot = FigureStyle.plot(domain(), accuracy.axis());
        XYSeriesCollection means = new XYSeriesCollection();
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        XYLineAndShapeRenderer lines = FigureStyle.lines();
        XYItemRenderer intervals = intervals();
        List<SideLabels.Entry> labels = new ArrayList<>();
        for (int line = 0; line < grid.along().size(); line++) {
            Color colour = Palette.category(line);
            lines.setSeriesPaint(line, colour);
            lines.setSeriesStroke(line, FigureStyle.line(line));
            FigureStyle.hollowMarkers(lines, line);
            lines.setSeriesLinesVisible(line, scale != null);
            if (intervals instanceof DeviationRenderer band) {
                band.setSeriesFillPaint(line, colour);
            }
            intervals.setSeriesPaint(line, colour);
            double last = add(line, means, bands);
            if (!Double.isNaN(last)) {
                labels.add(new SideLabels.Entry(grid.along().text(line), last, colour, FigureStyle.line(line)));
            }
        }
        plot.setDataset(0, means);
        plot.setRenderer(0, lines);
        plot.setDataset(1, bands);
        plot.setRenderer(1, intervals);
        accuracy.name(plot, labels);
        if (scale != null) {
            scale.markBreak(plot);
        }
        FigureStyle.draw(
                graphics,
                plot,
                size(),
                grid.along().size() == 1 ? "" : "Lines: " + grid.along().title().label());
    }

    private XYItemRenderer intervals() {
        if (scale != null) {
            DeviationRenderer band = new DeviationRenderer(false, false);
            band.setAlpha(BAND_OPACITY);
            return band;
        }
        XYErrorRenderer bars = new XYErrorRenderer();
        bars.setDrawXError(false);
        bars.setErrorStroke(FigureStyle.AXIS);
        bars.setDefaultShapesVisible(false);
        return bars;
    }

    /** Adds a line; its last mean (%), NaN if there is none. */
    private double add(int line, XYSeriesCollection means, YIntervalSeriesCollection bands) {
        XYSeries series = new XYSeries("mean " + line);
        YIntervalSeries around = new YIntervalSeries("band " + line);
        double last = Double.NaN;
        for (int k = 0; k < grid.across().size(); k++) {
            double mean = grid.percent(line, k);
            if (!Double.isNaN(mean)) {
                ConfidenceInterval interval = ConfidenceInterval.ofMean(grid.at(line, k));
                double x = scale != null
                        ? scale.place(shown(k))
                        : k + BESIDE * (line - (grid.along().size() - 1) / 2.0);
                series.add(x, mean);
                around.add(x, mean, 100 * interval.lower(), 100 * interval.upper());
                last = mean;
            }
        }
        means.addSeries(series);
        bands.addSeries(around);
        return last;
    }

    private AccuracyAxis accuracyAxis() {
        double lowest = 1;
        for (int line = 0; line < grid.along().size(); line++) {
            for (int k = 0; k < grid.across().size(); k++) {
                if (!grid.at(line, k).isEmpty()) {
                    lowest = Math.min(
                            lowest, ConfidenceInterval.ofMean(grid.at(line, k)).lower());
                }
            }
        }
        return new AccuracyAxis(lowest, grid.chanceAccuracy());
    }

    @Override
    public String caption() {
        return "Accuracy against " + grid.across().title().quantity()
                + (grid.along().size() == 1
                        ? ""
                        : ", a line for each level of " + grid.along().title().quantity())
                + ". Circles: mean over " + grid.seeds()
                + (scale != null ? " seeds, joined by lines; bands" : " seeds; bars")
                + ": 95\u202f% confidence interval of the mean (Student’s t, cut at 0 and 100\u202f%)."
                + (scale == null ? "" : scale.breakWords());
    }

    @Override
    public String seen() {
        StringBuilder text = new StringBuilder(
                "Mean accuracy against " + grid.across().title().quantity() + ".");
        for (int line = 0; line < grid.along().size(); line++) {
            String name = grid.along().size() == 1 ? "From" : grid.along().text(line) + ": from";
            int at = line;
            int[] measured = IntStream.range(0, grid.across().size())
                    .filter(k -> !grid.at(at, k).isEmpty())
                    .toArray();
            if (measured.length > 0) {
                text.append(' ')
                        .append(name)
                        .append(' ')
                        .append(place(line, measured[0]))
                        .append(" to ")
                        .append(place(line, measured[measured.length - 1]))
                        .append('.');
            }
        }
        return text.toString();
    }

    private String place(int line, int k) {
        return Numbers.percent(grid.percent(line, k) / 100) + " at "
                + grid.across().text(k);
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        grid.writeCsv(out);
    }
}
