package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.FAINT_INK;
import static org.sneakpath.analysis.figure.FigureStyle.INK;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Accuracy (%) against the level of one nonideality: mean over chips, its 95 % band, and every single chip. */
public final class AccuracyCurve implements Figure {

    private static final Color COLOUR = Palette.BLUE;
    private static final float BAND_OPACITY = 0.18f;
    private static final Color CHIP = new Color(COLOUR.getRed(), COLOUR.getGreen(), COLOUR.getBlue(), 110);
    private static final Stroke IDEAL = FigureStyle.reference(4, 2);
    private static final Stroke CHANCE = FigureStyle.reference(1, 1.6f);

    private final AccuracySweep sweep;
    private final LevelScale scale;

    public AccuracyCurve(AccuracySweep sweep) {
        this.sweep = sweep;
        this.scale = new LevelScale(
                sweep.points().stream().mapToDouble(p -> shown(p.level())).toArray());
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, 60);
    }

    @Override
    public void draw(Graphics2D graphics) {
        NumberAxis accuracy = accuracyAxis();
        XYPlot plot = FigureStyle.plot(scale.axis(sweep.title().label()), accuracy);
        plot.setDataset(0, means());
        plot.setRenderer(0, meanRenderer());
        plot.setDataset(1, chips());
        plot.setRenderer(1, chipRenderer());
        plot.setDataset(2, band());
        plot.setRenderer(2, bandRenderer());
        addReferences(plot, accuracy);
        if (scale.isBroken()) {
            plot.addDomainMarker(
                    new ValueMarker(scale.breakPlace(), FAINT_INK, FigureStyle.reference(1, 2)), Layer.BACKGROUND);
        }
        FigureStyle.draw(graphics, plot, size());
    }

    /** From the decade below everything drawn to 100\u202f%; chance is drawn where the curve comes near it. */
    private NumberAxis accuracyAxis() {
        double lowest = sweep.hasIdeal() ? sweep.idealAccuracy() : 1;
        for (AccuracyPoint point : sweep.points()) {
            lowest = Math.min(lowest, point.interval().lower());
            for (double accuracy : point.accuracies()) {
                lowest = Math.min(lowest, accuracy);
            }
        }
        if (lowest < sweep.chanceAccuracy() + 0.15) {
            lowest = Math.min(lowest, sweep.chanceAccuracy());
        }
        double lower = Math.max(0, 10 * Math.floor((100 * lowest - 1.5) / 10));
        return FigureStyle.linearAxis("Test accuracy (%)", lower, 100 + 0.01 * (100 - lower), 8);
    }

    private void addReferences(XYPlot plot, NumberAxis accuracy) {
        List<SideLabels.Entry> labels = new ArrayList<>();
        if (sweep.hasIdeal()) {
            double ideal = 100 * sweep.idealAccuracy();
            plot.addRangeMarker(new ValueMarker(ideal, INK, IDEAL), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry("ideal " + Numbers.fixed(ideal, 1), ideal, INK, IDEAL));
        }
        double last = 100 * sweep.points().get(sweep.points().size() - 1).mean();
        labels.add(new SideLabels.Entry(sweep.chips() + "-chip mean", last, COLOUR, FigureStyle.line(0)));
        double chance = 100 * sweep.chanceAccuracy();
        if (chance >= accuracy.getLowerBound()) {
            plot.addRangeMarker(new ValueMarker(chance, FAINT_INK, CHANCE), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry("chance " + Numbers.fixed(chance, 1), chance, FAINT_INK, CHANCE));
        }
        plot.setRangeAxis(1, new SideLabels(accuracy, labels));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    }

    private XYSeriesCollection means() {
        XYSeries series = new XYSeries("mean");
        for (AccuracyPoint point : sweep.points()) {
            series.add(scale.place(shown(point.level())), 100 * point.mean());
        }
        return new XYSeriesCollection(series);
    }

    private XYSeriesCollection chips() {
        XYSeries series = new XYSeries("chips");
        for (AccuracyPoint point : sweep.points()) {
            for (double value : point.accuracies()) {
                series.add(scale.place(shown(point.level())), 100 * value);
            }
        }
        return new XYSeriesCollection(series);
    }

    private YIntervalSeriesCollection band() {
        YIntervalSeries series = new YIntervalSeries("band");
        for (AccuracyPoint point : sweep.points()) {
            ConfidenceInterval interval = point.interval();
            series.add(
                    scale.place(shown(point.level())),
                    100 * point.mean(),
                    100 * interval.lower(),
                    100 * interval.upper());
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static XYLineAndShapeRenderer meanRenderer() {
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        renderer.setSeriesPaint(0, COLOUR);
        renderer.setSeriesStroke(0, FigureStyle.line(0));
        FigureStyle.hollowMarkers(renderer, 0);
        return renderer;
    }

    private static XYLineAndShapeRenderer chipRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, CHIP);
        renderer.setSeriesShape(0, FigureStyle.circle(2.6));
        renderer.setDrawOutlines(false);
        return renderer;
    }

    private static DeviationRenderer bandRenderer() {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, COLOUR);
        renderer.setAlpha(BAND_OPACITY);
        return renderer;
    }

    private double shown(double level) {
        return sweep.title().unit().shown(level);
    }

    @Override
    public String caption() {
        StringBuilder text = new StringBuilder(sweep.varied());
        text.append(" Circles: mean over ").append(sweep.chips()).append(" chips at each level, joined by lines; ");
        text.append("small dots: single chips; ");
        text.append("band: 95\u202f% confidence interval of the mean (Student’s t, cut at 0 and 100\u202f%).");
        if (sweep.hasIdeal()) {
            text.append(" Dashed: the ideal network, ")
                    .append(Numbers.percent(sweep.idealAccuracy()))
                    .append('.');
        }
        if (scale.isBroken()) {
            text.append(" Level 0 stands left of the logarithmic scale.");
        }
        return text.toString();
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "axis", sweep.title().column(), "chip", "accuracy");
        for (AccuracyPoint point : sweep.points()) {
            int chip = 0;
            for (double accuracy : point.accuracies()) {
                chip++;
                table.printRecord(sweep.axis(), point.level(), chip, accuracy);
            }
        }
    }
}
