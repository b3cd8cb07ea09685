package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;

/** Every number in a netlist as something to perturb, with the gradient that is claimed for it. */
final class GradientCheck {
    private GradientCheck() {}

    /** A number of a netlist. */
    record Knob(String name, double value, double scale, ToDoubleFunction<CircuitGradient> claimed, Setter setter) {}

    /** Makes a netlist with another value of a number. */
    interface Setter {
        Netlist with(double value);
    }

    static List<Knob> knobs(Netlist netlist) {
        List<Knob> knobs = new ArrayList<>();
        for (Element element : netlist.elements()) {
            String name = element.name();
            if (element instanceof Resistor r) {
                knobs.add(new Knob(
                        name,
                        r.ohm(),
                        r.ohm(),
                        g -> g.resistance(name),
                        v -> replace(netlist, new Resistor(name, r.a(), r.b(), v))));
            } else if (element instanceof Capacitor c) {
                knobs.add(new Knob(
                        name,
                        c.farad(),
                        c.farad(),
                        g -> g.capacitance(name),
                        v -> replace(netlist, new Capacitor(name, c.a(), c.b(), v))));
            } else if (element instanceof Inductor l) {
                knobs.add(new Knob(
                        name,
                        l.henry(),
                        l.henry(),
                        g -> g.inductance(name),
                        v -> replace(netlist, new Inductor(name, l.a(), l.b(), v))));
            } else if (element instanceof VoltageSource s) {
                knobs.add(new Knob(
                        name,
                        0,
                        0.1,
                        g -> g.sourceOffset(name),
                        v -> replace(netlist, new VoltageSource(name, s.plus(), s.minus(), shifted(s.waveform(), v)))));
            } else if (element instanceof CurrentSource s) {
                knobs.add(new Knob(
                        name,
                        0,
                        1e-5,
                        g -> g.sourceOffset(name),
                        v -> replace(netlist, new CurrentSource(name, s.from(), s.to(), shifted(s.waveform(), v)))));
            } else if (element instanceof Device d) {
                addDevice(knobs, netlist, d);
            }
        }
        netlist.initialVoltages()
                .forEach((node, volt) -> knobs.add(new Knob(
                        "initial v(" + node + ")",
                        volt,
                        0.1,
                        g -> g.initialVoltage(node),
                        v -> initial(netlist, node, v))));
        return knobs;
    }

    private static void addDevice(List<Knob> knobs, Netlist netlist, Device d) {
        for (int p = 0; p < d.parameters().size(); p++) {
            int index = p;
            String parameter = d.model().parameters().get(p).name();
            knobs.add(new Knob(
                    d.name() + "." + parameter,
                    d.parameters().get(p),
                    Math.abs(d.parameters().get(p)),
                    g -> g.parameter(d.name(), parameter),
                    v -> replace(
                            netlist,
                            new Device(
                                    d.name(),
                                    d.model(),
                                    d.nodes(),
                                    with(d.parameters(), index, v),
                                    d.initialStates(),
                                    d.ownTemperature(),
                                    d.initialVoltages()))));
        }
        double[] states = d.initialStatesIn(netlist.temperature());
        for (int s = 0; s < states.length; s++) {
            int index = s;
            String state = d.model().states().get(s).name();
            knobs.add(new Knob(
                    d.name() + " initial " + state,
                    states[s],
                    Math.max(0.01, Math.abs(states[s])),
                    g -> g.initialState(d.name(), state),
                    v -> replace(
                            netlist,
                            new Device(
                                    d.name(),
                                    d.model(),
                                    d.nodes(),
                                    d.parameters(),
                                    with(d.initialStates(), index, OptionalDouble.of(v)),
                                    d.ownTemperature(),
                                    d.initialVoltages()))));
        }
    }

    private static <T> List<T> with(List<T> values, int index, T value) {
        List<T> changed = new ArrayList<>(values);
        changed.set(index, value);
        return changed;
    }

    private static SourceWaveform shifted(SourceWaveform waveform, double by) {
        if (waveform instanceof Dc dc) {
            return new Dc(dc.value() + by);
        }
        if (waveform instanceof Sine s) {
            return new Sine(s.offset() + by, s.amplitude(), s.frequency(), s.delay(), s.damping(), s.phase());
        }
        if (waveform instanceof Pulse p) {
            return new Pulse(p.initial() + by, p.pulsed() + by, p.delay(), p.rise(), p.fall(), p.width(), p.period());
        }
        PiecewiseLinear p = (PiecewiseLinear) waveform;
        return new PiecewiseLinear(
                p.times(), p.values().stream().map(v -> v + by).toList());
    }

    private static Netlist replace(Netlist netlist, Element changed) {
        NetlistBuilder builder = Netlist.builder(netlist.title());
        netlist.elements().forEach(e -> builder.add(e.name().equals(changed.name()) ? changed : e));
        netlist.initialVoltages().forEach(builder::initialVoltage);
        builder.temperature(netlist.temperature());
        return builder.build();
    }

    private static Netlist initial(Netlist netlist, String node, double volt) {
        NetlistBuilder builder = Netlist.builder(netlist.title());
        netlist.elements().forEach(builder::add);
        netlist.initialVoltages().forEach(builder::initialVoltage);
        builder.temperature(netlist.temperature());
        return builder.initialVoltage(node, volt).build();
    }

    /**
     * Compares every claimed derivative with an extrapolated central difference. Derivatives are compared in units of
     * each number's scale, of which {@code h} is the fraction by which it is perturbed, because ohms and farads have no common one; ‖g‖∞ is over these.
     */
    static void check(
            String what,
            Netlist netlist,
            CircuitGradient gradient,
            double tolerance,
            double h,
            ToDoubleFunction<Netlist> objective) {
        Map<String, double[]> pairs = new LinkedHashMap<>();
        double largest = 0;
        for (Knob knob : knobs(netlist)) {
            double scale = knob.scale();
            double claimed = knob.claimed().applyAsDouble(gradient) * scale;
            double wide = difference(knob, scale * h, objective) * scale;
            double narrow = difference(knob, scale * h / 2, objective) * scale;
            double narrower = difference(knob, scale * h / 4, objective) * scale;
            double first = (4 * narrow - wide) / 3;
            double second = (4 * narrower - narrow) / 3;
            pairs.put(knob.name(), new double[] {claimed, (16 * second - first) / 15});
            largest = Math.max(largest, Math.abs(claimed));
        }
        assertTrue(largest > 0, what + ": a gradient that vanishes altogether proves nothing");
        double worst = 0;
        for (Map.Entry<String, double[]> pair : pairs.entrySet()) {
            double claimed = pair.getValue()[0];
            double measured = pair.getValue()[1];
            double allowed = tolerance * Math.max(Math.abs(claimed), 1e-3 * largest);
            worst = Math.max(worst, Math.abs(claimed - measured) / allowed * tolerance);
            assertEquals(measured, claimed, allowed, what + ": d/d(" + pair.getKey() + ")");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d derivatives, worst deviation %.1e (allowed %.0e)%n",
                what,
                pairs.size(),
                worst,
                tolerance);
    }

    /** Central difference by a number, perturbed by {@code h} either way. */
    static double difference(Knob knob, double h, ToDoubleFunction<Netlist> objective) {
        double above = objective.applyAsDouble(knob.setter().with(knob.value() + h));
        double below = objective.applyAsDouble(knob.setter().with(knob.value() - h));
        return (above - below) / (2 * h);
    }
}
