package org.sneakpath.analysis.simulate;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.StepSpec;
import org.sneakpath.circuit.spice.analysis.SweepVariable;

/**
 * One combination of stepped values.
 *
 * @param variables what is stepped, the outermost first
 * @param values in the same order
 */
record StepPoint(List<SweepVariable> variables, List<Double> values) {
    /** Parameter that stands for the circuit's temperature (°C). */
    private static final String TEMPERATURE = "temper";

    private static final int MOST = 1_000_000;

    StepPoint {
        variables = List.copyOf(variables);
        values = List.copyOf(values);
    }

    /** All combinations in order, made as they are asked for, the first step running fastest; a single empty one where nothing is stepped. */
    static List<StepPoint> all(List<StepSpec> steps) {
        double combinations = 1;
        for (StepSpec step : steps) {
            combinations *= step.axis().values().size();
            if (combinations > MOST) {
                throw new IllegalArgumentException(step.where() + ": the steps make " + combinations
                        + " combinations; at most " + MOST + " are run");
            }
        }
        int size = (int) combinations;
        return new AbstractList<>() {
            @Override
            public StepPoint get(int index) {
                int rest = Objects.checkIndex(index, size);
                List<SweepVariable> variables = new ArrayList<>();
                List<Double> values = new ArrayList<>();
                for (StepSpec step : steps) {
                    List<Double> axis = step.axis().values();
                    variables.add(0, step.axis().variable());
                    values.add(0, axis.get(rest % axis.size()));
                    rest /= axis.size();
                }
                return new StepPoint(variables, values);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** This combination and one more value. */
    StepPoint with(SweepVariable variable, double value) {
        List<SweepVariable> all = new ArrayList<>(variables);
        all.add(variable);
        List<Double> values = new ArrayList<>(this.values);
        values.add(value);
        return new StepPoint(all, values);
    }

    /** The value of the variable of that name, as text; empty where it is not stepped. */
    String value(String name) {
        for (int k = 0; k < values.size(); k++) {
            if (variables.get(k).name().equals(name)) {
                return values.get(k).toString();
            }
        }
        return "";
    }

    /** The values in words, such as {@code " at r = 1000.0"}; empty where nothing is stepped. */
    String label() {
        StringBuilder label = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            label.append(k == 0 ? " at " : ", ")
                    .append(variables.get(k))
                    .append(" = ")
                    .append(values.get(k));
        }
        return label.toString();
    }

    /** The circuit at this combination. */
    Elaboration elaborate(SpiceNetlist source) {
        if (variables.isEmpty()) {
            return source.base();
        }
        Map<String, Double> overrides = new LinkedHashMap<>();
        for (int k = 0; k < variables.size(); k++) {
            SweepVariable variable = variables.get(k);
            switch (variable.kind()) {
                case PARAMETER, MODEL_PARAMETER -> overrides.put(variable.name(), values.get(k));
                case TEMPERATURE -> overrides.put(TEMPERATURE, values.get(k));
                case SOURCE, RESISTOR -> {}
            }
        }
        Elaboration circuit = source.elaborate(overrides);
        List<String> unused = circuit.parameters().unusedOverrides();
        if (unused.stream().anyMatch(name -> !name.equals(TEMPERATURE))) {
            throw new IllegalArgumentException("stepped parameter " + unused + " is nowhere in the netlist; define it"
                    + " with .param at the top level");
        }
        return new Elaboration(
                changed(circuit.netlist()),
                circuit.parameters(),
                circuit.bindings(),
                circuit.control(),
                circuit.nodesets(),
                circuit.probes());
    }

    private Netlist changed(Netlist netlist) {
        NetlistBuilder builder = Netlist.builder(netlist.title());
        netlist.elements().forEach(element -> builder.add(changed(element)));
        builder.temperature(netlist.temperature());
        netlist.initialVoltages().forEach(builder::initialVoltage);
        return builder.build();
    }

    private Element changed(Element element) {
        for (int k = 0; k < variables.size(); k++) {
            if (variables.get(k).name().equals(element.name())) {
                double value = values.get(k);
                if (element instanceof VoltageSource v) {
                    return new VoltageSource(v.name(), v.plus(), v.minus(), at(v.waveform(), value), value, v.ac());
                }
                if (element instanceof CurrentSource i) {
                    return new CurrentSource(i.name(), i.from(), i.to(), at(i.waveform(), value), value, i.ac());
                }
                if (element instanceof Resistor r) {
                    return new Resistor(r.name(), r.a(), r.b(), value);
                }
            }
        }
        return element;
    }

    /** A constant source is what is stepped; one with a shape keeps it, only its direct value is. */
    private static SourceWaveform at(SourceWaveform waveform, double value) {
        return waveform instanceof Dc ? new Dc(value) : waveform;
    }
}
