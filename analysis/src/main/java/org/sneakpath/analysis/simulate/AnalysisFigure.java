package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.DomainAxis;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;

/** The picture of one analysis: a panel for each kind of quantity, a line for each column and combination of stepped values. */
final class AnalysisFigure {
    private static final double FULL_TURN = 360;
    /** Relative difference of two curves that nobody sees. */
    private static final double SAME = 2e-3;

    private static final AxisTitle OUTPUT_NOISE = new AxisTitle("Output noise", "V/√Hz", new DisplayUnit("V/√Hz", 1));

    private static final List<Column.Quantity> KINDS = List.of(
            Column.Quantity.VOLTAGE, Column.Quantity.CURRENT, Column.Quantity.NODE_TEMPERATURE, Column.Quantity.OTHER);

    private final PlotCurves curves;
    private final String title;
    private final String table;
    private final List<PlotCurves.Curve> shown;
    private final List<String> notes = new ArrayList<>();

    private AnalysisFigure(PlotCurves curves, String title, String table) {
        this.curves = curves;
        this.title = title;
        this.table = table;
        this.shown = evenly(curves.curves(), PlotCurves.MOST);
    }

    /**
     * The figure, unless there is nothing to draw a line through.
     *
     * @param kind of the analysis: {@code tran}, {@code dc}, {@code ac}, {@code noise}
     * @param title the netlist's
     * @param table name of the file that holds everything
     */
    static Optional<Figure> of(String kind, PlotCurves curves, String title, String table) {
        if (curves.curves().isEmpty() || curves.columns().isEmpty()) {
            return Optional.empty();
        }
        AnalysisFigure figure = new AnalysisFigure(curves, title, table);
        return switch (kind) {
            case "ac" -> figure.phasors();
            case "noise" -> figure.noise();
            default -> figure.signals();
        };
    }

