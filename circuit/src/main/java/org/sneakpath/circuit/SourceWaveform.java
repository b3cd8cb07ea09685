package org.sneakpath.circuit;

/**
 * The value of an independent source against time: (V) in a voltage source, (A) in a current source.
 *
 * <p>Waveforms are defined for every finite time, continuous from the right, and constant or smooth between breakpoints.
 */
public sealed interface SourceWaveform
        permits Dc, Sine, Pulse, PiecewiseLinear, Exponential, FrequencyModulated, AmplitudeModulated {

    /** Value at time {@code t} (s), after the jump if there is one. */
    double at(double t);

    /** Value just before time {@code t} (s). */
    default double before(double t) {
        return at(t);
    }

    /** Whether the value jumps at exactly {@code t} (s). */
    default boolean jumpsAt(double t) {
        return before(t) != at(t);
    }

    /** Slope (1/s) at time {@code t} (s), from the right at breakpoints. */
    double slope(double t);

    /**
     * The first time after {@code t} (s) where the value jumps or changes its slope, {@link Double#POSITIVE_INFINITY} if
     * there is none.
     */
    double nextBreakpoint(double t);

    /** How many numbers the waveform is made of: its components, in their order. */
    int numbers();

    /**
     * Adds bar · ∂at(t)/∂(number k) to {@code bars[from + k]}. Where a number moves a breakpoint that stands at {@code t}, the
     * derivative is that after it; jumps have none.
     *
     * @param t time (s)
     * @param bar cotangent of the value at t
     * @param bars added to, at {@code from} to {@code from + numbers() − 1}
     */
    void pullback(double t, double bar, double[] bars, int from);
}
