package org.sneakpath.training.netlist;

import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.crossbar.periphery.Rounding;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.training.LayerSpec;

/**
 * Draws converters of a layer as behavioural sources, which convert at all times.
 * <pre>
 *   DAC    Blk.in&lt;i&gt;         V = level(gain · v(signal, reference))
 *   ADC    Rlk.n&lt;j&gt;.sensed   1 ohm, through which the mirrors' current flows to ground
 *          Blk.n&lt;j&gt;.level    I = level(v(sensed)/1 ohm) into neuron j
 *
 *   level(x) = zero + step · min(max(floor((x − zero)/step + 1/2), lowest), highest)
 * </pre>
 */
final class DrawnConverters {
    private static final double SENSE = 1; // ohm

    private final @Nullable Quantiser lines;
    private final @Nullable Quantiser currents;

    DrawnConverters(LayerSpec spec) {
        lines = spec.converters().wordLines();
        currents = spec.converters().columns(0);
    }

    /** Moves word lines at rest to their levels, in place; the bias line, which is last, stays. */
    void convertLines(double[] volts) {
        for (int i = 0; lines != null && i < volts.length - 1; i++) {
            volts[i] = lines.level(volts[i]);
        }
    }

    /**
     * Moves currents of all columns to their levels, in place.
     *
     * @param bias that they hold besides (A)
     */
    void convertCurrents(double[] ampere, double bias) {
        for (int j = 0; currents != null && j < ampere.length; j++) {
            ampere[j] = bias + currents.level(ampere[j] - bias);
        }
    }

    /** Drives a word line by a signal. */
    void drive(NetlistBuilder whole, String line, NodeVoltage signal, double gain) {
        if (lines == null) {
            whole.controlledVoltage("E" + line, line, Netlist.GROUND, signal, gain);
        } else {
            Equations law = law(lines, product(new Constant(gain), new Control(0)));
            whole.behavioural("B" + line, Quantity.VOLTAGE, line, Netlist.GROUND, law, List.of(signal), List.of());
        }
    }

    /**
     * Draws what stands between the mirrors and the neurons.
     *
     * @param inputs input node of each neuron
     * @return the nodes that mirrors push their currents into
     */
    List<String> sense(NetlistBuilder whole, String prefix, List<String> inputs) {
        if (currents == null) {
            return inputs;
        }
        List<String> nodes = new ArrayList<>();
        for (int j = 0; j < inputs.size(); j++) {
            String name = prefix + "n" + j + ".";
            String node = name + "sensed";
            whole.resistor("R" + node, node, Netlist.GROUND, SENSE);
            Equations law = law(currents, quotient(new Control(0), new Constant(SENSE)));
            whole.behavioural(
                    "B" + name + "level",
                    Quantity.CURRENT,
                    Netlist.GROUND,
                    inputs.get(j),
                    law,
                    List.of(new NodeVoltage(node)),
                    List.of());
            nodes.add(node);
        }
        return nodes;
    }

    private static Equations law(Quantiser levels, Expression x) {
        double half = levels.rounding() == Rounding.DOWN ? 0 : 0.5;
        Expression steps = quotient(sum(x, new Constant(-levels.zero())), new Constant(levels.step()));
        Expression code = Unary.of(UnaryFunction.FLOOR, sum(steps, new Constant(half)));
        Expression above =
                Binary.of(BinaryFunction.MAX, code, new Constant(levels.format().lowest()));
        Expression held = Binary.of(
                BinaryFunction.MIN, above, new Constant(levels.format().highest()));
        Expression level = sum(new Constant(levels.zero()), product(held, new Constant(levels.step())));
        return new Equations(List.of(level), 1, 0);
    }
}
