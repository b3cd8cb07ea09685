package org.sneakpath.training.netlist;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.neurons.compiled.DeviceEquations;

/** What of a neuron's circuit remembers, and whether a switch at a node could set it. */
final class Charges {
    private final Netlist netlist;
    /** Capacitance at each node that has some (F). */
    private final Map<String, Double> farad = new LinkedHashMap<>();

    private final Set<String> supplies = new LinkedHashSet<>();

    Charges(Netlist netlist) {
        this.netlist = netlist;
        supplies.add(Netlist.GROUND);
        for (Element element : netlist.elements()) {
            if (element instanceof Capacitor c) {
                farad.merge(c.a(), c.farad(), Double::sum);
                farad.merge(c.b(), c.farad(), Double::sum);
            } else if (element instanceof VoltageSource source) {
                if (source.minus().equals(Netlist.GROUND)) {
                    supplies.add(source.plus());
                } else if (source.plus().equals(Netlist.GROUND)) {
                    supplies.add(source.minus());
                }
            }
        }
        supplies.forEach(farad::remove);
    }

    /** Capacitance at each node that has some and is not held by a supply (F). */
    Map<String, Double> farad() {
        return farad;
    }

    /**
     * Requires that setting some nodes sets what is remembered there, and nothing else.
     *
     * @param what begins messages
     */
    void requireSettable(Set<String> nodes, String what) {
        for (String node : nodes) {
            if (!farad.containsKey(node)) {
                throw new IllegalArgumentException(what + " sets '" + node
                        + "', which is no node with a capacitor; a drawing has switches that set voltages of such nodes"
                        + " alone. Write what is set as the voltage of a capacitor");
            }
        }
        for (Element element : netlist.elements()) {
            if (element instanceof Capacitor c) {
                requireNeighbour(nodes, c.a(), c.b(), c.name(), what);
                requireNeighbour(nodes, c.b(), c.a(), c.name(), what);
            } else if (hasOtherCharge(element) && element.nodes().stream().anyMatch(nodes::contains)) {
                throw new IllegalArgumentException(
                        what + " sets a node at which '" + element.name()
                                + "' holds a charge that no capacitor is; a switch would not know it. Draw the charge as a capacitor");
            }
        }
    }

    private void requireNeighbour(Set<String> nodes, String node, String other, String capacitor, String what) {
        if (nodes.contains(node) && !nodes.contains(other) && !supplies.contains(other)) {
            throw new IllegalArgumentException(what + " sets '" + node + "', and capacitor '" + capacitor
                    + "' would take node '" + other + "' with it, which the event leaves where it is; let it set v("
                    + other
                    + ") := v(" + other + ") too");
        }
    }

    /** Requires that all that is remembered is the voltage of a node with a capacitor. */
    void requireHoldable(String what) {
        for (Element element : netlist.elements()) {
            if (element instanceof Inductor || hasOtherCharge(element)) {
                throw new IllegalArgumentException(what + " begins a step later than the layer that it hears spikes or"
                        + " resets of, and until then '" + element.name() + "' cannot be held as it starts; draw a"
                        + " network whose later neurons remember by capacitors and states of devices alone");
            }
        }
    }

    private static boolean hasOtherCharge(Element element) {
        if (element instanceof Device device) {
            ModelEquations model = DeviceEquations.of(device);
            return model.charges().stream().anyMatch(charge -> !charge.equals(Constant.ZERO));
        }
        return element instanceof BehaviouralSource source && source.quantity() == Quantity.CHARGE;
    }
}
