package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.sneakpath.circuit.AmplitudeModulated;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Exponential;
import org.sneakpath.circuit.FrequencyModulated;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.VoltageSource;

/** The numbers of an element in the order in which gradients count them, read and replaced. */
public final class ElementValues {
    private ElementValues() {}

    /** All values; NaN for one that is absent. */
    public static double[] of(Element element) {
        if (element instanceof Resistor r) {
            return new double[] {r.ohm()};
        } else if (element instanceof Capacitor c) {
            return new double[] {c.farad(), c.initial().orElse(Double.NaN)};
        } else if (element instanceof Inductor l) {
            return new double[] {l.henry(), l.initial().orElse(Double.NaN)};
        } else if (element instanceof MutualInductance k) {
            return new double[] {k.coupling()};
        } else if (element instanceof ControlledSource s) {
            return new double[] {s.gain()};
        } else if (element instanceof BehaviouralSource b) {
            return b.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        } else if (element instanceof Switch s) {
            SwitchLaw law = s.law();
            return new double[] {law.threshold(), law.hysteresis(), law.on(), law.off()};
        } else if (element instanceof VoltageSource v) {
            return source(v.dc(), numbers(v.waveform()));
        } else if (element instanceof CurrentSource i) {
            return source(i.dc(), numbers(i.waveform()));
        }
        throw new IllegalArgumentException(element.name());
    }

    private static double[] source(double dc, double[] numbers) {
        double[] all = new double[numbers.length + 1];
        all[0] = dc;
        System.arraycopy(numbers, 0, all, 1, numbers.length);
        return all;
    }

    /** The element with one of its values replaced. */
    public static Element with(Element element, int slot, double value) {
        double[] v = of(element);
        v[slot] = value;
        if (element instanceof Resistor r) {
            return new Resistor(r.name(), r.a(), r.b(), v[0]);
        } else if (element instanceof Capacitor c) {
            return new Capacitor(c.name(), c.a(), c.b(), v[0], optional(v[1]));
        } else if (element instanceof Inductor l) {
            return new Inductor(l.name(), l.a(), l.b(), v[0], optional(v[1]));
        } else if (element instanceof MutualInductance k) {
            return new MutualInductance(k.name(), k.first(), k.second(), v[0]);
        } else if (element instanceof ControlledSource s) {
            return new ControlledSource(s.name(), s.quantity(), s.plus(), s.minus(), s.control(), v[0]);
        } else if (element instanceof BehaviouralSource b) {
            List<Double> parameters = Arrays.stream(v).boxed().toList();
            return new BehaviouralSource(
                    b.name(), b.quantity(), b.plus(), b.minus(), b.law(), b.controls(), parameters);
        } else if (element instanceof Switch s) {
            SwitchLaw law = new SwitchLaw(v[0], v[1], v[2], v[3], s.law().smooth());
            return new Switch(s.name(), s.plus(), s.minus(), s.control(), law, s.initiallyOn());
        } else if (element instanceof VoltageSource s) {
            return new VoltageSource(s.name(), s.plus(), s.minus(), waveform(s.waveform(), v), v[0], s.ac());
        } else if (element instanceof CurrentSource s) {
            return new CurrentSource(s.name(), s.from(), s.to(), waveform(s.waveform(), v), v[0], s.ac());
        }
        throw new IllegalArgumentException(element.name());
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The components of a waveform, as {@link SourceWaveform#numbers} counts them. */
    public static double[] numbers(SourceWaveform waveform) {
        if (waveform instanceof Dc w) {
            return new double[] {w.value()};
        } else if (waveform instanceof Sine w) {
            return new double[] {w.offset(), w.amplitude(), w.frequency(), w.delay(), w.damping(), w.phase()};
        } else if (waveform instanceof Pulse w) {
            return new double[] {w.initial(), w.pulsed(), w.delay(), w.rise(), w.fall(), w.width(), w.period()};
        } else if (waveform instanceof Exponential w) {
            return new double[] {w.initial(), w.pulsed(), w.riseDelay(), w.riseTime(), w.fallDelay(), w.fallTime()};
        } else if (waveform instanceof FrequencyModulated w) {
            return new double[] {
                w.offset(), w.amplitude(), w.carrier(), w.index(), w.signal(), w.carrierPhase(), w.signalPhase()
            };
        } else if (waveform instanceof AmplitudeModulated w) {
            return new double[] {
                w.amplitude(), w.offset(), w.signal(), w.carrier(), w.delay(), w.carrierPhase(), w.signalPhase()
            };
        }
        PiecewiseLinear w = (PiecewiseLinear) waveform;
        double[] all = new double[2 * w.times().size()];
        for (int k = 0; k < w.times().size(); k++) {
            all[2 * k] = w.times().get(k);
            all[2 * k + 1] = w.values().get(k);
        }
        return all;
    }

    /** The waveform made of the numbers v[1], v[2] …, what else it has kept. */
    public static SourceWaveform waveform(SourceWaveform like, double[] v) {
        if (like instanceof Dc) {
            return new Dc(v[1]);
        } else if (like instanceof Sine) {
            return new Sine(v[1], v[2], v[3], v[4], v[5], v[6]);
        } else if (like instanceof Pulse p) {
            return new Pulse(v[1], v[2], v[3], v[4], v[5], v[6], v[7], p.cycles());
        } else if (like instanceof Exponential) {
            return new Exponential(v[1], v[2], v[3], v[4], v[5], v[6]);
        } else if (like instanceof FrequencyModulated) {
            return new FrequencyModulated(v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
        } else if (like instanceof AmplitudeModulated) {
            return new AmplitudeModulated(v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
        }
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 1; k < v.length; k += 2) {
            times.add(v[k]);
            values.add(v[k + 1]);
        }
        return new PiecewiseLinear(times, values, ((PiecewiseLinear) like).repeatFrom());
    }
}
