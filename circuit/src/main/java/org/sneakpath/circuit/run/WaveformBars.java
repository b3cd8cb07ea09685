package org.sneakpath.circuit.run;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;

/**
 * Cotangents of a solve: for a scalar L of the results, dL/d(sample) of any waveform at any time point. All start at
 * zero; callers write into the arrays.
 */
public final class WaveformBars {
    private final Layout layout;
    private final int samples;
    private final double[] times;
    private final Map<Integer, double[]> columns = new HashMap<>();
    private final int innerSamples;
    private @Nullable WaveformBars inner;

    WaveformBars(Layout layout, int samples) {
        this(layout, samples, 0);
    }

    WaveformBars(Layout layout, int samples, int innerSamples) {
        this.layout = layout;
        this.samples = samples;
        this.innerSamples = innerSamples;
        this.times = new double[samples];
    }

    /** dL/d(voltage of a node) by time point (1/V times the unit of L); live. */
    public double[] voltage(String node) {
        return column(Waveforms.voltageName(node));
    }

    /** dL/d(current of a voltage source or inductor) by time point; live. */
    public double[] current(String element) {
        return column(Waveforms.currentName(element));
    }

    /** dL/d(state of a device) by time point; live. */
    public double[] state(String device, String state) {
        return column(Waveforms.stateName(device, state));
    }

    /**
     * dL/d(time of the point), unit of L over s; live. Counts where the time follows from the circuit, that is at events and
     * on their other side; other time points are given.
     */
    public double[] time() {
        return times;
    }

    /** Cotangents at the inner points of the steps, as {@link InnerPoints} counts them; their times count for nothing. */
    public WaveformBars inner() {
        if (inner == null) {
            inner = new WaveformBars(layout, innerSamples);
        }
        return inner;
    }

    /** Whether anybody has asked for {@link #inner}. */
    boolean anyInner() {
        return inner != null;
    }

    double timeAt(int sample) {
        return times[sample];
    }

    private double[] column(String name) {
        return columns.computeIfAbsent(layout.unknown(name), any -> new double[samples]);
    }

    /** Adds the cotangents of one time point to a vector of unknowns. */
    void addTo(double[] bar, int sample) {
        columns.forEach((unknown, values) -> bar[unknown] += values[sample]);
    }

    int samples() {
        return samples;
    }
}
