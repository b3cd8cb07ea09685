package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.neurons.NeuronModel;

/**
 * Draws what a clock does to the neurons of a layer: events that set something or are heard, what is told of them, and that a layer
 * waits until the first signal of the layer before has come.
 * <pre>
 *   n&lt;j&gt;.&lt;q&gt;.next     what quantity q will be set to          sampled, then taken by q
 *   n&lt;j&gt;.&lt;e&gt;.unmet    1 where rising event e could happen     at the end of a step, for the next one
 *   n&lt;j&gt;.fired        spikes of the step                      sampled
 *   n&lt;j&gt;.told         these, or the voltage of the output     at the end of a step, for the next one
 * </pre>
 */
final class ClockedNeurons {
    private final NeuronModel model;
    private final Netlist netlist;
    private final LayerPlan plan;
    private final EventLaws laws;
    private final Charges charges;
    /** States by their names in the neuron: nodes of the devices that are written out. */
    private final Map<String, String> stateNodes = new HashMap<>();

    private final Map<String, StateVariable> states = new HashMap<>();

    /**
     * @param what begins messages
     * @throws IllegalArgumentException if something in it has no drawing
     */
    ClockedNeurons(NeuronModel model, LayerPlan plan, String what) {
        this.model = model;
        this.plan = plan;
        laws = new EventLaws(plan.clocked() ? model.events() : List.of());
        boolean devices = false;
        for (Element element : model.netlist().elements()) {
            if (element instanceof Device device) {
                for (StateVariable state : device.model().states()) {
                    String name = device.name() + "." + state.name();
                    devices |= plan.delay() > 0 || laws.reads().contains(name);
                    stateNodes.put(name, device.name() + "#" + state.name());
                    states.put(name, state);
                }
            }
        }
        netlist = devices ? DevicesAsSources.of(model.netlist()) : model.netlist();
        charges = new Charges(netlist);
        Set<String> set = new LinkedHashSet<>();
        laws.set().keySet().forEach(name -> set.add(node(name)));
        charges.requireSettable(set, what + ": an event of neuron '" + model.name() + "'");
        if (plan.delay() > 0) {
            charges.requireHoldable(what);
        }
    }

    private String node(String quantity) {
        return stateNodes.getOrDefault(quantity, quantity);
    }

    /** The circuit of one neuron: the model's, or the same with its devices written out where their states are read or held. */
    Netlist netlist() {
        return netlist;
    }

    /** The node that tells the next layer something. */
    String told(String name) {
        return plan.clocked() ? name + "told" : name + model.output();
    }

    /** The node of what is read of a last layer. */
    String read(String name) {
        return plan.spikes() ? name + "told" : name + model.output();
    }

    /**
     * Draws what belongs to one neuron, whose circuit is there.
     *
     * @param name of the neuron, a prefix
     * @param layer prefix of the layer
     * @param initial quantities at time zero
     */
    void draw(Latches latches, String name, String layer, Map<String, Double> initial) {
        if (plan.delay() > 0) {
            charges.farad()
                    .forEach((node, farad) -> latches.pull(
                            "B" + name + node + ".start", name + node, farad, layer + "start", initial(node, initial)));
        }
        if (!plan.clocked()) {
            return;
        }
        List<Control> controls = new ArrayList<>();
        laws.reads().forEach(quantity -> controls.add(control(name, quantity)));
        laws.rising().forEach(event -> controls.add(new NodeVoltage(name + event + ".unmet")));
        laws.set().forEach((quantity, value) -> {
            String node = node(quantity);
            String next = name + node + ".next";
            latches.keep(next, EventClock.SAMPLE, within(quantity, value), controls, initial(node, initial));
            double farad = charges.farad().getOrDefault(node, 0.0);
            latches.pull("B" + name + node + ".set", name + node, farad, EventClock.SET, next);
        });
        for (int e = 0; e < laws.unmet().size(); e++) {
            Expression unmet = laws.unmet().get(e);
            String memory = name + laws.rising().get(e) + ".unmet";
            latches.keep(memory, EventClock.TELL, unmet, controls, at(unmet, initial));
        }
        if (plan.spikes()) {
            latches.keep(name + "fired", EventClock.SAMPLE, laws.spikes(), controls, 0);
        }
        String heard = plan.spikes() ? name + "fired" : name + model.output();
        double start = plan.spikes() ? 0 : initial(model.output(), initial);
        latches.keep(
                name + "told",
                EventClock.TELL,
                new org.sneakpath.devices.equation.Control(0),
                List.of(new NodeVoltage(heard)),
                start);
    }

    private Control control(String name, String quantity) {
        return quantity.startsWith("i(")
                ? new BranchCurrent(name + quantity.substring(2, quantity.length() - 1))
                : new NodeVoltage(name + node(quantity));
    }

    /** mid(lower, value, upper) of a state. */
    private Expression within(String quantity, Expression value) {
        StateVariable state = states.get(quantity);
        if (state == null) {
            return value;
        }
        Expression below = state.upper() < Double.POSITIVE_INFINITY
                ? Binary.of(BinaryFunction.MIN, value, new Constant(state.upper()))
                : value;
        return state.lower() > Double.NEGATIVE_INFINITY
                ? Binary.of(BinaryFunction.MAX, below, new Constant(state.lower()))
                : below;
    }

    private double initial(String node, Map<String, Double> initial) {
        return initial.getOrDefault(node, 0.0);
    }

    private double at(Expression unmet, Map<String, Double> initial) {
        double[] values = laws.reads().stream()
                .mapToDouble(quantity -> initial(node(quantity), initial))
                .toArray();
        return unmet.value(values, new double[0], 0);
    }

    /** Quantities of the model by the nodes at which they are drawn. */
    Map<String, Double> byNode(Map<String, Double> quantities) {
        Map<String, Double> nodes = new LinkedHashMap<>();
        quantities.forEach((quantity, value) -> nodes.put(node(quantity), value));
        return nodes;
    }
}
