package org.sneakpath.circuit.run;

import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.VoltageSource;

/** Netlists with a source held at a value, the swept one or the outer one of two. */
final class ConstantSource {
    private ConstantSource() {}

    /** The netlist with a source at a value (V or A). */
    static Netlist in(Netlist netlist, String source, double value) {
        Element changed = constant(netlist.element(source), value);
        NetlistBuilder builder = Netlist.builder(netlist.title());
        netlist.elements().forEach(element -> builder.add(element.name().equals(source) ? changed : element));
        builder.temperature(netlist.temperature());
        netlist.initialVoltages().forEach(builder::initialVoltage);
        return builder.build();
    }

    private static Element constant(Element source, double value) {
        if (source instanceof VoltageSource v) {
            return new VoltageSource(v.name(), v.plus(), v.minus(), new Dc(value), value, v.ac());
        }
        if (source instanceof CurrentSource i) {
            return new CurrentSource(i.name(), i.from(), i.to(), new Dc(value), value, i.ac());
        }
        throw new IllegalArgumentException("element '" + source.name() + "' is a "
                + source.getClass().getSimpleName() + ", not an independent voltage or current source");
    }
}
