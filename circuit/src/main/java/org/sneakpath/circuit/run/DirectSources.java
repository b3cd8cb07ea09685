package org.sneakpath.circuit.run;

import java.util.Map;
import java.util.TreeMap;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.VoltageSource;

/** Netlists with some of their elements exchanged for others of the same name. */
final class DirectSources {
    private DirectSources() {}

    /** The netlist with every source at its direct value; the netlist itself where waveforms start there anyway. */
    static Netlist at(Netlist netlist) {
        Map<String, Element> changed = new TreeMap<>();
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource v && v.dc() != v.waveform().at(0)) {
                changed.put(v.name(), constant(v, v.dc()));
            } else if (element instanceof CurrentSource i
                    && i.dc() != i.waveform().at(0)) {
                changed.put(i.name(), constant(i, i.dc()));
            }
        }
        return changed.isEmpty() ? netlist : replace(netlist, changed);
    }

    /** The netlist with a source at a value (V or A). */
    static Netlist with(Netlist netlist, String source, double value) {
        return replace(netlist, Map.of(source, constant(netlist.element(source), value)));
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

    private static Netlist replace(Netlist netlist, Map<String, Element> changed) {
        NetlistBuilder builder = Netlist.builder(netlist.title());
        netlist.elements().forEach(element -> builder.add(changed.getOrDefault(element.name(), element)));
        netlist.initialVoltages().forEach(builder::initialVoltage);
        return builder.build();
    }
}
