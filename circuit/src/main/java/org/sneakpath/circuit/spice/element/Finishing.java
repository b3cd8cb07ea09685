package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.VoltageSource;

/**
 * Makes currents that are listened to unknowns of the circuit: an element whose current is none gets a voltage source of 0 V
 * into its first lead, {@code r1#i} at the node {@code r1#i}, and who listened to the element listens to that source.
 */
public final class Finishing {
    private final Map<String, String> probes;
    private final Set<String> names = new HashSet<>();

    private Finishing(Map<String, String> probes) {
        this.probes = probes;
    }

    /**
     * The elements with probes where they are needed, in order; a probe stands before its element.
     *
     * @param sensed names of elements whose current is listened to; others are left alone
     * @param probes receives the name of the source that carries the current of each element that got one
     */
    public static List<Element> of(List<Element> elements, Set<String> sensed, Map<String, String> probes) {
        if (sensed.isEmpty()) {
            return elements;
        }
        Finishing finishing = new Finishing(probes);
        for (Element element : elements) {
            finishing.names.add(element.name());
            if (sensed.contains(element.name()) && !element.currentUnknown() && hasLead(element)) {
                probes.put(element.name(), element.name() + "#i");
            }
        }
        List<Element> finished = new ArrayList<>();
        for (Element element : elements) {
            Element listening = finishing.listening(element);
            String probe = probes.get(element.name());
            if (probe == null) {
                finished.add(listening);
            } else {
                finished.add(new VoltageSource(probe, element.nodes().get(0), probe, new Dc(0)));
                finished.add(withFirstNode(listening, probe));
            }
        }
        return finished;
    }

    /** The element whose current is known under that name: {@code v.x1.vs} is {@code x1.vs}, see {@link Lines#name}. */
    private String current(String listened) {
        String name = !names.contains(listened) && listened.length() > 2 && listened.charAt(1) == '.'
                ? listened.substring(2)
                : listened;
        return probes.getOrDefault(name, name);
    }

    private static boolean hasLead(Element element) {
        return !(element instanceof MutualInductance)
                && !(element instanceof Device device && device.nodes().size() > 2);
    }

    private Element listening(Element element) {
        if (element.controls().stream().noneMatch(this::moved)) {
            return element;
        }
        if (element instanceof ControlledSource s) {
            return new ControlledSource(s.name(), s.quantity(), s.plus(), s.minus(), control(s.control()), s.gain());
        }
        if (element instanceof Switch s) {
            return new Switch(s.name(), s.plus(), s.minus(), control(s.control()), s.law(), s.initiallyOn());
        }
        if (element instanceof BehaviouralSource s) {
            return new BehaviouralSource(
                    s.name(),
                    s.quantity(),
                    s.plus(),
                    s.minus(),
                    s.law(),
                    s.controls().stream().map(this::control).toList(),
                    s.parameters());
        }
        return element;
    }

    private boolean moved(Control control) {
        return !control(control).equals(control);
    }

    private Control control(Control control) {
        return control instanceof BranchCurrent current ? new BranchCurrent(current(current.element())) : control;
    }

    private static Element withFirstNode(Element element, String node) {
        if (element instanceof Resistor r) {
            return new Resistor(r.name(), node, r.b(), r.ohm());
        }
        if (element instanceof Capacitor c) {
            return new Capacitor(c.name(), node, c.b(), c.farad(), c.initial());
        }
        if (element instanceof Inductor l) {
            return new Inductor(l.name(), node, l.b(), l.henry(), l.initial());
        }
        if (element instanceof VoltageSource v) {
            return new VoltageSource(v.name(), node, v.minus(), v.waveform(), v.dc(), v.ac());
        }
        if (element instanceof CurrentSource i) {
            return new CurrentSource(i.name(), node, i.to(), i.waveform(), i.dc(), i.ac());
        }
        if (element instanceof ControlledSource s) {
            return new ControlledSource(s.name(), s.quantity(), node, s.minus(), s.control(), s.gain());
        }
        if (element instanceof Switch s) {
            return new Switch(s.name(), node, s.minus(), s.control(), s.law(), s.initiallyOn());
        }
        if (element instanceof BehaviouralSource s) {
            return new BehaviouralSource(
                    s.name(), s.quantity(), node, s.minus(), s.law(), s.controls(), s.parameters());
        }
        if (element instanceof Device d) {
            List<String> nodes = new ArrayList<>(d.nodes());
            nodes.set(0, node);
            return new Device(
                    d.name(),
                    d.model(),
                    nodes,
                    d.parameters(),
                    d.initialStates(),
                    d.ownTemperature(),
                    d.initialVoltages());
        }
        return element;
    }
}
