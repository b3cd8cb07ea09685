package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sneakpath.analysis.figure.LearningHistory.Epoch;

/** Training loss and, where it was measured, validation accuracy against the epoch, each in a panel. */
public final class LearningCurve implements Figure {

    private static final int MOST_WITH_MARKERS = 40;
    private static final double LOGARITHMIC_FROM = 10;

    private final LearningHistory history;

    public LearningCurve(LearningHistory history) {
        this.history = history;
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, history.validated() ? 76 : 44);
    }

    @Override
    public void draw(Graphics2D graphics) {
        int first = history.epochs().get(0).number();
        int last = history.epochs().get(history.epochs().size() - 1).number();
        double margin = Math.max(0.5, 0.02 * (last - first));
        NumberAxis epochs = FigureStyle.linearAxis("Epoch", first - margin, last + margin, 8);
        epochs.setTickUnit(Ranges.tickUnit(Math.max(1, (last - first) / 8.0)));
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(epochs);
        FigureStyle.style(panels);
        panels.setGap(8);
        panels.add(panel(lossAxis(), Epoch::loss, Palette.VERMILION));
        if (history.validated()) {
            panels.add(panel(accuracyAxis(), epoch -> 100 * epoch.accuracy(), Palette.BLUE));
        }
        FigureStyle.draw(graphics, panels, size());
    }

    private XYPlot panel(ValueAxis axis, ToDoubleFunction<Epoch> value, Color colour) {
        XYSeries series = new XYSeries(axis.getLabel());
        for (Epoch epoch : history.epochs()) {
            double y = value.applyAsDouble(epoch);
            if (Double.isFinite(y)) {
                series.add(epoch.number(), y);
            }
        }
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, FigureStyle.line(0));
        if (history.epochs().size() <= MOST_WITH_MARKERS) {
            FigureStyle.hollowMarkers(renderer, 0);
        }
        XYPlot plot = FigureStyle.plot(axis, axis);
        plot.setDomainAxis(null);
        plot.setDataset(new XYSeriesCollection(series));
        plot.setRenderer(renderer);
        return plot;
    }

    private ValueAxis lossAxis() {
        Range range = range(Epoch::loss);
        double lower = range.getLowerBound();
        double upper = range.getUpperBound();
        String label = "Training loss (nat)";
        if (lower > 0 && upper / lower >= LOGARITHMIC_FROM) {
            double margin = Math.pow(upper / lower, 0.06);
            return new LevelAxis(label, lower / margin, upper * margin, lower / margin, Double.NaN);
        }
        return FigureStyle.linearAxis(label, 0, Math.max(1e-12, 1.08 * upper), 5);
    }

    private ValueAxis accuracyAxis() {
        double lowest = range(epoch -> 100 * epoch.accuracy()).getLowerBound();
        double lower = Math.max(0, 10 * Math.floor((lowest - 1.5) / 10));
        return FigureStyle.linearAxis("Validation accuracy (%)", lower, 100 + 0.02 * (100 - lower), 5);
    }

    private Range range(ToDoubleFunction<Epoch> value) {
        double[] finite = history.epochs().stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return finite.length == 0 ? new Range(0, 0) : new Range(finite[0], finite[finite.length - 1]);
    }

    @Override
    public String caption() {
        Epoch last = history.epochs().get(history.epochs().size() - 1);
        return "Training. "
                + (history.validated()
                        ? "Above: mean cross-entropy of each epoch; below: accuracy on validation samples after it. After "
                        : "Mean cross-entropy of each epoch. After ")
                + last.number() + " epochs the loss is " + Numbers.plain(last.loss()) + " nat"
                + (Double.isNaN(last.accuracy()) ? "." : " and the accuracy " + Numbers.percent(last.accuracy()) + ".");
    }

    @Override
    public String seen() {
        Epoch first = history.epochs().get(0);
        Epoch last = history.epochs().get(history.epochs().size() - 1);
        Epoch best = first;
        for (Epoch epoch : history.epochs()) {
            best = epoch.accuracy() > best.accuracy() ? epoch : best;
        }
        return "Training loss from " + Numbers.plain(first.loss()) + " nat in epoch " + first.number() + " to "
                + Numbers.plain(last.loss()) + " nat in epoch " + last.number()
                + (history.validated()
                        ? "; validation accuracy is highest, " + Numbers.percent(best.accuracy()) + ", after epoch "
                                + best.number() + "."
                        : ".");
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        if (history.validated()) {
            CSVPrinter table = Table.start(out, "epoch", "training loss (nat)", "validation accuracy");
            for (Epoch epoch : history.epochs()) {
                table.printRecord(epoch.number(), epoch.loss(), epoch.accuracy());
            }
        } else {
            CSVPrinter table = Table.start(out, "epoch", "training loss (nat)");
            for (Epoch epoch : history.epochs()) {
                table.printRecord(epoch.number(), epoch.loss());
            }
        }
    }
}
