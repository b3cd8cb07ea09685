package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Signals of one circuit: panels above a common time axis, each line named where it ends. */
public final class WaveformFigure implements Figure {

    private static final double PANEL_HEIGHT = 26;
    private static final double AXIS_HEIGHT = 12;
    private static final double PANEL_GAP = 8;
    private static final double HEADROOM = 0.08;
    private static final Stroke LEVEL = FigureStyle.reference(1, 1.6f);

    private final WaveformSet waveforms;
    private final String description;
    private final DisplayUnit timeUnit;

    /**
     * @param waveforms the signals
     * @param description the caption: which circuit, under which input
     */
    public WaveformFigure(WaveformSet waveforms, String description) {
        this.waveforms = waveforms;
        this.description = description;
        double[] time = waveforms.time();
        this.timeUnit = DisplayUnit.prefixed("s", time[time.length - 1]);
    }

    @Override
    public FigureSize size() {
        double longest = 0;
        for (WaveformPanel panel : waveforms.panels()) {
            longest = Math.max(longest, FigureStyle.labelLength(panel.title().label()));
        }
        double panel = Math.max(PANEL_HEIGHT, (longest + PANEL_GAP) / FigureSize.POINTS_PER_MILLIMETRE);
        return new FigureSize(
                FigureSize.TWO_COLUMNS, AXIS_HEIGHT + panel * waveforms.panels().size());
    }

    @Override
    public void draw(Graphics2D graphics) {
        double[] time = waveforms.time();
        NumberAxis timeAxis = FigureStyle.linearAxis(
                "Time (" + timeUnit.symbol() + ")", timeUnit.shown(time[0]), timeUnit.shown(time[time.length - 1]), 10);
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(timeAxis);
        FigureStyle.style(panels);
        panels.setGap(PANEL_GAP);
        for (WaveformPanel panel : waveforms.panels()) {
            panels.add(plot(panel));
        }
        FigureStyle.draw(graphics, panels, size());
    }

    private XYPlot plot(WaveformPanel panel) {
        Range range = range(panel);
        NumberAxis axis =
                FigureStyle.linearAxis(panel.title().label(), range.getLowerBound(), range.getUpperBound(), 6);
        XYPlot plot = FigureStyle.plot(axis, axis);
        plot.setDomainAxis(null);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = FigureStyle.lines();
        List<SideLabels.Entry> labels = new ArrayList<>();
        for (Trace trace : panel.traces()) {
            int index = lines.getSeriesCount();
            XYSeries series = series(index, trace, panel.title().unit());
            Paint paint = Palette.category(index);
            Stroke stroke = FigureStyle.line(index);
            lines.addSeries(series);
            renderer.setSeriesPaint(index, paint);
            renderer.setSeriesStroke(index, stroke);
            double last = trace.values()[trace.values().length - 1];
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

    private XYSeries series(int key, Trace trace, DisplayUnit unit) {
        XYSeries series = new XYSeries(key, false);
        for (int index : Envelope.indices(trace.values())) {
            series.add(timeUnit.shown(waveforms.time()[index]), unit.shown(trace.values()[index]), false);
        }
        return series;
    }

    private static Range range(WaveformPanel panel) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Trace trace : panel.traces()) {
            for (double value : trace.values()) {
                lower = Math.min(lower, value);
                upper = Math.max(upper, value);
            }
        }
        for (WaveformPanel.ReferenceLevel level : panel.levels()) {
            lower = Math.min(lower, level.value());
            upper = Math.max(upper, level.value());
        }
        return Ranges.padded(
                panel.title().unit().shown(lower), panel.title().unit().shown(upper), HEADROOM);
    }

    @Override
    public String caption() {
        return description;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of("time (s)"));
        for (WaveformPanel panel : waveforms.panels()) {
            for (Trace trace : panel.traces()) {
                String unit = panel.title().siUnit();
                header.add(unit.isEmpty() ? trace.label() : trace.label() + " (" + unit + ")");
            }
        }
        CSVPrinter table = Table.start(out, header.toArray());
        for (int i = 0; i < waveforms.time().length; i++) {
            table.print(waveforms.time()[i]);
            for (WaveformPanel panel : waveforms.panels()) {
                for (Trace trace : panel.traces()) {
                    table.print(trace.values()[i]);
                }
            }
            table.println();
        }
    }
}
