package org.sneakpath.devices;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published parameter set of a model.
 *
 * @param name identifier such as {@code "oblea-sine"}
 * @param model the model it belongs to
 * @param values parameter values by name; parameters not named keep their defaults
 * @param initialStates initial states by name; states not named keep the model's own
 * @param provenance where the numbers come from
 * @param validity where they may be believed, as far as that is said in numbers
 */
public record Preset(
        String name,
        CompactModel model,
        Map<String, Double> values,
        Map<String, Double> initialStates,
        Provenance provenance,
        Validity validity) {
    public Preset {
        values = sorted(values);
        initialStates = sorted(initialStates);
        values.forEach((parameter, value) ->
                model.parameters().get(model.parameterIndex(parameter)).require(value));
        initialStates.forEach(
                (state, value) -> model.states().get(model.stateIndex(state)).require(value));
    }

    /** A preset whose range is not said in numbers. */
    public Preset(
            String name,
            CompactModel model,
            Map<String, Double> values,
            Map<String, Double> initialStates,
            Provenance provenance) {
        this(name, model, values, initialStates, provenance, Validity.UNSTATED);
    }

    /** An immutable copy whose order is that of the names, so that whatever is printed from it can be repeated. */
    private static Map<String, Double> sorted(Map<String, Double> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** All parameter values in the model's order; a fresh array. */
    public double[] parameters() {
        double[] all = model.defaultParameters();
        values.forEach((parameter, value) -> all[model.parameterIndex(parameter)] = value);
        return all;
    }

    /** All initial states in the model's order; a fresh array. */
    public double[] states() {
        double[] all = model.initialStates();
        initialStates.forEach((state, value) -> all[model.stateIndex(state)] = value);
        return all;
    }
}
