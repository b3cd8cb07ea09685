package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Signals of one circuit: panels above a common axis, each line named where it ends. */
public final class WaveformFigure implements Figure {

    private static final double PANEL_HEIGHT = 26;
    private static final double AXIS_HEIGHT = 12;
    private static final double PANEL_GAP = 8;
    private static final double NOTE_HEIGHT = 5;
    private static final double HEADROOM = 0.08;
    private static final double NAME_HEIGHT = 3.4;
    private static final Stroke LEVEL = FigureStyle.reference(1, 1.6f);

    private final WaveformSet waveforms;
    private final String description;

    /**
     * @param waveforms the signals
     * @param description the caption: which circuit, under which input
     */
    public WaveformFigure(WaveformSet waveforms, String description) {
        this.waveforms = waveforms;
        this.description = description;
    }

    @Override
    public FigureSize size() {
        double longest = 0;
        for (WaveformPanel panel : waveforms.panels()) {
            longest = Math.max(longest, FigureStyle.labelLength(panel.title().label()));
        }
        double least = Math.max(PANEL_HEIGHT, (longest + PANEL_GAP) / FigureSize.POINTS_PER_MILLIMETRE);
        double height = AXIS_HEIGHT + (waveforms.note().isEmpty() ? 0 : NOTE_HEIGHT);
        for (WaveformPanel panel : waveforms.panels()) {
            height += Math.max(least, NAME_HEIGHT * (panel.traces().size() + 1));
        }
        return new FigureSize(FigureSize.TWO_COLUMNS, height);
    }

    @Override
    public void draw(Graphics2D graphics) {
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(domainAxis());
        FigureStyle.style(panels);
        panels.setGap(PANEL_GAP);
        for (WaveformPanel panel : waveforms.panels()) {
            panels.add(plot(panel), Math.max(8, panel.traces().size() + 1));
        }
        FigureStyle.draw(graphics, panels, size(), waveforms.note());
    }

