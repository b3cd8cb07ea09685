package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.NeuronEvent;

/**
 * A neuron with events, slowly: each step is a transient of the reference engine that starts where the last one ended, and events are
 * evaluated one by one between them.
 */
final class EventStepper {
    /** Decides whether an event happens, and how much: s, given g and what an unmet condition at the beginning allows. */
    interface Decision {
        double happens(NeuronEvent event, double g, boolean open);
    }

    private final NeuronModel model;
    private final SteppingScheme scheme;
    private final double step;
    final Map<String, Double> z = new LinkedHashMap<>();
    /** σ of the last step. */
    double spikes;

    EventStepper(NeuronModel model, SteppingScheme scheme, double step, Map<String, Double> start) {
        this.model = model;
        this.scheme = scheme;
        this.step = step;
        z.putAll(start);
    }

    void step(double current, Decision decision) {
        Map<String, Double> before = new LinkedHashMap<>(z);
        circuit(current);
        spikes = 0;
        for (NeuronEvent event : model.events()) {
            double g = output(event, 0, z);
            double s = decision.happens(event, g, !event.rising() || output(event, 0, before) <= 0);
            spikes += event.spike() * s;
            Map<String, Double> set = new LinkedHashMap<>();
            List<String> assigned = event.law().assigned();
            for (int a = 0; a < assigned.size(); a++) {
                double old = value(z, assigned.get(a));
                set.put(assigned.get(a), old + s * (output(event, 1 + a, z) - old));
            }
            z.putAll(set);
        }
    }

    private double output(NeuronEvent event, int index, Map<String, Double> at) {
        double[] controls = event.law().reads().stream()
                .mapToDouble(name -> value(at, name))
                .toArray();
        double[] numbers =
                event.law().numbers().stream().mapToDouble(Double::doubleValue).toArray();
        Expression law = event.law().equations().outputs().get(index);
        return law.value(controls, numbers, 0);
    }

    private static double value(Map<String, Double> at, String name) {
        return Objects.requireNonNull(at.get(name), name);
    }

    private void circuit(double current) {
        Netlist drawn = model.toNetlist(new Dc(current));
        NetlistBuilder netlist = Netlist.builder("step").temperature(drawn.temperature());
        for (Element element : drawn.elements()) {
            netlist.add(started(element));
        }
        drawn.nodes().forEach(node -> netlist.initialVoltage(node, value(z, node)));
        boolean coils = drawn.elements().stream().anyMatch(Inductor.class::isInstance);
        TransientOptions options = TransientOptions.fixed(scheme, step, step)
                .withStart(coils ? TransientStart.CHARGES : TransientStart.INITIAL_CONDITIONS)
                .withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult result = Transient.run(netlist.build(), options);
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        take(drawn, result.waveforms());
    }

    private Element started(Element element) {
        if (element instanceof Capacitor c) {
            return new Capacitor(c.name(), c.a(), c.b(), c.farad());
        }
        if (element instanceof Inductor l) {
            return new Inductor(l.name(), l.a(), l.b(), l.henry(), OptionalDouble.of(value(z, "i(" + l.name() + ")")));
        }
        if (element instanceof Device device) {
            List<OptionalDouble> states = device.model().states().stream()
                    .map(state -> OptionalDouble.of(value(z, device.name() + "." + state.name())))
                    .toList();
            return new Device(device.name(), device.model(), device.nodes(), device.parameters(), states);
        }
        return element;
    }

    private void take(Netlist netlist, Waveforms end) {
        for (String node : netlist.nodes()) {
            z.put(node, last(end.voltage(node)));
        }
        for (Element element : netlist.elements()) {
            if (element.currentUnknown()) {
                z.put("i(" + element.name() + ")", last(end.current(element.name())));
            }
            if (element instanceof Device device) {
                for (StateVariable state : device.model().states()) {
                    z.put(device.name() + "." + state.name(), last(end.state(device.name(), state.name())));
                }
            }
        }
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}
