package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.FAINT_INK;
import static org.sneakpath.analysis.figure.FigureStyle.INK;

import java.awt.Graphics2D;
import java.awt.Stroke;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Accuracy (%) of one trained network against the time step in which it is computed. */
public final class RefinementCurve implements Figure {
    private static final Stroke OWN = FigureStyle.reference(4, 2);
    private static final Stroke ALLOWED = FigureStyle.reference(1, 1.6f);

    private final List<GridAccuracy> grids;
    private final double allowedLoss;
    private final AxisTitle title;

    /**
     * A curve.
     *
     * @param grids the network's own grid first, then finer ones
     * @param allowedLoss points of accuracy (percent) that may be lost on the finest
     */
    public RefinementCurve(List<GridAccuracy> grids, double allowedLoss) {
        this.grids = List.copyOf(grids);
        this.allowedLoss = allowedLoss;
        if (grids.size() < 2) {
            throw new IllegalArgumentException("a curve over " + grids.size() + " grids; at least two are needed");
        }
        title = AxisTitle.prefixed("Time step", "s", grids.get(0).step());
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, 56);
    }

    private double own() {
        return 100 * grids.get(0).accuracy();
    }

    @Override
    public void draw(Graphics2D graphics) {
        double longest = title.unit().shown(grids.get(0).step());
        NumberAxis accuracy = accuracyAxis();
        XYPlot plot = FigureStyle.plot(FigureStyle.linearAxis(title.label(), 0, 1.05 * longest, 6), accuracy);
        XYSeries series = new XYSeries("accuracy");
        grids.forEach(grid -> series.add(title.unit().shown(grid.step()), 100 * grid.accuracy()));
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesStroke(0, FigureStyle.line(0));
        FigureStyle.hollowMarkers(renderer, 0);
        plot.setDataset(0, new XYSeriesCollection(series));
        plot.setRenderer(0, renderer);
        plot.addRangeMarker(new ValueMarker(own(), INK, OWN), Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(own() - allowedLoss, FAINT_INK, ALLOWED), Layer.BACKGROUND);
        plot.setRangeAxis(
                1,
                new SideLabels(
                        accuracy,
                        List.of(
                                new SideLabels.Entry("own step " + Numbers.fixed(own(), 2), own(), INK, OWN),
                                new SideLabels.Entry(
                                        "allowed " + Numbers.fixed(own() - allowedLoss, 2),
                                        own() - allowedLoss,
                                        FAINT_INK,
                                        ALLOWED))));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        FigureStyle.draw(graphics, plot, size());
    }

    /** Around everything drawn, and at least a point high. */
    private NumberAxis accuracyAxis() {
        double lowest = own() - allowedLoss;
        double highest = own();
        for (GridAccuracy grid : grids) {
            lowest = Math.min(lowest, 100 * grid.accuracy());
            highest = Math.max(highest, 100 * grid.accuracy());
        }
        double margin = Math.max(0.3, 0.2 * (highest - lowest));
        return FigureStyle.linearAxis("Test accuracy (%)", lowest - margin, highest + margin, 6);
    }

    @Override
    public String caption() {
        GridAccuracy finest = grids.get(grids.size() - 1);
        return "The same weights in shorter steps over the same time. Circles: accuracy on all test samples, "
                + Numbers.fixed(own(), 2) + Numbers.NARROW_SPACE + "% in steps of "
                + title.text(grids.get(0).step()) + " and " + Numbers.fixed(100 * finest.accuracy(), 2)
                + Numbers.NARROW_SPACE + "% in steps of " + title.text(finest.step()) + ". Dashed: the former; dotted: "
                + Numbers.plain(allowedLoss) + " points below it, what may be lost.";
    }

    @Override
    public String seen() {
        return grids.stream()
                .map(grid -> Numbers.fixed(100 * grid.accuracy(), 2) + Numbers.NARROW_SPACE + "% at "
                        + title.text(grid.step()))
                .collect(Collectors.joining(", ", "Accuracy against the time step: ", "."));
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "time step (s)", "accuracy");
        for (GridAccuracy grid : grids) {
            table.printRecord(grid.step(), grid.accuracy());
        }
    }
}
