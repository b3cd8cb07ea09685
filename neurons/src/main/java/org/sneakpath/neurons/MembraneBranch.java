package org.sneakpath.neurons;

import java.util.List;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.TwoTerminal;

/**
 * A current path from the membrane to ground: a two-terminal device in series with a battery.
 *
 * <pre>
 *   m ──[ device ]── b ──( battery )── 0        u = v − E   voltage across the device (V)
 *        + u −          +    E    −             i(u, x)     current out of the membrane (A)
 * </pre>
 *
 * @param name unique within the neuron, such as {@code "sodium"}
 * @param model two terminals and one branch from the first to the second; any number of states, none the rate of a voltage
 * @param parameters one value per parameter of the model, in its order, inside their ranges
 * @param initialStates one value per state of the model, in its order, inside their bounds
 * @param battery E (V), positive towards the device; the potential at which the branch carries no current (its
 *     reversal potential)
 */
public record MembraneBranch(
        String name, CompactModel model, List<Double> parameters, List<Double> initialStates, double battery) {
    public MembraneBranch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a membrane branch needs a name");
        }
        TwoTerminal.require(model, "membrane branch '" + name + "'");
        parameters = List.copyOf(parameters);
        initialStates = List.copyOf(initialStates);
        requireCount(name, "parameters", model.parameters().size(), parameters.size());
        requireCount(name, "initial states", model.states().size(), initialStates.size());
        for (int k = 0; k < parameters.size(); k++) {
            model.parameters().get(k).require(parameters.get(k));
        }
        for (int s = 0; s < initialStates.size(); s++) {
            requireInside(name, model.states().get(s), initialStates.get(s));
        }
        if (!Double.isFinite(battery)) {
            throw new IllegalArgumentException(
                    "battery of membrane branch '" + name + "' = " + battery + " V must be finite");
        }
    }

    private static void requireCount(String name, String what, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException(
                    "membrane branch '" + name + "' takes " + expected + " " + what + ", not " + actual);
        }
    }

    private static void requireInside(String name, StateVariable state, double value) {
        if (!(value >= state.lower() && value <= state.upper())) {
            throw new IllegalArgumentException("initial state '" + state.name() + "' of membrane branch '" + name
                    + "' = " + value + " " + state.unit() + " is outside [" + state.lower() + ", " + state.upper()
                    + "]");
        }
    }
}
