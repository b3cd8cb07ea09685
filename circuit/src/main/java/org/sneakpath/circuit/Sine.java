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

    /** d/dt of a e^(−d s) sin(ω s + φ) = a e^(−d s) (ω cos(ω s + φ) − d sin(ω s + φ)). */
    @Override
    public double slope(double t) {
        double since = t - delay;
        if (since < 0) {
            return 0;
        }
        double omega = 2 * Math.PI * frequency;
        double angle = omega * since + phase;
        return amplitude * Math.exp(-damping * since) * (omega * Math.cos(angle) - damping * Math.sin(angle));
    }

    @Override
    public double nextBreakpoint(double t) {
        return t < delay ? delay : Double.POSITIVE_INFINITY;
    }

    @Override
    public int numbers() {
        return 6;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        double since = Math.max(t - delay, 0);
        double decay = Math.exp(-damping * since);
        double angle = 2 * Math.PI * frequency * since + phase;
        double sine = decay * Math.sin(angle);
        double cosine = decay * Math.cos(angle);
        bars[from] += bar;
        bars[from + 1] += bar * sine;
        bars[from + 2] += bar * amplitude * cosine * 2 * Math.PI * since;
        bars[from + 3] -= bar * slope(t);
        bars[from + 4] -= bar * amplitude * sine * since;
        bars[from + 5] += bar * amplitude * cosine;
    }
}
