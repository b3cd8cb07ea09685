package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What is lost where: a bar with its interval for each place, in the order given; wholes are darker than their parts. */
public final class LossBars implements Figure {
    /** Room for half a label at the end of the axis. */
    private static final RectangleInsets PADDING = new RectangleInsets(6, 3, 3, 12);

    private static final double ROW = 7;
    private static final double AROUND = 18;
    private static final double HALF = 0.32;
    private static final double CAP = 0.12;
    private static final double TINT = 0.35;
    private static final double LEAST = 0.001;

    private final AxisTitle title;
    private final List<LossBar> bars;
    private final String description;

    /**
     * One place.
     *
     * @param place its name
     * @param loss lost there, of all samples
     * @param lower lower end of its interval
     * @param upper upper end
     * @param isWhole whether it is the sum of others
     */
    public record LossBar(String place, double loss, double lower, double upper, boolean isWhole) {
        public LossBar {
            if (!Double.isFinite(loss) || !(lower <= upper) || !Double.isFinite(upper - lower)) {
                throw new IllegalArgumentException("bar '" + place + "' of " + loss + " (" + lower + " to " + upper
                        + "); only finite numbers can be drawn");
            }
        }
    }

    /**
     * A figure.
     *
     * @param title of the axis
     * @param bars at least one, from top to bottom
     * @param description the caption
     */
    public LossBars(AxisTitle title, List<LossBar> bars, String description) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("bars of no places; give one at least");
        }
        this.title = title;
        this.bars = List.copyOf(bars);
        this.description = description;
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, AROUND + ROW * Math.max(2, bars.size()));
    }

    @Override
    public void draw(Graphics2D graphics) {
        XYPlot plot = FigureStyle.plot(across(), names());
        plot.setRangeGridlinesVisible(false);
        for (int row = 0; row < bars.size(); row++) {
            LossBar bar = bars.get(row);
            Color colour = bar.isWhole() ? Palette.BLUE : Palette.tint(Palette.BLUE, TINT);
            double loss = shown(bar.loss());
            // the axis of rows points down: a box's upper edge has the smaller number
            plot.addAnnotation(new XYBoxAnnotation(
                    Math.min(0, loss), row + HALF, Math.max(0, loss), row - HALF, null, null, colour));
            double lower = shown(bar.lower());
            double upper = shown(bar.upper());
            if (lower < upper) {
                plot.addAnnotation(line(lower, row, upper, row));
                plot.addAnnotation(line(lower, row - CAP, lower, row + CAP));
                plot.addAnnotation(line(upper, row - CAP, upper, row + CAP));
            }
        }
        plot.addAnnotation(line(0, -0.5, 0, bars.size() - 0.5));
        FigureStyle.draw(graphics, plot, FigureStyle.paper(graphics, size()), PADDING);
    }

    private double shown(double value) {
        return title.unit().shown(value);
    }

    private static XYLineAnnotation line(double x1, double y1, double x2, double y2) {
        return new XYLineAnnotation(x1, y1, x2, y2, FigureStyle.AXIS, FigureStyle.INK);
    }

    /** Holds 0 and all intervals. */
    private NumberAxis across() {
        double lower = bars.stream().mapToDouble(LossBar::lower).min().orElse(0);
        double upper = bars.stream().mapToDouble(LossBar::upper).max().orElse(0);
        double from = shown(Math.min(0, lower));
        double to = shown(Math.max(0, upper));
        double margin = Math.max(0.05 * (to - from), shown(LEAST));
        return FigureStyle.linearAxis(title.label(), from < 0 ? from - margin : 0, to + margin, 5);
    }

    private WordAxis names() {
        WordAxis axis = new WordAxis(null, bars.stream().map(LossBar::place).toList());
        axis.setInverted(true);
        axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        axis.setTickMarksVisible(false);
        return axis;
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        return bars.stream()
                .map(bar -> bar.place() + " " + title.text(bar.loss()))
                .collect(Collectors.joining(", ", "Bars from top to bottom: ", "."));
    }

    @Override
    public boolean isForPaper() {
        return true;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "place", "loss", "lower", "upper");
        for (LossBar bar : bars) {
            table.printRecord(bar.place(), bar.loss(), bar.lower(), bar.upper());
        }
    }
}
