package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.neurons.compiled.DeviceEquations;

/**
 * Compact models written out for simulators that do not know them: every branch a behavioural source, every state the voltage of a
 * capacitor of 1 F.
 * <pre>
 *   B    i = f(v, x)         from branch end to branch end
 *   C    q = q(v, x)         where a branch holds charge
 *   B#x  i = dx/dt           from ground into node device#x, nothing where x is at a bound and the rate points outward
 *   C#x  1 F                 from device#x to ground, starting at x(0) V
 * </pre>
 */
public final class DevicesAsSources {
    private static final double UNIT = 1;

    private final Netlist netlist;
    private final NetlistBuilder drawn;
    private final Map<String, Double> states = new LinkedHashMap<>();

    private DevicesAsSources(Netlist netlist) {
        this.netlist = netlist;
        drawn = Netlist.builder(netlist.title()).temperature(netlist.temperature());
    }

    /**
     * The same circuit without devices.
     *
     * @throws IllegalArgumentException naming a device whose model has no equations: neither a Verilog-A module nor one of the library
     */
    public static Netlist of(Netlist netlist) {
        return new DevicesAsSources(netlist).draw();
    }

    private Netlist draw() {
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                draw(device);
            } else {
                drawn.add(element);
            }
        }
        netlist.initialVoltages().forEach(drawn::initialVoltage);
        states.forEach(drawn::initialVoltage);
        return drawn.build();
    }

    private void draw(Device device) {
        ModelEquations model = DeviceEquations.of(device);
        List<Branch> branches = model.branches();
        List<StateVariable> all = model.states();
        List<Control> controls = new ArrayList<>();
        for (Branch branch : branches) {
            controls.add(new NodeVoltage(device.node(branch.from()), device.node(branch.to())));
        }
        double[] start = device.initialStatesIn(netlist.temperature());
        for (int s = 0; s < all.size(); s++) {
            String node = device.name() + "#" + all.get(s).name();
            controls.add(new NodeVoltage(node));
            states.put(node, start[s]);
            drawn.add(new Capacitor(
                    device.name() + "#" + all.get(s).name(), node, Netlist.GROUND, UNIT, OptionalDouble.of(start[s])));
        }
        Map<Expression, Expression> images = Map.of(
                ModelEquations.temperature(branches.size(), all.size()),
                new Constant(device.temperatureIn(netlist.temperature())));
        for (int b = 0; b < branches.size(); b++) {
            String from = device.node(branches.get(b).from());
            String to = device.node(branches.get(b).to());
            String name = device.name() + "#" + (b == 0 ? "i" : "i" + b);
            source(
                    device,
                    name,
                    Quantity.CURRENT,
                    from,
                    to,
                    model.currents().get(b).replace(images),
                    controls);
            Expression charge = model.charges().get(b);
            if (!charge.equals(Constant.ZERO)) {
                source(device, name + "#q", Quantity.CHARGE, from, to, charge.replace(images), controls);
            }
        }
        for (int s = 0; s < all.size(); s++) {
            Expression rate =
                    bounded(model.rates().get(s).replace(images), ModelEquations.state(branches.size(), s), all.get(s));
            String node = device.name() + "#" + all.get(s).name();
            source(device, node + "#rate", Quantity.CURRENT, Netlist.GROUND, node, rate, controls);
        }
    }

    private void source(
            Device device,
            String name,
            Quantity quantity,
            String from,
            String to,
            Expression value,
            List<Control> controls) {
        Equations law = new Equations(
                List.of(value), controls.size(), device.parameters().size());
        drawn.add(new BehaviouralSource(name, quantity, from, to, law, controls, device.parameters()));
    }

    private static Expression bounded(Expression rate, Expression x, StateVariable state) {
        Expression result = rate;
        if (state.upper() < Double.POSITIVE_INFINITY) {
            Expression at = Comparison.of(Relation.GREATER_OR_EQUAL, x, new Constant(state.upper()));
            result = Select.of(at, Binary.of(BinaryFunction.MIN, rate, Constant.ZERO), result);
        }
        if (state.lower() > Double.NEGATIVE_INFINITY) {
            Expression at = Comparison.of(Relation.LESS_OR_EQUAL, x, new Constant(state.lower()));
            result = Select.of(at, Binary.of(BinaryFunction.MAX, rate, Constant.ZERO), result);
        }
        return result;
    }
}
