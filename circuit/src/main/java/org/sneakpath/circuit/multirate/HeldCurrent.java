package org.sneakpath.circuit.multirate;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;

/** The current of a source that holds a node: what the resistors and current sources there leave to it. */
final class HeldCurrent {
    private final double sign;
    private final double constant;
    /** Unknowns at the far ends of the resistors. */
    final int[] unknowns;
    /** Their conductances (S). */
    private final double[] siemens;

    private HeldCurrent(double sign, double constant, int[] unknowns, double[] siemens) {
        this.sign = sign;
        this.constant = constant;
        this.unknowns = unknowns;
        this.siemens = siemens;
    }

    static HeldCurrent of(VoltageSource source, Netlist netlist, Layout layout, Partition partition) {
        boolean up = partition.node(source.plus()) != Partition.NONE;
        String name = up ? source.plus() : source.minus();
        int node = partition.node(name);
        double volt = partition.voltage(node);
        double leaving = 0;
        List<Integer> ends = new ArrayList<>();
        List<Double> conductances = new ArrayList<>();
        for (Element element : netlist.elements()) {
            if (element instanceof CurrentSource current) {
                double ampere = current.waveform().at(0);
                leaving += current.from().equals(name) ? ampere : 0;
                leaving -= current.to().equals(name) ? ampere : 0;
            } else if (element instanceof Resistor resistor
                    && resistor.a().equals(name) != resistor.b().equals(name)) {
                String far = resistor.a().equals(name) ? resistor.b() : resistor.a();
                int other = partition.node(far);
                double g = 1 / resistor.ohm();
                leaving += g * volt;
                if (partition.isHeld(other)) {
                    leaving -= g * partition.voltage(other);
                } else {
                    ends.add(layout.unknown(Waveforms.voltageName(far)));
                    conductances.add(g);
                }
            }
        }
        return new HeldCurrent(
                up ? -1 : 1,
                leaving,
                ends.stream().mapToInt(Integer::intValue).toArray(),
                conductances.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The current (A) at voltages of the circuit's unknowns, of which the far ends are read. */
    double at(double[] y) {
        double sum = constant;
        for (int k = 0; k < siemens.length; k++) {
            sum -= siemens[k] * y[unknowns[k]];
        }
        return sign * sum;
    }
}
