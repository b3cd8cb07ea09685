package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;

/** What is lost where: a bar with its interval for each place, in the order given; wholes are darker than their parts. */
public final class LossBars implements Figure {
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
        BarRows rows = new BarRows(across(), bars.stream().map(LossBar::place).toList());
        for (int row = 0; row < bars.size(); row++) {
            LossBar bar = bars.get(row);
            Color colour = bar.isWhole() ? Palette.BLUE : Palette.tint(Palette.BLUE, TINT);
            rows.bar(shown(bar.loss()), row, HALF, colour);
            if (bar.lower() < bar.upper()) {
                rows.whiskers(shown(bar.lower()), shown(bar.upper()), row, CAP);
            }
        }
        rows.line(0, -0.5, 0, bars.size() - 0.5);
        rows.draw(graphics, size());
    }

    private double shown(double value) {
        return title.unit().shown(value);
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
