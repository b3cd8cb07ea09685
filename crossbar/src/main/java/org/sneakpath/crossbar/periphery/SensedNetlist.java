package org.sneakpath.crossbar.periphery;

import java.util.Set;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Crossbar;

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
            netlist.controlledVoltage(
                    "Esensing" + j, output, Netlist.GROUND, new NodeVoltage(bit), resistor.amplification());
        } else {
            netlist.voltageSource("Vout" + j, bit, Netlist.GROUND, new Dc(0));
            if (arraySources.contains("Vtop" + j)) { // the virtual ground takes the current of both ends
                netlist.voltageSource("Vtop" + j, "top" + j, bit, new Dc(0));
            }
            netlist.controlledVoltage(
                    "Hsensing" + j, output, Netlist.GROUND, new BranchCurrent("Vout" + j), sensing.gain());
        }
    }
}
