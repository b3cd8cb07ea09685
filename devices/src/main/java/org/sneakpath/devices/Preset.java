package org.sneakpath.devices;

import java.util.Map;

/**
 * A published parameter set of a model.
 *
 * @param name identifier such as {@code "oblea-sine"}
 * @param model the model it belongs to
 * @param values parameter values by name; parameters not named keep their defaults
 * @param provenance where the numbers come from
 */
public record Preset(String name, CompactModel model, Map<String, Double> values, Provenance provenance) {
    public Preset {
        values = Map.copyOf(values);
        values.forEach((parameter, value) ->
                model.parameters().get(model.parameterIndex(parameter)).require(value));
    }

    /** All parameter values in the model's order; a fresh array. */
    public double[] parameters() {
        double[] all = model.defaultParameters();
        values.forEach((parameter, value) -> all[model.parameterIndex(parameter)] = value);
        return all;
    }
}
