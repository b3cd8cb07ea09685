package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Signals of one circuit over the same time points.
 *
 * @param time (s), rising; not copied, not to be changed
 * @param panels from top to bottom
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record WaveformSet(double[] time, List<WaveformPanel> panels) {

    public WaveformSet {
        panels = List.copyOf(panels);
        if (time.length < 2 || panels.isEmpty()) {
            throw new IllegalArgumentException(
                    time.length + " time points in " + panels.size() + " panels; need two points and one panel");
        }
        for (WaveformPanel panel : panels) {
            for (Trace trace : panel.traces()) {
                if (trace.values().length != time.length) {
                    throw new IllegalArgumentException("trace '" + trace.label() + "' has " + trace.values().length
                            + " values for " + time.length + " time points");
                }
            }
        }
    }
}
