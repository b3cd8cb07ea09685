package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.EventLaw;
import org.sneakpath.neurons.event.NeuronEvent;

/** Gathers the equations of a neuron, element by element. */
final class EquationAssembly {
    private final Netlist netlist;
    private final Unknowns unknowns;
    private final Map<String, Expression> supplies = new HashMap<>();
    private final List<NeuronParameter> parameters = new ArrayList<>();
    private final Expression[] charges;
    private final Expression[] flows;
    private final List<EventEquations> events = new ArrayList<>();
    private final Expression input;
    private Expression supplied = Constant.ZERO;
    private Expression suppliedCharge = Constant.ZERO;

    EquationAssembly(NeuronModel neuron) {
        netlist = neuron.netlist();
        unknowns = new Unknowns(neuron);
        charges = new Expression[unknowns.count()];
        flows = new Expression[unknowns.count()];
        Arrays.fill(charges, Constant.ZERO);
        Arrays.fill(flows, Constant.ZERO);
        for (Element element : netlist.elements()) {
            if (unknowns.isHolding(element) && element instanceof VoltageSource source) {
                boolean up = source.minus().equals(Netlist.GROUND);
                Expression value = supply(source.name(), source.waveform(), "V");
                supplies.put(up ? source.plus() : source.minus(), up ? value : negative(value));
            }
        }
        for (Element element : netlist.elements()) {
            add(element);
        }
        flow(Netlist.GROUND, neuron.input(), new Control(unknowns.count()));
        input = potential(neuron.input());
        neuron.events().forEach(event -> events.add(of(event)));
    }

    NeuronEquations equations() {
        return new NeuronEquations(
                unknowns.all(),
                parameters,
                List.of(charges),
                List.of(flows),
                events,
                new PowerEquations(suppliedCharge, supplied, input));
    }

