package org.sneakpath.circuit;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;

/**
 * An instance of a compact model. Internal nodes of the model become nodes of the circuit that are named after the device,
 * {@code n1#di}; others may listen to them but not be joined to them.
 *
 * @param name unique name
 * @param model its equations
 * @param nodes one per terminal of the model, in its order
 * @param parameters one value per parameter of the model, in its order and units
 * @param initialStates one per state of the model, in its order and units, within the bounds; empty where the state starts
 *     as its model says it is at fabrication, {@link CompactModel#initialStates(double[], double)}
 * @param ownTemperature its temperature (K); without one it has the circuit's, {@link Netlist#temperature()}
 * @param initialVoltages voltages of its terminals (V), counted from any of them, that say how its charges start where a
 *     transient starts from charges (SPICE's {@code IC=} under {@code uic}); empty where the voltages of its nodes do
 */
public record Device(
        String name,
        CompactModel model,
        List<String> nodes,
        List<Double> parameters,
        List<OptionalDouble> initialStates,
        OptionalDouble ownTemperature,
        List<Double> initialVoltages)
        implements Element {
    /** A device at the circuit's temperature. */
    public Device(
            String name,
            CompactModel model,
            List<String> nodes,
            List<Double> parameters,
            List<OptionalDouble> initialStates) {
        this(name, model, nodes, parameters, initialStates, OptionalDouble.empty(), List.of());
    }

    /** Initial states of a device that starts as it was fabricated. */
    public static List<OptionalDouble> fabricated(CompactModel model) {
        return Collections.nCopies(model.states().size(), OptionalDouble.empty());
    }

    public Device {
        Checks.name(name);
        nodes = List.copyOf(nodes);
        parameters = List.copyOf(parameters);
        initialStates = List.copyOf(initialStates);
        initialVoltages = List.copyOf(initialVoltages);
        requireCount(name, model, "nodes", nodes.size(), model.terminals());
        requireCount(name, model, "parameters", parameters.size(), model.parameters());
        requireCount(name, model, "initial states", initialStates.size(), model.states());
        nodes.forEach(node -> Checks.node(name, node));
        for (int j = 0; j < parameters.size(); j++) {
            requireParameter(name, model, j, parameters.get(j));
        }
        for (int s = 0; s < initialStates.size(); s++) {
            OptionalDouble given = initialStates.get(s);
            if (given.isPresent()) {
                requireState(name, model.states().get(s), given.getAsDouble(), "start it inside its bounds");
            }
        }
        requireDistinct(name, model);
        if (!initialVoltages.isEmpty()) {
            requireCount(name, model, "initial voltages", initialVoltages.size(), model.terminals());
            requireBetweenTerminals(name, model);
            initialVoltages.forEach(volt -> Checks.finite("initial voltage of device '" + name + "'", volt, "V"));
        }
        if (ownTemperature.isPresent()) {
            Checks.temperature("device '" + name + "'", ownTemperature.getAsDouble());
        }
    }

    /** Its temperature (K) in a circuit of that temperature (K). */
    public double temperatureIn(double circuit) {
        return ownTemperature.orElse(circuit);
    }

    private static void requireCount(String name, CompactModel model, String what, int given, List<?> wanted) {
        if (given != wanted.size()) {
            throw new IllegalArgumentException("device '" + name + "': model '" + model.name() + "' takes "
                    + wanted.size() + " " + what + ", not " + given + ": " + wanted);
        }
    }

    private static void requireParameter(String name, CompactModel model, int index, double value) {
        try {
            model.parameters().get(index).require(value);
        } catch (IllegalArgumentException outside) {
            throw new IllegalArgumentException("device '" + name + "': " + outside.getMessage(), outside);
        }
    }

    /** Names of the circuit's nodes that are the model's internal ones, in its order. */
    @Override
    public List<String> internalNodes() {
        List<InternalNode> own = model.internalNodes();
        return own.isEmpty()
                ? List.of()
                : own.stream().map(node -> internalName(name, node)).toList();
    }

    /** Name of the node where a branch ends: a terminal's, an internal one's, or {@link Netlist#GROUND}. */
    public String node(int end) {
        if (end == Branch.GROUND) {
            return Netlist.GROUND;
        }
        return end < nodes.size()
                ? nodes.get(end)
                : internalName(name, model.internalNodes().get(end - nodes.size()));
    }

    private static String internalName(String device, InternalNode node) {
        return device + "#" + node.name().toLowerCase(Locale.ROOT);
    }

    /** Whether any state starts as its model says. */
    public boolean startsAsFabricated() {
        for (OptionalDouble state : initialStates) {
            if (state.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Its states at the start in a circuit of that temperature (K), in the model's order; a fresh array.
     *
     * @throws IllegalArgumentException if its parameters put a state out of its bounds
     */
    public double[] initialStatesIn(double circuit) {
        double[] states = startsAsFabricated()
                ? model.initialStates(parameterArray(), temperatureIn(circuit))
                : new double[initialStates.size()];
        for (int s = 0; s < states.length; s++) {
            OptionalDouble given = initialStates.get(s);
            if (given.isPresent()) {
                states[s] = given.getAsDouble();
            } else {
                requireState(
                        name,
                        model.states().get(s),
                        states[s],
                        "it follows from the parameters; change those, or give the state itself");
            }
        }
        return states;
    }

    /** Its parameters in the model's order; a fresh array. */
    public double[] parameterArray() {
        double[] array = new double[parameters.size()];
        for (int j = 0; j < array.length; j++) {
            array[j] = parameters.get(j);
        }
        return array;
    }

    private static void requireDistinct(String name, CompactModel model) {
        if (!model.internalNodes().isEmpty()
                && new HashSet<>(model.internalNodes().stream()
                                        .map(node -> internalName(name, node))
                                        .toList())
                                .size()
                        < model.internalNodes().size()) {
            throw new IllegalArgumentException("device '" + name + "': internal nodes of model '" + model.name()
                    + "' differ by capitals alone: " + model.internalNodes() + "; rename one");
        }
    }

    private static void requireBetweenTerminals(String name, CompactModel model) {
        int terminals = model.terminals().size();
        for (Branch branch : model.branches()) {
            boolean between =
                    Math.min(branch.from(), branch.to()) >= 0 && Math.max(branch.from(), branch.to()) < terminals;
            if (!between) {
                throw new IllegalArgumentException("device '" + name + "': initial voltages of terminals do not say how"
                        + " branch '" + branch.name() + "' of model '" + model.name()
                        + "' starts, which ends at an internal node or at ground; give initial voltages of nodes");
            }
        }
    }

    private static void requireState(String name, StateVariable state, double value, String advice) {
        if (!(value >= state.lower() && value <= state.upper()) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("device '" + name + "': initial state '" + state.name() + "' = " + value
                    + " " + state.unit() + " is outside [" + state.lower() + ", " + state.upper() + "]; " + advice);
        }
    }
}
