package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;

/** How much each input matters: a tornado of bars, the greatest on top, each a wide bar with its interval, if it has one, and a narrow one in it. */
public final class IndexBars implements Figure {
    private static final double ROW = 9;
    private static final double AROUND = 18;
    private static final double WIDE = 0.36;
    private static final double NARROW = 0.16;
    private static final double CAP = 0.1;
    private static final double TINT = 0.35;

    private final AxisTitle title;
    private final String wideName;
    private final String narrowName;
    private final List<IndexBar> bars;
    private final String description;

    /**
     * @param title of the axis
     * @param wideName column of the wide bars' numbers
     * @param narrowName column of the narrow bars' numbers
     * @param bars at least one, in any order
     * @param description the caption
     */
    public IndexBars(AxisTitle title, String wideName, String narrowName, List<IndexBar> bars, String description) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("bars of no inputs; give one at least");
        }
        this.title = title;
        this.wideName = wideName;
        this.narrowName = narrowName;
        this.bars = bars.stream()
                .sorted(Comparator.comparingDouble(IndexBar::wide).reversed())
                .toList();
        this.description = description;
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, AROUND + ROW * Math.max(2, bars.size()));
    }

    @Override
    public void draw(Graphics2D graphics) {
        NumberAxis across = across();
        BarRows rows = new BarRows(across, bars.stream().map(IndexBar::input).toList());
        for (int row = 0; row < bars.size(); row++) {
            IndexBar bar = bars.get(row);
            rows.bar(shown(bar.wide()), row, WIDE, Palette.tint(Palette.BLUE, TINT));
            rows.bar(shown(bar.narrow()), row, NARROW, Palette.BLUE);
            double lower = Math.max(across.getLowerBound(), shown(bar.wideLower()));
            double upper = Math.min(across.getUpperBound(), shown(bar.wideUpper()));
            if (lower < upper) {
                rows.whiskers(lower, upper, row, CAP);
            }
        }
        rows.draw(graphics, size());
    }

    private double shown(double value) {
        return title.unit().shown(value);
    }

    /** Holds 0, all bars, and the intervals that have ends. */
    private NumberAxis across() {
        double lower = 0;
        double upper = 0;
        for (IndexBar bar : bars) {
            for (double end : new double[] {bar.wide(), bar.narrow(), bar.wideLower(), bar.wideUpper()}) {
                if (Double.isFinite(end)) {
                    lower = Math.min(lower, shown(end));
                    upper = Math.max(upper, shown(end));
                }
            }
        }
        double margin = upper > lower ? 0.04 * (upper - lower) : 1;
        return FigureStyle.linearAxis(title.label(), lower < 0 ? lower - margin : 0, upper + margin, 5);
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        return bars.stream()
                .map(bar -> bar.input() + " " + title.text(bar.wide()))
                .collect(Collectors.joining(", ", "Bars, longest first: ", "."));
    }

    @Override
    public boolean isForPaper() {
        return true;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "input", wideName, wideName + " lower", wideName + " upper", narrowName);
        for (IndexBar bar : bars) {
            table.printRecord(bar.input(), bar.wide(), bar.wideLower(), bar.wideUpper(), bar.narrow());
        }
    }
}