    private EventEquations of(NeuronEvent event) {
        EventLaw law = event.law();
        Map<Expression, Expression> images = new HashMap<>();
        for (int c = 0; c < law.reads().size(); c++) {
            images.put(new Control(c), quantity(law.reads().get(c)));
        }
        for (int j = 0; j < law.numbers().size(); j++) {
            images.put(
                    new ParameterValue(j),
                    parameter(
                            event.name(),
                            law.numberNames().get(j),
                            "",
                            law.numbers().get(j),
                            Interval.REAL));
        }
        List<Expression> outputs = law.equations().outputs();
        List<Integer> assigned = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int a = 0; a < law.assigned().size(); a++) {
            int row = remembered(event, law.assigned().get(a));
            assigned.add(row);
            values.add(unknowns.all().get(row).within(outputs.get(1 + a).replace(images)));
        }
        return new EventEquations(event, outputs.get(0).replace(images), assigned, values);
    }

    /** Number of what an event sets: something that the next step remembers. */
    private int remembered(NeuronEvent event, String name) {
        int row = unknowns.find(name);
        if (row < 0 || charges[row].equals(Constant.ZERO)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "': event '" + event.name() + "' sets '"
                    + name + "', which " + (row < 0 ? "a supply holds" : "nothing remembers")
                    + "; set the voltage of a node with a capacitor, the current of an inductor or a state");
        }
        return row;
    }

    private Expression quantity(String name) {
        int index = unknowns.find(name);
        return index >= 0 ? new Control(index) : supplies.getOrDefault(name, Constant.ZERO);
    }

    private void add(Element element) {
        if (element instanceof Resistor r) {
            flow(r.a(), r.b(), quotient(between(r.a(), r.b()), positive(r.name(), "r", "ohm", r.ohm())));
        } else if (element instanceof Capacitor c) {
            charge(c.a(), c.b(), product(positive(c.name(), "c", "F", c.farad()), between(c.a(), c.b())));
        } else if (element instanceof Inductor l) {
            int row = unknowns.current(l.name());
            charges[row] = product(positive(l.name(), "l", "H", l.henry()), new Control(row));
            flows[row] = negative(between(l.a(), l.b()));
            flow(l.a(), l.b(), new Control(row));
        } else if (element instanceof VoltageSource source) {
            if (!unknowns.isHolding(source)) {
                Expression value = supply(source.name(), source.waveform(), "V");
                prescribe(source.name(), source.plus(), source.minus(), value);
                supplied = difference(supplied, product(value, new Control(unknowns.current(source.name()))));
            }
        } else if (element instanceof CurrentSource source) {
            Expression value = supply(source.name(), source.waveform(), "A");
            flow(source.from(), source.to(), value);
            supplied = sum(supplied, product(value, between(source.to(), source.from())));
        } else if (element instanceof ControlledSource source) {
            Expression gain = parameter(source.name(), "gain", "", source.gain(), Interval.REAL);
            set(
                    source.name(),
                    source.quantity(),
                    source.plus(),
                    source.minus(),
                    product(gain, heard(source.control())));
        } else if (element instanceof BehaviouralSource source) {
            set(source.name(), source.quantity(), source.plus(), source.minus(), law(source));
        } else if (element instanceof Device device) {
            add(device);
        } else {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "': element '" + element.name()
                    + "' is a " + element.getClass().getSimpleName() + ", which a compiled neuron cannot have; "
                    + "write its law as a behavioural source, or a module");
        }
    }

    private void add(Device device) {
        ModelEquations model = DeviceEquations.of(device);
        List<Branch> branches = model.branches();
        Map<Expression, Expression> images = new HashMap<>();
        for (int b = 0; b < branches.size(); b++) {
            Branch branch = branches.get(b);
            images.put(ModelEquations.voltage(b), between(device.node(branch.from()), device.node(branch.to())));
        }
        List<StateVariable> states = model.states();
        for (int s = 0; s < states.size(); s++) {
            images.put(ModelEquations.state(branches.size(), s), new Control(unknowns.state(device, states.get(s))));
        }
        images.put(
                ModelEquations.temperature(branches.size(), states.size()),
                new Constant(device.temperatureIn(netlist.temperature())));
        for (int j = 0; j < model.parameters().size(); j++) {
            Parameter p = model.parameters().get(j);
            images.put(
                    ModelEquations.parameter(j),
                    parameter(
                            device.name(),
                            p.name(),
                            p.unit(),
                            device.parameters().get(j),
                            p.range()));
        }
        for (int b = 0; b < branches.size(); b++) {
            String from = device.node(branches.get(b).from());
            String to = device.node(branches.get(b).to());
            flow(from, to, model.currents().get(b).replace(images));
            charge(from, to, model.charges().get(b).replace(images));
        }
        for (int s = 0; s < states.size(); s++) {
            int row = unknowns.state(device, states.get(s));
            charges[row] = new Control(row);
            flows[row] = negative(model.rates().get(s).replace(images));
        }
    }

    /** y of a behavioural source. */
    private Expression law(BehaviouralSource source) {
        Equations law = source.law();
        Expression y = law.outputs().get(0);
        if (law.explicitInTime(0)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "': source '" + source.name()
                    + "' depends on time; only the input of a neuron may");
        }
        Map<Expression, Expression> images = new HashMap<>();
        for (int c = 0; c < law.controls(); c++) {
            images.put(new Control(c), heard(source.controls().get(c)));
        }
        for (int j = 0; j < law.parameters(); j++) {
            images.put(
                    new ParameterValue(j),
                    parameter(source.name(), "p" + j, "", source.parameters().get(j), Interval.REAL));
        }
        return y.replace(images);
    }

    private void set(String name, Quantity quantity, String plus, String minus, Expression y) {
        switch (quantity) {
            case VOLTAGE -> prescribe(name, plus, minus, y);
            case CURRENT -> flow(plus, minus, y);
            case CHARGE -> charge(plus, minus, y);
        }
    }

    /** v(plus) − v(minus) = y, the current being an unknown. */
    private void prescribe(String name, String plus, String minus, Expression y) {
        int row = unknowns.current(name);
        flows[row] = difference(between(plus, minus), y);
        flow(plus, minus, new Control(row));
    }

    private Expression supply(String name, SourceWaveform waveform, String unit) {
        if (!(waveform instanceof Dc constant)) {
            throw new IllegalArgumentException("neuron '" + netlist.title() + "': source '" + name
                    + "' changes in time; only the input of a neuron may, and it is given apart");
        }
        return parameter(name, "dc", unit, constant.value(), Interval.REAL);
    }

    private Expression heard(org.sneakpath.circuit.Control control) {
        if (control instanceof NodeVoltage v) {
            return between(v.plus(), v.minus());
        }
        return new Control(unknowns.current(((BranchCurrent) control).element()));
    }

    private Expression between(String a, String b) {
        return difference(potential(a), potential(b));
    }

    private Expression potential(String node) {
        int index = unknowns.node(node);
        return index >= 0 ? new Control(index) : supplies.getOrDefault(node, Constant.ZERO);
    }

    private Expression positive(String element, String name, String unit, double value) {
        return parameter(element, name, unit, value, Interval.POSITIVE);
    }

    private Expression parameter(String element, String name, String unit, double value, Interval range) {
        parameters.add(new NeuronParameter(element, name, unit, value, range));
        return new ParameterValue(parameters.size() - 1);
    }

    private void flow(String from, String to, Expression current) {
        gather(flows, from, to, current);
        supplied = sum(supplied, product(heldBetween(from, to), current));
    }

    private void charge(String from, String to, Expression charge) {
        gather(charges, from, to, charge);
        suppliedCharge = sum(suppliedCharge, product(heldBetween(from, to), charge));
    }

    /** What supplies that hold nodes deliver for each ampere that an element takes from one of its nodes to the other (V). */
    private Expression heldBetween(String from, String to) {
        return difference(supplies.getOrDefault(from, Constant.ZERO), supplies.getOrDefault(to, Constant.ZERO));
    }

    private void gather(Expression[] rows, String from, String to, Expression term) {
        int leaving = unknowns.node(from);
        int entered = unknowns.node(to);
        if (leaving >= 0) {
            rows[leaving] = sum(rows[leaving], term);
        }
        if (entered >= 0) {
            rows[entered] = difference(rows[entered], term);
        }
    }
}
