package org.sneakpath.crossbar.periphery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/** Draws an array with its sources and its sensing; names as {@link SensedArray#toNetlist} says. */
final class SensedNetlist {
    private final Crossbar bare;
    private final Sensing sensing;
    private final ArrayDrawing drawing;
    private final Set<String> arraySources;

    /** @param bare the array on its own lines, programmed */
    SensedNetlist(Crossbar bare, Sensing sensing) {
        this.bare = bare;
        this.sensing = sensing;
        drawing = new ArrayDrawing(bare, "");
        arraySources = drawing.sources();
    }

    /** @param offsets of each column's amplifier (V); only a transimpedance amplifier has any */
    Netlist draw(SourceWaveform[] sources, double[] offsets) {
        NetlistBuilder netlist = Netlist.builder("crossbar " + bare.spec().rows() + " x "
                + bare.spec().columns() + " of " + bare.cell() + " cells, sensed");
        for (int i = 0; i < sources.length; i++) {
            netlist.voltageSource("Vin" + i, ArrayDrawing.wordTerminal(i), Netlist.GROUND, sources[i]);
            if (arraySources.contains("Vright" + i)) {
                netlist.voltageSource("Vright" + i, "right" + i, Netlist.GROUND, sources[i]);
            }
        }
        drawing.draw(netlist);
        for (int j = 0; j < bare.spec().columns(); j++) {
            sense(netlist, j, offsets[j]);
        }
        return netlist.build();
    }

    private void sense(NetlistBuilder netlist, int j, double offset) {
        String bit = ArrayDrawing.bitTerminal(j);
        String output = "sense" + j;
        if (sensing instanceof TransimpedanceAmplifier amplifier) {
            netlist.voltageSource("Voffset" + j, "offset" + j, Netlist.GROUND, new Dc(offset));
            netlist.resistor("Rfeedback" + j, bit, output, amplifier.feedback());
            amplifier.amplifier().draw(netlist, "amplifier" + j, "offset" + j, bit, output);
        } else if (sensing instanceof SenseResistor resistor) {
            netlist.resistor("Rsensing" + j, bit, Netlist.GROUND, resistor.ohm());
            amplify(netlist, j, resistor, new NodeVoltage(bit), output);
        } else {
            netlist.voltageSource("Vout" + j, bit, Netlist.GROUND, new Dc(0));
            if (arraySources.contains("Vtop" + j)) { // the virtual ground takes the current of both ends
                netlist.voltageSource("Vtop" + j, "top" + j, bit, new Dc(0));
            }
            netlist.controlledVoltage(
                    "Hsensing" + j, output, Netlist.GROUND, new BranchCurrent("Vout" + j), sensing.gain());
        }
    }

    /** V = a·u, or V = max(lowest, min(highest, a·u)) where there are supplies. */
    private static void amplify(
            NetlistBuilder netlist, int j, SenseResistor resistor, NodeVoltage input, String output) {
        double factor = resistor.amplification();
        boolean below = resistor.lowest() > Double.NEGATIVE_INFINITY;
        boolean above = resistor.highest() < Double.POSITIVE_INFINITY;
        if (!below && !above) {
            netlist.controlledVoltage("Esensing" + j, output, Netlist.GROUND, input, factor);
            return;
        }
        Expression v = Expression.product(new ParameterValue(0), new Control(0));
        List<Double> parameters = new ArrayList<>(List.of(factor));
        if (above) {
            v = Binary.of(BinaryFunction.MIN, v, new ParameterValue(parameters.size()));
            parameters.add(resistor.highest());
        }
        if (below) {
            v = Binary.of(BinaryFunction.MAX, v, new ParameterValue(parameters.size()));
            parameters.add(resistor.lowest());
        }
        Equations law = new Equations(List.of(v), 1, parameters.size());
        netlist.behavioural("Bsensing" + j, Quantity.VOLTAGE, output, Netlist.GROUND, law, List.of(input), parameters);
    }
}
