package org.sneakpath.circuit;

/**
 * A carrier whose frequency a sine modulates, as SFFM in SPICE:
 * <pre>
 *   offset + amplitude · sin(2π carrier t + carrierPhase + index · sin(2π signal t + signalPhase))
 * </pre>
 *
 * @param offset (V or A)
 * @param amplitude (V or A)
 * @param carrier carrier frequency (Hz), not negative
 * @param index modulation index
 * @param signal frequency of the modulation (Hz), not negative
 * @param carrierPhase (rad); SPICE netlists give degrees
 * @param signalPhase (rad); SPICE netlists give degrees
 */
public record FrequencyModulated(
        double offset,
        double amplitude,
        double carrier,
        double index,
        double signal,
        double carrierPhase,
        double signalPhase)
        implements SourceWaveform {
    public FrequencyModulated {
        Checks.finite("frequency modulated source offset", offset, "");
        Checks.finite("frequency modulated source amplitude", amplitude, "");
        Checks.nonNegative("carrier frequency", Checks.finite("carrier frequency", carrier, "Hz"), "Hz");
        Checks.finite("modulation index", index, "");
        Checks.nonNegative("signal frequency", Checks.finite("signal frequency", signal, "Hz"), "Hz");
        Checks.finite("carrier phase", carrierPhase, "rad");
        Checks.finite("signal phase", signalPhase, "rad");
    }

    @Override
    public double at(double t) {
        return offset + amplitude * Math.sin(angle(t));
    }

    @Override
    public double slope(double t) {
        double rate = 2 * Math.PI * (carrier + index * signal * Math.cos(signalAngle(t)));
        return amplitude * Math.cos(angle(t)) * rate;
    }

    @Override
    public double nextBreakpoint(double t) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public int numbers() {
        return 7;
    }

    @Override
    public void pullback(double t, double bar, double[] bars, int from) {
        double sine = Math.sin(angle(t));
        double angleBar = bar * amplitude * Math.cos(angle(t));
        double signalBar = angleBar * index * Math.cos(signalAngle(t));
        bars[from] += bar;
        bars[from + 1] += bar * sine;
        bars[from + 2] += angleBar * 2 * Math.PI * t;
        bars[from + 3] += angleBar * Math.sin(signalAngle(t));
        bars[from + 4] += signalBar * 2 * Math.PI * t;
        bars[from + 5] += angleBar;
        bars[from + 6] += signalBar;
    }

    private double signalAngle(double t) {
        return 2 * Math.PI * signal * t + signalPhase;
    }

    private double angle(double t) {
        return 2 * Math.PI * carrier * t + carrierPhase + index * Math.sin(signalAngle(t));
    }
}
