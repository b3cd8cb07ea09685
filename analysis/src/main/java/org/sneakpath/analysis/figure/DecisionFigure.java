package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.FAINT_INK;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One sample and what the output neurons did: the true class in blue, the class taken for it in vermilion, others in grey. */
public final class DecisionFigure implements Figure {
    private static final double HEIGHT = 38;
    private static final double IMAGE = 50; // side of the picture (pt)
    private static final double MARGIN = 5;
    private static final int PIXEL = 8;
    private static final double HEADROOM = 0.06;
    private static final RectangleInsets PADDING = new RectangleInsets(4, 2, 2, 2);

    private final Decision decision;
    private final String description;

    /** @param description the caption: which sample, and what it was taken for */
    public DecisionFigure(Decision decision, String description) {
        this.decision = decision;
        this.description = description;
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, HEIGHT);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D paper = FigureStyle.paper(graphics, size());
        double left = 0;
        if (decision.hasImage()) {
            picture(graphics);
            left = IMAGE + MARGIN;
        }
        Rectangle2D area = new Rectangle2D.Double(left, 0, paper.getWidth() - left, paper.getHeight());
        FigureStyle.draw(graphics, plot(), area, PADDING);
    }

    private void picture(Graphics2D graphics) {
        int rows = decision.imageRows();
        int columns = decision.image().size() / rows;
        BufferedImage image = new BufferedImage(columns * PIXEL, rows * PIXEL, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double part = decision.image().get(y / PIXEL * columns + x / PIXEL);
                int level = 255 - (int) Math.round(255 * Math.max(0, Math.min(1, part)));
                image.setRGB(x, y, new Color(level, level, level).getRGB());
            }
        }
        double scale = IMAGE / Math.max(image.getWidth(), image.getHeight());
        AffineTransform placement = AffineTransform.getTranslateInstance(MARGIN, MARGIN + 2);
        placement.scale(scale, scale);
        graphics.drawImage(image, placement, null);
        graphics.setPaint(FAINT_INK);
        graphics.setStroke(FigureStyle.HAIR);
        graphics.draw(new Rectangle2D.Double(MARGIN, MARGIN + 2, scale * image.getWidth(), scale * image.getHeight()));
    }

    private XYPlot plot() {
        AxisTitle time =
                DomainAxis.time(decision.time()[decision.time().length - 1]).title();
        double last = time.unit().shown(decision.time()[decision.time().length - 1]);
        ValueAxis up = up();
        XYPlot plot = FigureStyle.plot(FigureStyle.linearAxis(time.label(), 0, last, 5), up);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        List<SideLabels.Entry> labels = new ArrayList<>();
        for (int output : order()) {
            int index = lines.getSeriesCount();
            lines.addSeries(series(index, decision.outputs().get(output), time));
            Paint paint = paint(output);
            Stroke stroke = stroke(output);
            renderer.setSeriesPaint(index, paint);
            renderer.setSeriesStroke(index, stroke);
            if (output == decision.truth() || output == decision.predicted()) {
                labels.add(new SideLabels.Entry(label(output), end(output), paint, stroke));
            }
        }
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setRangeAxis(1, new SideLabels(up, labels));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        return plot;
    }

    /** The others first, so that the two that matter lie over them. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < decision.outputs().size(); k++) {
            if (k != decision.truth() && k != decision.predicted()) {
                order.add(k);
            }
        }
        order.add(decision.truth());
        if (decision.predicted() >= 0 && decision.predicted() != decision.truth()) {
            order.add(decision.predicted());
        }
        return order;
    }

    private Paint paint(int output) {
        return output == decision.truth()
                ? Palette.BLUE
                : output == decision.predicted() ? Palette.VERMILION : FAINT_INK;
    }

    private Stroke stroke(int output) {
        return output == decision.truth()
                ? FigureStyle.line(0)
                : output == decision.predicted() ? FigureStyle.line(1) : FigureStyle.HAIR;
    }

    private String label(int output) {
        String name = decision.outputs().get(output).label();
        return output == decision.truth() ? name + ", true" : name + ", taken";
    }

    private double end(int output) {
        double[] values = decision.outputs().get(output).values();
        double last = values[values.length - 1];
        return decision.quantity().unit().shown(Double.isFinite(last) ? last : 0);
    }

    private ValueAxis up() {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Trace output : decision.outputs()) {
            for (double value : output.values()) {
                lower = Double.isFinite(value) ? Math.min(lower, value) : lower;
                upper = Double.isFinite(value) ? Math.max(upper, value) : upper;
            }
        }
        AxisTitle title = decision.quantity();
        Range range = lower > upper
                ? new Range(0, 1)
                : Ranges.padded(title.unit().shown(lower), title.unit().shown(upper), HEADROOM);
        return FigureStyle.linearAxis(title.label(), range.getLowerBound(), range.getUpperBound(), 5);
    }

    private XYSeries series(int key, Trace output, AxisTitle time) {
        XYSeries series = new XYSeries(key, false);
        for (int k : Envelope.indices(output.values())) {
            double value = output.values()[k];
            series.add(
                    time.unit().shown(decision.time()[k]),
                    Double.isFinite(value) ? decision.quantity().unit().shown(value) : Double.NaN,
                    false);
        }
        return series;
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        String means = decision.outputs().stream()
                .map(output ->
                        "'" + output.label() + "' " + decision.quantity().text(ConfidenceInterval.mean(finite(output))))
                .collect(Collectors.joining(", "));
        return (decision.hasImage() ? "The image, and " : "") + "voltages of the output neurons over time; means: "
                + means + ". True class '" + decision.trueName() + "', taken for '" + decision.predictedName() + "'.";
    }

    private static List<Double> finite(Trace trace) {
        List<Double> finite = new ArrayList<>();
        for (double value : trace.values()) {
            if (Double.isFinite(value)) {
                finite.add(value);
            }
        }
        return finite.isEmpty() ? List.of(Double.NaN) : finite;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of("time (s)"));
        decision.outputs()
                .forEach(output ->
                        header.add(output.label() + " (" + decision.quantity().siUnit() + ")"));
        CSVPrinter table = Table.start(out, header.toArray());
        for (int k = 0; k < decision.time().length; k++) {
            table.print(decision.time()[k]);
            for (Trace output : decision.outputs()) {
                table.print(output.values()[k]);
            }
            table.println();
        }
    }
}
