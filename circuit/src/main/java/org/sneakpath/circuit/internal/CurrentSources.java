package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.SourceWaveform;

/** I(t) leaves one node and enters the other. */
final class CurrentSources implements ElementGroup {
    private final int[] from;
    private final int[] to;
    private final SourceValues values;

    CurrentSources(List<CurrentSource> elements, Layout layout) {
        int count = elements.size();
        from = new int[count];
        to = new int[count];
        for (int k = 0; k < count; k++) {
            from[k] = layout.node(elements.get(k).from());
            to[k] = layout.node(elements.get(k).to());
        }
        values = new SourceValues(
                elements.stream().map(CurrentSource::waveform).toArray(SourceWaveform[]::new),
                elements.stream().mapToDouble(CurrentSource::dc).toArray());
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        double[] amperes = values.at(drive.time);
        for (int k = 0; k < from.length; k++) {
            out.addCurrent(from[k], to[k], drive.sourceScale * amperes[k]);
        }
    }

    /** The values of these sources and their gradients. */
    SourceValues sourceValues() {
        return values;
    }

    @Override
    public int values() {
        return values.count();
    }

    @Override
    public int sources() {
        return from.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        for (int k = 0; k < from.length; k++) {
            double bar = wj[from[k]] - wj[to[k]];
            if (bar != 0) {
                values.pullback(k, time, bar, bars);
                sourceBars[first + k] += bar;
            }
        }
    }

    @Override
    public void timeDerivative(double[] y, double time, double[] out) {
        for (int k = 0; k < from.length; k++) {
            double slope = values.slope(k, time);
            out[from[k]] += slope;
            out[to[k]] -= slope;
        }
    }

    @Override
    public double nextBreakpoint(double t) {
        return values.nextBreakpoint(t);
    }

    @Override
    public boolean jumpsAt(double t, double since) {
        return values.jumpsAt(t, since);
    }
}
