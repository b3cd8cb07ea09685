package org.sneakpath.circuit.spice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.circuit.spice.element.Place;

/** Reads the derivative by one number of one element from a gradient, where {@link CircuitGradient#value} has it. */
final class GradientReader {
    private final Netlist netlist;
    private final CircuitGradient gradient;
    private final Set<String> direct = new HashSet<>();

    GradientReader(Netlist netlist, CircuitGradient gradient, List<Binding> bindings) {
        this.netlist = netlist;
        this.gradient = gradient;
        for (Binding binding : bindings) {
            if (binding.place() == Place.DIRECT) {
                direct.add(binding.element());
            }
        }
    }

    /** dL/d(number). */
    double bar(Binding binding) {
        String element = binding.element();
        return switch (binding.place()) {
            case RESISTANCE, CAPACITANCE, INDUCTANCE, COUPLING, GAIN, DIRECT -> gradient.value(element, 0);
            case LAW, SWITCH, PARAMETER -> gradient.value(element, binding.index());
            case TERMINAL -> gradient.value(element, parameters(element) + binding.index());
            case INITIAL -> gradient.value(element, 1);
            case WAVEFORM -> waveform(element, binding.index());
            case STATE -> gradient.initialState(element, state(element, binding.index()));
            case NODE -> gradient.initialVoltage(element);
        };
    }

    /** A source without a direct value rests at its waveform's value at time zero, through which its numbers act as well. */
    private double waveform(String element, int index) {
        double bar = gradient.value(element, 1 + index);
        if (direct.contains(element)) {
            return bar;
        }
        double rest = gradient.value(element, 0);
        if (rest == 0) {
            return bar;
        }
        SourceWaveform waveform = waveform(netlist.element(element));
        double[] bars = new double[waveform.numbers()];
        waveform.pullback(0, rest, bars, 0);
        return bar + bars[index];
    }

    private static SourceWaveform waveform(Element source) {
        return source instanceof VoltageSource v ? v.waveform() : ((CurrentSource) source).waveform();
    }

    private int parameters(String device) {
        return ((Device) netlist.element(device)).model().parameters().size();
    }

    private String state(String device, int index) {
        return ((Device) netlist.element(device)).model().states().get(index).name();
    }
}
