package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * One of several panels above a common axis.
 *
 * @param title quantity on the vertical axis
 * @param traces lines in it, at least one
 * @param levels horizontal reference lines, such as thresholds
 * @param logarithmic whether equal factors are equally high; values that are not positive are left out then
 */
public record WaveformPanel(AxisTitle title, List<Trace> traces, List<ReferenceLevel> levels, boolean logarithmic) {

    /** A panel with a linear axis. */
    public WaveformPanel(AxisTitle title, List<Trace> traces, List<ReferenceLevel> levels) {
        this(title, traces, levels, false);
    }

    public WaveformPanel {
        traces = List.copyOf(traces);
        levels = List.copyOf(levels);
        if (traces.isEmpty()) {
            throw new IllegalArgumentException("panel '" + title.quantity() + "' has no trace");
        }
    }

    /** A panel without reference lines. */
    public static WaveformPanel of(AxisTitle title, Trace... traces) {
        return new WaveformPanel(title, List.of(traces), List.of());
    }

    /**
     * A labelled horizontal line.
     *
     * @param label printed at the right of the panel
     * @param value (SI unit of the panel)
     */
    public record ReferenceLevel(String label, double value) {}
}