    private static List<PlotCurves.Curve> evenly(List<PlotCurves.Curve> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<PlotCurves.Curve> some = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            some.add(all.get((int) ((long) k * (all.size() - 1) / (most - 1))));
        }
        return some;
    }

    private Optional<Figure> signals() {
        List<WaveformPanel> panels = new ArrayList<>();
        for (Column.Quantity kind : KINDS) {
            panel(kind, this::tells, panels);
        }
        if (panels.isEmpty()) {
            notes.clear();
            for (Column.Quantity kind : KINDS) {
                panel(kind, c -> true, panels);
            }
        }
        return figure(domain(), panels, "Signals");
    }

    private DomainAxis domain() {
        double most = 0;
        for (PlotCurves.Curve curve : shown) {
            most = Math.max(most, largest(curve.column(0)));
        }
        Column swept = curves.swept();
        return switch (swept.quantity()) {
            case TIME -> DomainAxis.time(most);
            case VOLTAGE -> DomainAxis.linear(swept.name(), "V", most);
            case CURRENT -> DomainAxis.linear(swept.name(), "A", most);
            case TEMPERATURE -> DomainAxis.linear(swept.name(), "°C", 1);
            case FREQUENCY, NODE_TEMPERATURE, OTHER -> DomainAxis.linear(swept.name(), "", most);
        };
    }

    private void panel(Column.Quantity kind, IntPredicate tells, List<WaveformPanel> panels) {
        List<Integer> of = new ArrayList<>();
        for (int c = 0; c < curves.columns().size(); c++) {
            if (curves.columns().get(c).quantity() == kind && tells.test(c)) {
                of.add(c);
            }
        }
        String plural = kind == Column.Quantity.OTHER ? "states" : kind.word() + "s";
        List<Integer> drawn = fitting(of, count(kind) + curves.left(kind), plural);
        List<Trace> traces = traces(drawn, curve -> c -> curve.column(1 + c));
        if (traces.isEmpty()) {
            return;
        }
        double most = 0;
        for (Trace trace : traces) {
            most = Math.max(most, largest(trace.values()));
        }
        AxisTitle axis = switch (kind) {
            case VOLTAGE -> AxisTitle.prefixed("Voltage", "V", most);
            case CURRENT -> AxisTitle.prefixed("Current", "A", most);
            case NODE_TEMPERATURE -> AxisTitle.prefixed("Temperature", "K", most);
            case TIME, FREQUENCY, TEMPERATURE, OTHER -> AxisTitle.number("State");
        };
        panels.add(new WaveformPanel(axis, traces, List.of()));
    }

    private int count(Column.Quantity kind) {
        return (int) curves.columns().stream()
                .filter(column -> column.quantity() == kind)
                .count();
    }

    /**
     * Whether a column is worth a line: a state that is not zero all along; of several combinations of stepped values, what
     * differs between them and is not constant.
     */
    private boolean tells(int c) {
        double[] first = shape(shown.get(0), c);
        boolean differs = shown.size() == 1;
        boolean varies = shown.size() == 1;
        boolean zero = true;
        for (PlotCurves.Curve curve : shown) {
            double[] samples = curve.column(1 + c);
            double[] other = shape(curve, c);
            for (int k = 0; k < first.length; k++) {
                differs |= Math.abs(other[k] - first[k]) > SAME * (first[0] - first[1] + Math.abs(first[k]));
            }
            varies |= Arrays.stream(samples).anyMatch(sample -> sample != samples[0]);
            zero &= largest(samples) == 0;
        }
        boolean state = curves.columns().get(c).quantity() == Column.Quantity.OTHER;
        return differs && varies && !(state && zero);
    }

    /** Greatest, least and mean value of a curve: what tells two of them apart whose points lie elsewhere. */
    private static double[] shape(PlotCurves.Curve curve, int c) {
        double[] at = curve.column(0);
        double[] values = curve.column(1 + c);
        double most = values[0];
        double least = values[0];
        double area = 0;
        for (int k = 1; k < values.length; k++) {
            most = Math.max(most, values[k]);
            least = Math.min(least, values[k]);
            area += (at[k] - at[k - 1]) * (values[k] + values[k - 1]) / 2;
        }
        return new double[] {most, least, area / (at[at.length - 1] - at[0])};
    }

    /** The first columns that leave room for every combination of stepped values; says what is left out. */
    private List<Integer> fitting(List<Integer> columns, int there, String plural) {
        int room = Math.max(1, PlotCurves.MOST / shown.size());
        List<Integer> drawn = columns.subList(0, Math.min(room, columns.size()));
        if (drawn.size() < there) {
            notes.add(drawn.size() + " of " + there + " " + plural);
        }
        return drawn;
    }

    private List<Trace> traces(List<Integer> columns, Function<PlotCurves.Curve, Function<Integer, double[]>> values) {
        List<Trace> traces = new ArrayList<>();
        for (int c : columns) {
            String name = curves.columns().get(c).name();
            for (PlotCurves.Curve curve : shown) {
                double[] samples = values.apply(curve).apply(c);
                if (finite(samples)) {
                    String label = curve.family().isEmpty() ? name : name + ", " + curve.family();
                    traces.add(new Trace(label, curve.column(0), samples));
                }
            }
        }
        return traces;
    }

    private static boolean finite(double[] samples) {
        for (double sample : samples) {
            if (Double.isFinite(sample)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Figure> phasors() {
        List<Integer> all = new ArrayList<>();
        for (int c = 0; c < curves.columns().size(); c++) {
            all.add(c);
        }
        List<Integer> drawn = fitting(all, all.size() + curves.left(Column.Quantity.OTHER), "results");
        List<WaveformPanel> panels = new ArrayList<>();
        List<Trace> magnitudes =
                traces(drawn, curve -> c -> decibels(curve.column(1 + 2 * c), curve.column(2 + 2 * c)));
        if (!magnitudes.isEmpty()) {
            panels.add(new WaveformPanel(
                    new AxisTitle("Magnitude", "dB", new DisplayUnit("dB", 1)), magnitudes, List.of()));
            panels.add(new WaveformPanel(
                    new AxisTitle("Phase", "°", new DisplayUnit("°", 1)),
                    traces(drawn, curve -> c -> degrees(curve.column(1 + 2 * c), curve.column(2 + 2 * c))),
                    List.of()));
        }
        return figure(DomainAxis.frequency(), panels, "Small-signal response");
    }

    /** 20 lg |z|; nothing where z is zero. */
    private static double[] decibels(double[] re, double[] im) {
        double[] out = new double[re.length];
        for (int k = 0; k < out.length; k++) {
            double size = Math.hypot(re[k], im[k]);
            out[k] = size > 0 ? 20 * Math.log10(size) : Double.NaN;
        }
        return out;
    }

    /** Angles without jumps by whole turns. */
    private static double[] degrees(double[] re, double[] im) {
        double[] out = new double[re.length];
        double turns = 0;
        double last = Double.NaN;
        for (int k = 0; k < out.length; k++) {
            if (re[k] == 0 && im[k] == 0) {
                out[k] = Double.NaN;
                continue;
            }
            double angle = Math.toDegrees(Math.atan2(im[k], re[k]));
            if (!Double.isNaN(last)) {
                turns += Math.rint((last - angle - turns) / FULL_TURN) * FULL_TURN;
            }
            out[k] = angle + turns;
            last = out[k];
        }
        return out;
    }

    private Optional<Figure> noise() {
        List<WaveformPanel> panels = new ArrayList<>();
        for (int c = 0; c < curves.columns().size(); c++) {
            String name = curves.columns().get(c).name();
            List<Trace> traces = traces(List.of(c), curve -> k -> curve.column(1 + k));
            if (!traces.isEmpty() && traces.stream().anyMatch(trace -> largest(trace.values()) > 0)) {
                panels.add(new WaveformPanel(
                        name.startsWith("o") ? OUTPUT_NOISE : AxisTitle.number("Input noise density"),
                        traces,
                        List.of(),
                        true));
            }
        }
        return figure(DomainAxis.frequency(), panels, "Noise");
    }

    private Optional<Figure> figure(DomainAxis axis, List<WaveformPanel> panels, String what) {
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        if (shown.size() < curves.families()) {
            notes.add(0, shown.size() + " of " + curves.families() + " combinations of stepped values");
        }
        String note = notes.isEmpty() ? "" : "Shown: " + String.join(", ", notes) + "; all are in " + table + ".";
        String caption = what + " of “" + title + "”." + (note.isEmpty() ? "" : " " + note);
        return Optional.of(new WaveformFigure(new WaveformSet(axis, new double[0], panels, note), caption));
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
        }
        return most;
    }
}
