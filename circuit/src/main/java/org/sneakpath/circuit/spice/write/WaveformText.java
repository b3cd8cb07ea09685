package org.sneakpath.circuit.spice.write;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sneakpath.circuit.AmplitudeModulated;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Exponential;
import org.sneakpath.circuit.FrequencyModulated;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;

/** Waveforms of independent sources in SPICE's spelling. */
final class WaveformText {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 17;

    private WaveformText() {}

    static String of(SourceWaveform waveform) {
        if (waveform instanceof Dc dc) {
            return "pwl(0 " + dc.at(0) + ")";
        }
        if (waveform instanceof Pulse p) {
            return pulse(p);
        }
        if (waveform instanceof Sine s) {
            return call("sin", s.offset(), s.amplitude(), s.frequency(), s.delay(), s.damping(), degrees(s.phase()));
        }
        if (waveform instanceof Exponential e) {
            return call("exp", e.initial(), e.pulsed(), e.riseDelay(), e.riseTime(), e.fallDelay(), e.fallTime());
        }
        if (waveform instanceof FrequencyModulated f) {
            return call(
                    "sffm",
                    f.offset(),
                    f.amplitude(),
                    f.carrier(),
                    f.index(),
                    f.signal(),
                    degrees(f.carrierPhase()),
                    degrees(f.signalPhase()));
        }
        if (waveform instanceof AmplitudeModulated a) {
            return call(
                    "am",
                    a.amplitude(),
                    a.offset(),
                    a.signal(),
                    a.carrier(),
                    a.delay(),
                    degrees(a.carrierPhase()),
                    degrees(a.signalPhase()));
        }
        PiecewiseLinear p = (PiecewiseLinear) waveform;
        StringBuilder text = new StringBuilder("pwl(");
        for (int k = 0; k < p.times().size(); k++) {
            text.append(k == 0 ? "" : " ")
                    .append(p.times().get(k))
                    .append(' ')
                    .append(p.values().get(k));
        }
        text.append(')');
        p.repeatFrom().ifPresent(from -> text.append(" r=").append(from));
        return text.toString();
    }

    /** An infinite width or period is left out, and SPICE takes the end of the analysis. */
    private static String pulse(Pulse p) {
        if (Double.isInfinite(p.width())) {
            return call("pulse", p.initial(), p.pulsed(), p.delay(), p.rise(), p.fall());
        }
        if (Double.isInfinite(p.period())) {
            return call("pulse", p.initial(), p.pulsed(), p.delay(), p.rise(), p.fall(), p.width());
        }
        return Double.isInfinite(p.cycles())
                ? call("pulse", p.initial(), p.pulsed(), p.delay(), p.rise(), p.fall(), p.width(), p.period())
                : call(
                        "pulse",
                        p.initial(),
                        p.pulsed(),
                        p.delay(),
                        p.rise(),
                        p.fall(),
                        p.width(),
                        p.period(),
                        p.cycles());
    }

    private static String call(String name, double... numbers) {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int k = 0; k < numbers.length; k++) {
            text.append(k == 0 ? "" : " ").append(numbers[k]);
        }
        return text.append(')').toString();
    }

    /** The shortest number of degrees that is this number of radians when it is read again. */
    static double degrees(double radians) {
        double degrees = radians / (Math.PI / 180);
        for (int digits = SHORTEST; digits <= LONGEST; digits++) {
            double shorter =
                    new BigDecimal(degrees).round(new MathContext(digits)).doubleValue();
            if (shorter * (Math.PI / 180) == radians) {
                return shorter;
            }
        }
        return degrees;
    }
}
