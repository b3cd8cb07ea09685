package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How often each whole number from 0 up occurs, as bars. */
public final class HistogramFigure implements Figure {
    private static final double HEIGHT = 55;
    private static final double HEADROOM = 1.05;
    private static final double BAR = 0.4;

    private final AxisTitle across;
    private final String what;
    private final int[] counts;
    private final String description;

    /**
     * @param across what the numbers are
     * @param what is counted, "Cells"
     * @param counts of 0, 1, 2, …; copied
     * @param description the caption
     */
    public HistogramFigure(AxisTitle across, String what, int[] counts, String description) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("a histogram of nothing; give one count at least");
        }
        this.across = across;
        this.what = what;
        this.counts = counts.clone();
        this.description = description;
    }

    @Override
    public FigureSize size() {
        return new FigureSize(FigureSize.ONE_COLUMN, HEIGHT);
    }

    @Override
    public void draw(Graphics2D graphics) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        NumberAxis numbers = FigureStyle.linearAxis(across.label(), -0.5, counts.length - 0.5, 8);
        numbers.setTickUnit(Ranges.tickUnit(Math.max(1, counts.length / 8.0)));
        NumberAxis heights = FigureStyle.linearAxis(what, 0, HEADROOM * most, 5);
        heights.setTickUnit(Ranges.tickUnit(Math.max(1, HEADROOM * most / 5)));
        XYPlot plot = FigureStyle.plot(numbers, heights);
        plot.setDomainGridlinesVisible(false);
        XYIntervalSeries series = new XYIntervalSeries("", false, true);
        for (int n = 0; n < counts.length; n++) {
            series.add(n, n - BAR, n + BAR, counts[n], counts[n], counts[n]);
        }
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        bars.addSeries(series);
        plot.setDataset(bars);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setUseYInterval(false);
        renderer.setDefaultCreateEntities(false);
        renderer.setSeriesPaint(0, Palette.category(0));
        plot.setRenderer(renderer);
        FigureStyle.draw(graphics, plot, size());
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        int most = 0;
        for (int n = 0; n < counts.length; n++) {
            most = counts[n] > counts[most] ? n : most;
        }
        return "Bars of counts from 0 to " + (counts.length - 1) + " of " + across.quantity() + "; the highest, "
                + counts[most] + ", stands at " + most + ".";
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, across.column(), what.toLowerCase(Locale.ROOT));
        for (int n = 0; n < counts.length; n++) {
            table.printRecord(n, counts[n]);
        }
    }
}
