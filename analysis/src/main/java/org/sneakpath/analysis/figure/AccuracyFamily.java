package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.FAINT_INK;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Accuracy (%) against one thing that is varied, a line for each level of another: means over seeds, with their 95 % bands. Words have
 * no order: over them, points with bars stand side by side instead.
 */
public final class AccuracyFamily implements Figure {
    /** More lines than that nobody tells apart. */
    public static final int MOST_LINES = 7;

    private static final float BAND_OPACITY = 0.15f;
    private static final double BESIDE = 0.12;
    private static final Stroke CHANCE = FigureStyle.reference(1, 1.6f);

    private final AccuracyGrid grid;
    private final double[] places;
    private final ValueAxis domain;

    /** @param grid with at most {@link #MOST_LINES} lines, and two levels across at least */
    public AccuracyFamily(AccuracyGrid grid) {
        this.grid = grid;
        if (grid.along().size() > MOST_LINES || grid.across().size() < 2) {
            throw new IllegalArgumentException(grid.along().size() + " lines over "
                    + grid.across().size() + " levels; at most " + MOST_LINES + " over at least 2 can be told apart");
        }
        VariedAxis across = grid.across();
        places = new double[across.size()];
        if (across.levels().isEmpty()) {
            domain = new WordAxis(across.title().label(), across.shortLabels());
        } else {
            double[] shown = across.levels().stream()
                    .mapToDouble(level -> across.title().unit().shown(level))
                    .toArray();
            LevelScale scale = new LevelScale(shown);
            for (int k = 0; k < places.length; k++) {
                places[k] = scale.place(shown[k]);
            }
            domain = scale.axis(across.title().label());
        }
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, 64);
    }

    @Override
    public void draw(Graphics2D graphics) {
        NumberAxis accuracy = accuracyAxis();
        XYPlot plot = FigureStyle.plot(domain, accuracy);
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
            lines.setSeriesLinesVisible(line, hasOrder());
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
        double chance = 100 * grid.chanceAccuracy();
        if (chance >= accuracy.getLowerBound()) {
            plot.addRangeMarker(new ValueMarker(chance, FAINT_INK, CHANCE), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry("chance " + Numbers.fixed(chance, 1), chance, FAINT_INK, CHANCE));
        }
        plot.setRangeAxis(1, new SideLabels(accuracy, labels));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        FigureStyle.draw(
                graphics,
                plot,
                size(),
                grid.along().size() == 1 ? "" : "Lines: " + grid.along().title().label());
    }

    private boolean hasOrder() {
        return !grid.across().levels().isEmpty();
    }

    private XYItemRenderer intervals() {
        if (hasOrder()) {
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
                double x = hasOrder()
                        ? places[k]
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

    /** From the decade below everything drawn to 100 %; chance is drawn where a line comes near it. */
    private NumberAxis accuracyAxis() {
        double lowest = 100;
        for (int line = 0; line < grid.along().size(); line++) {
            for (int k = 0; k < grid.across().size(); k++) {
                if (!grid.at(line, k).isEmpty()) {
                    lowest = Math.min(
                            lowest,
                            100 * ConfidenceInterval.ofMean(grid.at(line, k)).lower());
                }
            }
        }
        double chance = 100 * grid.chanceAccuracy();
        if (lowest < chance + 15) {
            lowest = Math.min(lowest, chance);
        }
        double lower = Math.max(0, 10 * Math.floor((lowest - 1.5) / 10));
        return FigureStyle.linearAxis("Test accuracy (%)", lower, 100 + 0.01 * (100 - lower), 8);
    }

    @Override
    public String caption() {
        return "Accuracy against " + grid.across().title().quantity()
                + (grid.along().size() == 1
                        ? ""
                        : ", a line for each level of " + grid.along().title().quantity())
                + ". Circles: mean over " + grid.seeds()
                + (hasOrder() ? " seeds, joined by lines; bands" : " seeds; bars")
                + ": 95\u202f% confidence interval of the mean (Student’s t, cut at 0 and 100\u202f%).";
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        AccuracyMap.table(grid, out);
    }
}
