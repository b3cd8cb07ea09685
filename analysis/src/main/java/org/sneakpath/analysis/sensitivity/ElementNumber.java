package org.sneakpath.analysis.sensitivity;

import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * What a number of an element is called in results, and its unit.
 *
 * @param name the element alone where it has one number ({@code r1}), else with the number's own ({@code c1.ic},
 *     {@code vs.va}, {@code d1.is}, {@code b1[2]})
 * @param unit empty if it has none or it is not known
 */
record ElementNumber(String name, String unit) {
    private static final String[] SWITCH = {"vt", "vh", "ron", "roff"};

    static ElementNumber of(Netlist netlist, Binding binding) {
        String name = binding.element();
        int index = binding.index();
        return switch (binding.place()) {
            case RESISTANCE -> new ElementNumber(name, "ohm");
            case CAPACITANCE -> new ElementNumber(name, "F");
            case INDUCTANCE -> new ElementNumber(name, "H");
            case COUPLING -> new ElementNumber(name, "");
            case GAIN -> new ElementNumber(name, gain(netlist.element(name)));
            case LAW -> new ElementNumber(name + law(binding), "");
            case SWITCH ->
                new ElementNumber(
                        name + "." + SWITCH[index], index > 1 ? "ohm" : controlUnit((Switch) netlist.element(name)));
            case PARAMETER -> {
                Parameter parameter =
                        ((Device) netlist.element(name)).model().parameters().get(index);
                yield new ElementNumber(name + "." + parameter.name(), parameter.unit());
            }
            case STATE -> {
                StateVariable state =
                        ((Device) netlist.element(name)).model().states().get(index);
                yield new ElementNumber(name + "." + state.name() + ".ic", state.unit());
            }
            case TERMINAL -> {
                Device device = (Device) netlist.element(name);
                yield new ElementNumber(name + "." + device.model().terminals().get(index) + ".ic", "V");
            }
            case INITIAL -> new ElementNumber(name + ".ic", netlist.element(name) instanceof Inductor ? "A" : "V");
            case NODE -> new ElementNumber("v(" + name + ").ic", netlist.unit(name));
            case DIRECT -> new ElementNumber(name + ".dc", sourceUnit(netlist.element(name)));
            case WAVEFORM -> waveform(netlist.element(name), index);
        };
    }

    /** A parameter of the law that has a name of its own is told by it, another by its number. */
    private static String law(Binding binding) {
        String full = binding.node().name();
        return "[" + (full.isEmpty() ? Integer.toString(binding.index()) : full.substring(full.lastIndexOf('.') + 1))
                + "]";
    }

    private static ElementNumber waveform(Element source, int index) {
        SourceWaveform waveform =
                source instanceof VoltageSource v ? v.waveform() : ((CurrentSource) source).waveform();
        String unit = sourceUnit(source);
        if (waveform instanceof Dc) {
            return new ElementNumber(source.name() + ".dc", unit);
        }
        WaveformNumber number = WaveformNumber.of(waveform, index);
        return new ElementNumber(
                source.name() + "." + number.name(), number.unit().isEmpty() ? unit : number.unit());
    }

    private static String sourceUnit(Element source) {
        return source instanceof CurrentSource ? "A" : "V";
    }

    private static String controlUnit(Switch element) {
        return element.control() instanceof BranchCurrent ? "A" : "V";
    }

    private static String gain(Element element) {
        if (!(element instanceof ControlledSource source)) {
            return "";
        }
        boolean current = source.control() instanceof BranchCurrent;
        return source.quantity() == Quantity.CURRENT ? (current ? "" : "S") : (current ? "ohm" : "");
    }
}
