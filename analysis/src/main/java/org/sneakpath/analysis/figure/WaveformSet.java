package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Signals of one circuit over a common axis.
 *
 * @param axis the horizontal axis
 * @param places where the samples of all traces without places of their own lie (SI); not copied, not to be changed
 * @param panels from top to bottom
 * @param note printed below the axis, such as what is left out; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record WaveformSet(DomainAxis axis, double[] places, List<WaveformPanel> panels, String note) {

    /** Signals over time (s, rising). */
    public WaveformSet(double[] time, List<WaveformPanel> panels) {
        this(DomainAxis.time(time.length == 0 ? 0 : time[time.length - 1]), time, panels, "");
    }

    public WaveformSet {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure of waveforms has no panel; need one at least");
        }
        for (WaveformPanel panel : panels) {
            for (Trace trace : panel.traces()) {
                check(trace, at(trace, places).length);
            }
        }
    }

    private static void check(Trace trace, int length) {
        if (length < 2) {
            throw new IllegalArgumentException(
                    "trace '" + trace.label() + "' has " + length + " points on the horizontal axis; need two");
        }
        if (trace.values().length != length) {
            throw new IllegalArgumentException("trace '" + trace.label() + "' has " + trace.values().length
                    + " values for " + length + " points on the horizontal axis");
        }
    }

    /** Places of a trace's samples; live. */
    double[] at(Trace trace) {
        return at(trace, places);
    }

    private static double[] at(Trace trace, double[] common) {
        return trace.at().length == 0 ? common : trace.at();
    }
}
