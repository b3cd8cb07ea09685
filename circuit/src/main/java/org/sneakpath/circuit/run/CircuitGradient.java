package org.sneakpath.circuit.run;

import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.ValueBars;
import org.sneakpath.circuit.internal.ValueLocation;

/**
 * The gradient of a scalar L of a solve's results by everything that the netlist says. Units: that of L over that of the
 * value. Asking for an element that does not exist, or for a value that it does not have, is an
 * {@link IllegalArgumentException}.
 *
 * <p>The values of an element are numbered, {@link #value}:
 * <pre>
 *   resistor              0 resistance
 *   capacitor, inductor   0 capacitance or inductance, 1 initial voltage or current
 *   mutual inductance     0 coupling
 *   controlled source     0 gain
 *   behavioural source    parameters of the law, in its order
 *   switch                0 threshold, 1 hysteresis, 2 on resistance, 3 off resistance
 *   independent source    0 value at rest, then the numbers of its waveform, in the order of its components
 *                         (of a piecewise linear one: first time, first value, second time …)
 *   device                parameters of the model, in its order, then the initial voltages of its terminals
 * </pre>
 */
public final class CircuitGradient {
    private final CompiledCircuit circuit;
    private final ValueBars values;
    private final double[] start;

    /**
     * @param values gradients of element values
     * @param start dL/d(unknown) by the values that were given for the start: node voltages and states
     */
    CircuitGradient(CompiledCircuit circuit, ValueBars values, double[] start) {
        this.circuit = circuit;
        this.values = values;
        this.start = start;
    }

    /** dL/d(value of an element), by its number. */
    public double value(String element, int slot) {
        ValueLocation location = circuit.location(element);
        if (slot < 0 || slot >= location.count()) {
            throw new IllegalArgumentException("element '" + element + "' has " + location.count()
                    + " values, counted from 0; there is no value " + slot);
        }
        return values.value(location, slot);
    }

    /** How many values an element has. */
    public int values(String element) {
        return circuit.location(element).count();
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

    /** dL/dk of a mutual inductance. */
    public double coupling(String element) {
        return value(element, MutualInductance.class, 0);
    }

    /** dL/d(gain) of a linear controlled source. */
    public double gain(String element) {
        return value(element, ControlledSource.class, 0);
    }

    /** dL/d(parameter of the law of a behavioural source), by its index. */
    public double lawParameter(String element, int index) {
        return value(element, BehaviouralSource.class, index);
    }

    /** dL/d(parameter) of a device. */
    public double parameter(String device, String parameter) {
        Device found = require(device, Device.class);
        return value(device, found.model().parameterIndex(parameter));
    }

    /** dL/d(value of a source at each time point); a fresh array. Values between time points count for the later one. */
    public double[] source(String element) {
        Element source = circuit.netlist().element(element);
        if (!(source instanceof VoltageSource || source instanceof CurrentSource)) {
            throw new IllegalArgumentException("element '" + element + "' is not a source but a "
                    + source.getClass().getSimpleName());
        }
        return values.source(circuit.location(element));
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

    private double value(String element, Class<? extends Element> kind, int slot) {
        require(element, kind);
        return value(element, slot);
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
