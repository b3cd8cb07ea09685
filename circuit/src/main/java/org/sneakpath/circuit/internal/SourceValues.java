package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.sneakpath.circuit.SourceWaveform;

/**
 * The values of a group of independent sources at a time, remembered from one evaluation to the next, since Newton's method
 * asks for the same time again and again. Values with a gradient: for each source the direct value, then the numbers of its
 * waveform.
 */
final class SourceValues {
    private static final double ROUNDING = 1e-9;

    private final SourceWaveform[] waveforms;
    private final double[] direct;
    private final double[] values;
    private final int[] starts;
    private double time = Double.NaN;

    SourceValues(SourceWaveform[] waveforms, double[] direct) {
        this.waveforms = waveforms;
        this.direct = direct;
        this.values = new double[direct.length];
        this.starts = new int[direct.length + 1];
        for (int k = 0; k < direct.length; k++) {
            starts[k + 1] = starts[k] + 1 + waveforms[k].numbers();
        }
    }

    /** Values of all sources at a time (s), direct ones at {@link Drive#AT_REST}; live. */
    double[] at(double newTime) {
        if (newTime != time) {
            time = newTime;
            if (newTime == Drive.AT_REST) {
                System.arraycopy(direct, 0, values, 0, values.length);
            } else {
                Arrays.setAll(values, k -> waveforms[k].at(newTime));
            }
        }
        return values;
    }

    /** Gives source k another direct value. */
    void setDirect(int k, double value) {
        direct[k] = value;
        time = Double.NaN;
    }

    /** Number of values with a gradient. */
    int count() {
        return starts[direct.length];
    }

    /** Index of the first value of source k. */
    int start(int k) {
        return starts[k];
    }

    /** Adds the gradient of the values behind what source k delivers at a time. */
    void pullback(int k, double atTime, double bar, double[] bars) {
        if (atTime == Drive.AT_REST) {
            bars[starts[k]] += bar;
        } else {
            waveforms[k].pullback(atTime, bar, bars, starts[k] + 1);
        }
    }

    /** Slope of source k (1/s), from the right at breakpoints; zero at rest. */
    double slope(int k, double atTime) {
        return atTime == Drive.AT_REST ? 0 : waveforms[k].slope(atTime);
    }

    double nextBreakpoint(double t) {
        double next = Double.POSITIVE_INFINITY;
        for (SourceWaveform waveform : waveforms) {
            next = Math.min(next, waveform.nextBreakpoint(t));
        }
        return next;
    }

    /** Whether any jumps at exactly t, by more than the rounding of its values since an earlier time. */
    boolean jumpsAt(double t, double since) {
        for (SourceWaveform waveform : waveforms) {
            double before = waveform.before(t);
            double after = waveform.at(t);
            double size = Math.max(Math.abs(before), Math.abs(waveform.at(since)));
            if (Math.abs(after - before) > ROUNDING * Math.max(size, Math.abs(after))) {
                return true;
            }
        }
        return false;
    }
}