    private ValueAxis domainAxis() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean positive = waveforms.axis().logarithmic();
        for (WaveformPanel panel : waveforms.panels()) {
            for (Trace trace : panel.traces()) {
                for (double at : waveforms.at(trace)) {
                    boolean drawn = Double.isFinite(at) && (!positive || at > 0);
                    least = drawn ? Math.min(least, at) : least;
                    most = drawn ? Math.max(most, at) : most;
                }
            }
        }
        AxisTitle title = waveforms.axis().title();
        double lower = title.unit().shown(least);
        double upper = title.unit().shown(most);
        if (positive) {
            return new DecadeAxis(title.label(), DecadeAxis.decades(lower, upper, false));
        }
        Range range = lower < upper ? new Range(lower, upper) : Ranges.padded(lower, upper, 0);
        return FigureStyle.linearAxis(title.label(), range.getLowerBound(), range.getUpperBound(), 10);
    }

    private static ValueAxis rangeAxis(WaveformPanel panel) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Trace trace : panel.traces()) {
            for (double value : trace.values()) {
                boolean drawn = drawn(panel, value);
                lower = drawn ? Math.min(lower, value) : lower;
                upper = drawn ? Math.max(upper, value) : upper;
            }
        }
        for (WaveformPanel.ReferenceLevel level : panel.levels()) {
            lower = Math.min(lower, level.value());
            upper = Math.max(upper, level.value());
        }
        double least = panel.title().unit().shown(lower);
        double most = panel.title().unit().shown(upper);
        if (panel.logarithmic()) {
            return new DecadeAxis(panel.title().label(), DecadeAxis.decades(least, most, true));
        }
        Range range = Ranges.padded(least, most, HEADROOM);
        return FigureStyle.linearAxis(panel.title().label(), range.getLowerBound(), range.getUpperBound(), 6);
    }

    /** Whether a value has a place in the panel. */
    private static boolean drawn(WaveformPanel panel, double value) {
        return Double.isNaN(value) ? false : !panel.logarithmic() || value > 0;
    }

    private XYPlot plot(WaveformPanel panel) {
        ValueAxis axis = rangeAxis(panel);
        XYPlot plot = FigureStyle.plot(axis, axis);
        plot.setDomainAxis(null);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        List<SideLabels.Entry> labels = new ArrayList<>();
        for (Trace trace : panel.traces()) {
            int index = lines.getSeriesCount();
            XYSeries series = series(index, trace, panel);
            Paint paint = Palette.category(index);
            Stroke stroke = FigureStyle.line(index);
            lines.addSeries(series);
            renderer.setSeriesPaint(index, paint);
            renderer.setSeriesStroke(index, stroke);
            double last = last(trace, panel);
            labels.add(new SideLabels.Entry(trace.label(), panel.title().unit().shown(last), paint, stroke));
        }
        for (WaveformPanel.ReferenceLevel level : panel.levels()) {
            double value = panel.title().unit().shown(level.value());
            plot.addRangeMarker(new ValueMarker(value, FigureStyle.FAINT_INK, LEVEL), Layer.BACKGROUND);
            labels.add(new SideLabels.Entry(level.label(), value, FigureStyle.FAINT_INK, LEVEL));
        }
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        plot.setRangeAxis(1, new SideLabels(axis, labels));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        return plot;
    }

    private XYSeries series(int key, Trace trace, WaveformPanel panel) {
        DisplayUnit unit = panel.title().unit();
        DisplayUnit domain = waveforms.axis().title().unit();
        double[] at = waveforms.at(trace);
        XYSeries series = new XYSeries(key, false);
        for (int index : Envelope.indices(trace.values())) {
            double value = trace.values()[index];
            if (!waveforms.axis().logarithmic() || at[index] > 0) {
                series.add(domain.shown(at[index]), drawn(panel, value) ? unit.shown(value) : Double.NaN, false);
            }
        }
        return series;
    }

    /** The last value that is drawn. */
    private static double last(Trace trace, WaveformPanel panel) {
        double[] values = trace.values();
        for (int k = values.length - 1; k >= 0; k--) {
            if (drawn(panel, values[k])) {
                return values[k];
            }
        }
        return panel.logarithmic() ? 1 : 0;
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public String seen() {
        return waveforms.panels().stream()
                .map(panel -> panel.title().quantity() + ": "
                        + panel.traces().stream()
                                .map(trace -> trace.label() + range(trace, panel.title()))
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
    }

    private static String range(Trace trace, AxisTitle title) {
        double[] finite =
                Arrays.stream(trace.values()).filter(Double::isFinite).sorted().toArray();
        return finite.length == 0
                ? ""
                : " between " + title.text(finite[0]) + " and " + title.text(finite[finite.length - 1]);
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        boolean common = waveforms.panels().stream()
                .flatMap(panel -> panel.traces().stream())
                .allMatch(trace -> trace.at().length == 0);
        if (common) {
            writeWide(out);
        } else {
            writeLong(out);
        }
    }

    /** A column for each trace. */
    private void writeWide(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of(waveforms.axis().title().column()));
        for (WaveformPanel panel : waveforms.panels()) {
            for (Trace trace : panel.traces()) {
                String unit = panel.title().siUnit();
                header.add(unit.isEmpty() ? trace.label() : trace.label() + " (" + unit + ")");
            }
        }
        CSVPrinter table = Table.start(out, header.toArray());
        for (int i = 0; i < waveforms.places().length; i++) {
            table.print(waveforms.places()[i]);
            for (WaveformPanel panel : waveforms.panels()) {
                for (Trace trace : panel.traces()) {
                    table.print(trace.values()[i]);
                }
            }
            table.println();
        }
    }

    /** A line for each sample, where traces have places of their own. */
    private void writeLong(Appendable out) throws IOException {
        CSVPrinter table =
                Table.start(out, "panel", "trace", waveforms.axis().title().column(), "value");
        for (WaveformPanel panel : waveforms.panels()) {
            for (Trace trace : panel.traces()) {
                double[] at = waveforms.at(trace);
                for (int i = 0; i < at.length; i++) {
                    table.printRecord(panel.title().column(), trace.label(), at[i], trace.values()[i]);
                }
            }
        }
    }
}
