package org.sneakpath.circuit;

import java.util.List;
import java.util.OptionalDouble;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.StateVariable;

/**
 * An instance of a compact model.
 *
 * @param name unique name
 * @param model its equations
 * @param nodes one per terminal of the model, in its order
 * @param parameters one value per parameter of the model, in its order and units
 * @param initialStates one value per state of the model, in its order and units, within the bounds
 * @param ownTemperature its temperature (K); without one it has the circuit's, {@link Netlist#temperature()}
 * @param initialVoltages voltages of its terminals (V), counted from any of them, that say how its charges start where a
 *     transient starts from charges (SPICE's {@code IC=} under {@code uic}); empty where the voltages of its nodes do
 */
public record Device(
        String name,
        CompactModel model,
        List<String> nodes,
        List<Double> parameters,
        List<Double> initialStates,
        OptionalDouble ownTemperature,
        List<Double> initialVoltages)
        implements Element {
    /** A device at the circuit's temperature. */
    public Device(
            String name, CompactModel model, List<String> nodes, List<Double> parameters, List<Double> initialStates) {
        this(name, model, nodes, parameters, initialStates, OptionalDouble.empty(), List.of());
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
            requireState(name, model.states().get(s), initialStates.get(s));
        }
        if (!initialVoltages.isEmpty()) {
            requireCount(name, model, "initial voltages", initialVoltages.size(), model.terminals());
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

    private static void requireState(String name, StateVariable state, double value) {
        if (!(value >= state.lower() && value <= state.upper()) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "device '" + name + "': initial state '" + state.name() + "' = " + value + " " + state.unit()
                            + " is outside [" + state.lower() + ", " + state.upper() + "]; start it inside its bounds");
        }
    }
}
