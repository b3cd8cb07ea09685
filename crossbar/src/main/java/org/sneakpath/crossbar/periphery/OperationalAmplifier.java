package org.sneakpath.crossbar.periphery;

import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * An operational amplifier of finite gain with one pole; no input current, no output resistance.
 * <pre>
 *   A(s) = A0 / (1 + s·A0/ω_t)        ω_t = 2π·gainBandwidth
 * </pre>
 * Its output lies between two supplies. Closed forms cut it there and count; the netlist bends it,
 * v = m + h·tanh((u − m)/h) with m, h the middle and half the span of the supplies, which keeps Newton's method on its feet.
 *
 * @param gain open-loop gain A0 at rest (V/V), positive and finite
 * @param gainBandwidth unity-gain frequency (Hz), positive; +Infinity for an amplifier without delay
 * @param lowest least output (V); −Infinity for none
 * @param highest greatest output (V), above {@code lowest}; +Infinity for none
 */
public record OperationalAmplifier(double gain, double gainBandwidth, double lowest, double highest) {
    /** Resistor across which the netlist's pole stands (ohm); any value gives the same circuit. */
    private static final double POLE_RESISTANCE = 1e3;

    public OperationalAmplifier {
        Require.positive("open-loop gain", gain, "V/V", "1e5 is common; no real amplifier's is infinite");
        if (!(gainBandwidth > 0)) {
            throw new IllegalArgumentException(
                    "gain-bandwidth = " + gainBandwidth + " Hz must be above 0; Infinity means no delay");
        }
        if (!(lowest < highest) || Double.isInfinite(lowest) != Double.isInfinite(highest)) {
            throw new IllegalArgumentException("output from " + lowest + " V to " + highest
                    + " V: need lowest < highest, both finite, or -Infinity and Infinity for no supplies");
        }
    }

    /** Of that gain (V/V), without delay and without supplies. */
    public static OperationalAmplifier ofGain(double gain) {
        return new OperationalAmplifier(
                gain, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public OperationalAmplifier withGainBandwidth(double hertz) {
        return new OperationalAmplifier(gain, hertz, lowest, highest);
    }

    /** With outputs from −{@code volt} to {@code volt}. */
    public OperationalAmplifier withSupplies(double volt) {
        return withSupplies(-volt, volt);
    }

    public OperationalAmplifier withSupplies(double low, double high) {
        return new OperationalAmplifier(gain, gainBandwidth, low, high);
    }

    /** ω_t (rad/s). */
    public double unityGainAngularFrequency() {
        return 2 * Math.PI * gainBandwidth;
    }

    /** Whether it answers at once. */
    public boolean instantaneous() {
        return gainBandwidth == Double.POSITIVE_INFINITY;
    }

    /** Whether its output is unbounded. */
    public boolean unbounded() {
        return highest == Double.POSITIVE_INFINITY;
    }

    /**
     * Draws it. Elements are {@code E<name>}, or {@code B<name>} where there are supplies; with a pole also {@code G<name>},
     * {@code R<name>}, {@code C<name>} at the node {@code <name>_pole}.
     *
     * @param plus node of the non-inverting input
     * @param minus node of the inverting input
     * @param output node of the output
     */
    public void draw(NetlistBuilder netlist, String name, String plus, String minus, String output) {
        NodeVoltage input = new NodeVoltage(plus, minus);
        if (instantaneous()) {
            drive(netlist, name, output, input, gain);
            return;
        }
        String pole = name + "_pole";
        netlist.controlledCurrent("G" + name, Netlist.GROUND, pole, input, gain / POLE_RESISTANCE);
        netlist.resistor("R" + name, pole, Netlist.GROUND, POLE_RESISTANCE);
        netlist.capacitor("C" + name, pole, Netlist.GROUND, gain / (unityGainAngularFrequency() * POLE_RESISTANCE));
        drive(netlist, name, output, new NodeVoltage(pole), 1);
    }

    private void drive(NetlistBuilder netlist, String name, String output, NodeVoltage input, double factor) {
        if (unbounded()) {
            netlist.controlledVoltage("E" + name, output, Netlist.GROUND, input, factor);
            return;
        }
        double half = 0.5 * (highest - lowest);
        double middle = lowest + half;
        netlist.behavioural(
                "B" + name,
                Quantity.VOLTAGE,
                output,
                Netlist.GROUND,
                bend(),
                List.of(input),
                List.of(factor, middle, half));
    }

    /** m + h·tanh((a·u − m)/h) of control u and parameters a, m, h. */
    private static Equations bend() {
        Expression m = new ParameterValue(1);
        Expression h = new ParameterValue(2);
        Expression unbent = Expression.product(new ParameterValue(0), new Control(0));
        Expression share = Expression.quotient(Expression.difference(unbent, m), h);
        Expression bent = Expression.product(h, Unary.of(UnaryFunction.TANH, share));
        return new Equations(List.of(Expression.sum(m, bent)), 1, 3);
    }
}
