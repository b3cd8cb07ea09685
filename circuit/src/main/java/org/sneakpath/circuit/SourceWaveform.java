package org.sneakpath.circuit;

/**
 * The value of an independent source against time: (V) in a voltage source, (A) in a current source.
 *
 * <p>Waveforms are defined for every time, continuous from the right, and constant or smooth between breakpoints.
 */
public sealed interface SourceWaveform permits Dc, Sine, Pulse, PiecewiseLinear {

    /** Value at time {@code t} (s). */
    double at(double t);

    /**
     * The first time after {@code t} (s) where the value jumps or changes its slope, {@link Double#POSITIVE_INFINITY} if
     * there is none.
     */
    double nextBreakpoint(double t);
}
