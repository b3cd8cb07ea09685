package org.sneakpath.circuit;

/**
 * A carrier whose amplitude a sine modulates, as AM in SPICE; zero before the delay and, with s = t − delay, after it
 * <pre>
 *   amplitude · (offset + sin(2π signal s + signalPhase)) · sin(2π carrier s + carrierPhase)
 * </pre>
 *
 * @param amplitude (V or A)
 * @param offset modulation offset, relative to the amplitude of the modulation
 * @param signal frequency of the modulation (Hz), not negative
 * @param carrier carrier frequency (Hz), not negative
 * @param delay (s)
 * @param carrierPhase (rad); SPICE netlists give degrees
 * @param signalPhase (rad); SPICE netlists give degrees
 */
public record AmplitudeModulated(
        double amplitude,
        double offset,
        double signal,
        double carrier,
        double delay,
        double carrierPhase,
        double signalPhase)
        implements SourceWaveform {
    public AmplitudeModulated {
        Checks.finite("amplitude modulated source amplitude", amplitude, "");
        Checks.finite("amplitude modulated source offset", offset, "");
        Checks.nonNegative("signal frequency", Checks.finite("signal frequency", signal, "Hz"), "Hz");
        Checks.nonNegative("carrier frequency", Checks.finite("carrier frequency", carrier, "Hz"), "Hz");
        Checks.finite("amplitude modulated source delay", delay, "s");
        Checks.finite("carrier phase", carrierPhase, "rad");
        Checks.finite("signal phase", signalPhase, "rad");
    }

    @Override
    public double at(double t) {
        return t < delay ? 0 : amplitude * (offset + Math.sin(signalAngle(t))) * Math.sin(carrierAngle(t));
    }

    @Override
    public double before(double t) {
        return t <= delay ? 0 : at(t);
    }

    @Override
    public double slope(double t) {
        if (t < delay) {
            return 0;
        }
        double envelope = offset + Math.sin(signalAngle(t));
        return 2
                * Math.PI
                * amplitude
                * (signal * Math.cos(signalAngle(t)) * Math.sin(carrierAngle(t))
                        + carrier * envelope * Math.cos(carrierAngle(t)));
    }

    @Override
    public double nextBreakpoint(double t) {
        return t < delay ? delay : Double.POSITIVE_INFINITY;
    }

    @Override
    public int numbers() {
        return 7;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        if (t < delay) {
            return;
        }
        double since = t - delay;
        double envelope = offset + Math.sin(signalAngle(t));
        double wave = Math.sin(carrierAngle(t));
        double signalBar = bar * amplitude * wave * Math.cos(signalAngle(t));
        double carrierBar = bar * amplitude * envelope * Math.cos(carrierAngle(t));
        bars[from] += bar * envelope * wave;
        bars[from + 1] += bar * amplitude * wave;
        bars[from + 2] += signalBar * 2 * Math.PI * since;
        bars[from + 3] += carrierBar * 2 * Math.PI * since;
        bars[from + 4] -= bar * slope(t);
        bars[from + 5] += carrierBar;
        bars[from + 6] += signalBar;
    }

    private double signalAngle(double t) {
        return 2 * Math.PI * signal * (t - delay) + signalPhase;
    }

    private double carrierAngle(double t) {
        return 2 * Math.PI * carrier * (t - delay) + carrierPhase;
    }
}
