package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.INK;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
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
        AccuracyAxis accuracy = accuracyAxis();
        XYPlot plot = FigureStyle.plot(scale.axis(sweep.title().label()), accuracy.axis());
        plot.setDataset(0, means());
        plot.setRenderer(0, meanRenderer());
        plot.setDataset(1, chips());
        plot.setRenderer(1, chipRenderer());
        plot.setDataset(2, band());
        plot.setRenderer(2, bandRenderer());
        addReferences(plot, accuracy);
        scale.markBreak(plot);
        FigureStyle.draw(graphics, plot, size());
    }

    private AccuracyAxis accuracyAxis() {
        double lowest = sweep.hasIdeal() ? sweep.idealAccuracy() : 1;
        for (AccuracyPoint point : sweep.points()) {
            lowest = Math.min(lowest, point.interval().lower());
            for (double accuracy : point.accuracies()) {
                lowest = Math.min(lowest, accuracy);
            }
        }
        return new AccuracyAxis(lowest, sweep.chanceAccuracy());
    }

    private void addReferences(XYPlot plot, AccuracyAxis accuracy) {
        List<SideLabels.Entry> labels = new ArrayList<>();
        if (sweep.hasIdeal()) {
            double ideal = 100 * sweep.idealAccuracy();
            plot.addRangeMarker(new ValueMarker(ideal, INK, IDEAL), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry("ideal " + Numbers.fixed(ideal, 1), ideal, INK, IDEAL));
        }
        double last = 100 * sweep.points().get(sweep.points().size() - 1).mean();
        labels.add(new SideLabels.Entry(sweep.chips() + "-chip mean", last, COLOUR, FigureStyle.line(0)));
        accuracy.name(plot, labels);
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
        text.append(scale.breakWords());
        return text.toString();
    }

    @Override
    public String seen() {
        AccuracyPoint first = sweep.points().get(0);
        AccuracyPoint last = sweep.points().get(sweep.points().size() - 1);
        double[] chips = sweep.points().stream()
                .flatMap(point -> point.accuracies().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        AxisTitle title = sweep.title();
        return "Curve of mean accuracy against " + title.quantity() + ": " + Numbers.percent(first.mean()) + " at "
                + title.text(first.level()) + ", lowest "
                + Numbers.percent(sweep.worst().mean()) + " at "
                + title.text(sweep.worst().level()) + ", " + Numbers.percent(last.mean()) + " at "
                + title.text(last.level()) + "; single chips lie between " + Numbers.percent(chips[0]) + " and "
                + Numbers.percent(chips[chips.length - 1]) + ".";
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
