package org.sneakpath.circuit.spice.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.VoltageSource;

/** The lines of a netlist's elements; the {@code .model} lines that they need gather meanwhile. */
final class ElementText {
    private final Netlist netlist;
    private final Map<String, String> models = new LinkedHashMap<>();
    private final Map<String, Double> initialVoltages;
    private final TakenNames names;
    private final boolean modelFiles;

    /**
     * @param modelFiles whether the netlist names files of device models
     * @throws IllegalArgumentException if names of the netlist are one to SPICE
     */
    ElementText(Netlist netlist, boolean modelFiles) {
        this.netlist = netlist;
        this.modelFiles = modelFiles;
        initialVoltages = new TreeMap<>(netlist.initialVoltages());
        names = new TakenNames(netlist);
    }

    /** The circuit that is written. */
    Netlist netlist() {
        return netlist;
    }

    /** Names that are taken. */
    TakenNames names() {
        return names;
    }

    /** Initial voltages (V) by node: the netlist's and those of states that the elements written so far have as nodes. */
    Map<String, Double> initialVoltages() {
        return initialVoltages;
    }

    /** Whether the netlist names files of device models. */
    boolean modelFiles() {
        return modelFiles;
    }

    /** Model lines that the elements written so far refer to. */
    List<String> models() {
        List<String> lines = new ArrayList<>();
        models.forEach((body, name) -> lines.add(".model " + name + " " + body));
        return lines;
    }

    /** The name of a model with that type and parameters, {@code sw(vt=1.0 …)}; equal ones are one. */
    String model(String body) {
        return models.computeIfAbsent(body, any -> "model" + (models.size() + 1));
    }

    String of(Element element) {
        if (element instanceof Resistor r) {
            return line('r', r) + " " + r.ohm();
        }
        if (element instanceof Capacitor c) {
            return line('c', c) + " " + c.farad() + initial(c.initial());
        }
        if (element instanceof Inductor l) {
            return line('l', l) + " " + l.henry() + initial(l.initial());
        }
        if (element instanceof MutualInductance k) {
            return name('k', k.name()) + " " + name('l', k.first()) + " " + name('l', k.second()) + " " + k.coupling();
        }
        if (element instanceof VoltageSource v) {
            return line('v', v) + source(v.waveform(), v.dc(), v.ac());
        }
        if (element instanceof CurrentSource i) {
            return line('i', i) + source(i.waveform(), i.dc(), i.ac());
        }
        if (element instanceof ControlledSource s) {
            return controlled(s);
        }
        if (element instanceof BehaviouralSource s) {
            return behavioural(s);
        }
        if (element instanceof Switch s) {
            return switching(s);
        }
        return DeviceText.of(this, (Device) element);
    }

    /** A name that begins with the letter of its kind. */
    static String name(char kind, String name) {
        boolean fits = Character.toLowerCase(name.charAt(0)) == kind && !(name.length() > 1 && name.charAt(1) == '.');
        return fits ? name : kind + "." + name;
    }

    static String line(char kind, Element element) {
        return name(kind, element.name()) + " " + String.join(" ", element.nodes());
    }

    private static String initial(OptionalDouble value) {
        return value.isPresent() ? " ic=" + value.getAsDouble() : "";
    }

    private static String source(SourceWaveform waveform, double dc, Phasor ac) {
        String drive = ac.equals(Phasor.NONE) ? "" : " ac " + ac.magnitude() + " " + ac.degrees();
        boolean rests = waveform instanceof Dc constant && constant.at(0) == dc;
        return " dc " + dc + drive + (rests ? "" : " " + WaveformText.of(waveform));
    }

    private String controlled(ControlledSource s) {
        boolean voltage = s.quantity() == Quantity.VOLTAGE;
        if (s.control() instanceof NodeVoltage v) {
            return line(voltage ? 'e' : 'g', s) + " " + v.plus() + " " + v.minus() + " " + s.gain();
        }
        return line(voltage ? 'h' : 'f', s) + " " + current(((BranchCurrent) s.control()).element()) + " " + s.gain();
    }

    /** The name under which the element whose current is meant is written. */
    private String current(String element) {
        Element found = netlist.element(element);
        char kind = found instanceof VoltageSource
                ? 'v'
                : found instanceof Inductor
                        ? 'l'
                        : found instanceof ControlledSource s ? s.control() instanceof NodeVoltage ? 'e' : 'h' : 'b';
        return name(kind, element);
    }

    /** {@code v(a,b)} or {@code i(vs)}. */
    String control(Control control) {
        if (control instanceof BranchCurrent current) {
            return "i(" + current(current.element()) + ")";
        }
        NodeVoltage v = (NodeVoltage) control;
        return v.minus().equals(Netlist.GROUND) ? "v(" + v.plus() + ")" : "v(" + v.plus() + "," + v.minus() + ")";
    }

    private String behavioural(BehaviouralSource s) {
        String text = s.law()
                .outputs()
                .get(0)
                .text(
                        c -> control(s.controls().get(c)),
                        p -> number(s.parameters().get(p)));
        return switch (s.quantity()) {
            case VOLTAGE -> line('b', s) + " v=" + text;
            case CURRENT -> line('b', s) + " i=" + text;
            case CHARGE -> line('c', s) + " q='" + text + "'";
        };
    }

    /** A number within an expression. */
    static String number(double value) {
        return value < 0 || 1 / value < 0 ? "(" + value + ")" : Double.toString(value);
    }

    private String switching(Switch s) {
        SwitchLaw law = s.law();
        boolean voltage = s.control() instanceof NodeVoltage;
        if (law.smooth()) {
            return smooth(s, law);
        }
        String parameters = voltage
                ? "sw(vt=" + law.threshold() + " vh=" + law.hysteresis()
                : "csw(it=" + law.threshold() + " ih=" + law.hysteresis();
        String model = model(parameters + " ron=" + law.on() + " roff=" + law.off() + ")");
        String control = s.control() instanceof NodeVoltage v
                ? v.plus() + " " + v.minus()
                : current(((BranchCurrent) s.control()).element());
        return line(voltage ? 's' : 'w', s) + " " + control + " " + model + (s.initiallyOn() ? " on" : "");
    }

    /** ngspice has no smooth switch; this is its law. */
    private String smooth(Switch s, SwitchLaw law) {
        String part = "max(-0.5,min(0.5,(" + control(s.control()) + "-" + number(law.threshold()) + ")/"
                + number(2 * law.hysteresis()) + "))";
        double middle = (Math.log(law.on()) + Math.log(law.off())) / 2;
        double ratio = Math.log(law.on() / law.off());
        return line('b', s) + " i=v(" + s.plus() + "," + s.minus() + ")*exp(-(" + number(middle) + "+" + number(ratio)
                + "*(1.5*" + part + "-2*" + part + "*" + part + "*" + part + ")))";
    }
}
