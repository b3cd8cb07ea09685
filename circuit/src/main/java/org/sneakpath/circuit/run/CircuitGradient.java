package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.Map;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.CompiledCircuit.ValueLocation;

/**
 * The gradient of a scalar L of a solve's results by everything that the netlist says. Units: that of L over that of the
 * value. Asking for an element that does not exist, or for a value that it does not have, is an
 * {@link IllegalArgumentException}.
 */
public final class CircuitGradient {
    private final CompiledCircuit circuit;
    private final Map<String, double[]> values;
    private final double[] start;
    private final int samples;

    /**
     * @param values gradients of element values, by group
     * @param start dL/d(unknown) by the values that were given for the start: node voltages and states
     */
    CircuitGradient(CompiledCircuit circuit, Map<String, double[]> values, double[] start, int samples) {
        this.circuit = circuit;
        this.values = values;
        this.start = start;
        this.samples = samples;
    }

    /** dL/dR of a resistor. */
    public double resistance(String element) {
        return value(element, Resistor.class, 0);
    }

    /** dL/dC of a capacitor. */
    public double capacitance(String element) {
        return value(element, Capacitor.class, 0);
    }

    /** dL/dL of an inductor. */
    public double inductance(String element) {
        return value(element, Inductor.class, 0);
    }

    /** dL/d(parameter) of a device. */
    public double parameter(String device, String parameter) {
        Device found = require(device, Device.class);
        return value(device, Device.class, found.model().parameterIndex(parameter));
    }

    /** dL/d(value of a source at each time point); a fresh array. */
    public double[] source(String element) {
        Element source = circuit.netlist().element(element);
        if (!(source instanceof VoltageSource || source instanceof CurrentSource)) {
            throw new IllegalArgumentException("element '" + element + "' is not a source but a "
                    + source.getClass().getSimpleName());
        }
        ValueLocation location = circuit.location(element);
        double[] group = group(location);
        return Arrays.copyOfRange(group, location.index() * samples, (location.index() + 1) * samples);
    }

    /** dL/d(constant added to a source's waveform): the value of a Dc, the offset of a Sine. */
    public double sourceOffset(String element) {
        double sum = 0;
        for (double bar : source(element)) {
            sum += bar;
        }
        return sum;
    }

    /** dL/d(initial voltage of a node); zero where the start does not depend on it. */
    public double initialVoltage(String node) {
        return start[circuit.layout().unknown(Waveforms.voltageName(node))];
    }

    /** dL/d(initial or held value of a device state). */
    public double initialState(String device, String state) {
        return start[circuit.layout().unknown(Waveforms.stateName(device, state))];
    }

    private double value(String element, Class<? extends Element> kind, int offset) {
        require(element, kind);
        ValueLocation location = circuit.location(element);
        return group(location)[location.index() + offset * location.stride()];
    }

    private double[] group(ValueLocation location) {
        double[] group = values.get(location.group());
        if (group == null) {
            throw new IllegalStateException("no gradient was computed for " + location.group());
        }
        return group;
    }

    private <E extends Element> E require(String name, Class<E> kind) {
        Element element = circuit.netlist().element(name);
        if (!kind.isInstance(element)) {
            throw new IllegalArgumentException("element '" + name + "' is a "
                    + element.getClass().getSimpleName() + ", not a " + kind.getSimpleName());
        }
        return kind.cast(element);
    }
}
