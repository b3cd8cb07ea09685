package org.sneakpath.circuit;

/**
 * A damped sine that starts after a delay, as SIN in SPICE:
 * <pre>
 *   offset + amplitude · sin(phase)                                            t &lt; delay
 *   offset + amplitude · exp(−damping (t − delay)) · sin(2π frequency (t − delay) + phase)   after
 * </pre>
 *
 * @param offset (V or A)
 * @param amplitude (V or A)
 * @param frequency (Hz), not negative
 * @param delay (s)
 * @param damping (1/s)
 * @param phase (rad); SPICE netlists give degrees
 */
public record Sine(double offset, double amplitude, double frequency, double delay, double damping, double phase)
        implements SourceWaveform {
    public Sine {
        Checks.finite("sine offset", offset, "");
        Checks.finite("sine amplitude", amplitude, "");
        Checks.nonNegative("sine frequency", Checks.finite("sine frequency", frequency, "Hz"), "Hz");
        Checks.finite("sine delay", delay, "s");
        Checks.finite("sine damping", damping, "1/s");
        Checks.finite("sine phase", phase, "rad");
    }

    /** An undamped sine from time zero. */
    public Sine(double offset, double amplitude, double frequency) {
        this(offset, amplitude, frequency, 0, 0, 0);
    }

    @Override
    public double at(double t) {
        double since = t - delay;
        if (since < 0) {
            return offset + amplitude * Math.sin(phase);
        }
        return offset + amplitude * Math.exp(-damping * since) * Math.sin(2 * Math.PI * frequency * since + phase);
    }

    @Override
    public double nextBreakpoint(double t) {
        return t < delay ? delay : Double.POSITIVE_INFINITY;
    }
}
