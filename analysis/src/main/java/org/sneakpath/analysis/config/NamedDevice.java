package org.sneakpath.analysis.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Preset;

/**
 * A device of a named model, with all its numbers.
 *
 * @param named the model
 * @param parameters one per parameter, in the model's order, SI
 * @param states initial states, in the model's order, SI
 */
public record NamedDevice(NamedModel named, List<Double> parameters, List<Double> states)
        implements NeuronConfig.Memristor {
    public NamedDevice {
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
    }

    /**
     * A device of which some numbers are given: the model's own, then those of the preset, then these. Defaults that follow from
     * other parameters, and states that follow from parameters, do so.
     *
     * @param preset name of a preset of the model, or null for none
     * @param parameters by name
     * @param states by name
     * @throws IllegalArgumentException with likely names, or the value with unit and range
     */
    public static NamedDevice of(
            NamedModel named, @Nullable String preset, Map<String, Double> parameters, Map<String, Double> states) {
        CompactModel model = named.model();
        Map<Integer, Double> given = new TreeMap<>();
        Map<Integer, Double> started = new TreeMap<>();
        if (preset != null) {
            Preset published = named.preset(preset);
            published.values().forEach((name, value) -> given.put(model.parameterIndex(name), value));
            published.initialStates().forEach((name, value) -> started.put(model.stateIndex(name), value));
        }
        parameters.forEach((name, value) -> given.put(model.parameterIndex(name), value));
        states.forEach((name, value) -> started.put(model.stateIndex(name), value));
        double[] p = model.parameters(given);
        for (int k = 0; k < p.length; k++) {
            model.parameters().get(k).require(p[k]);
        }
        double[] x = model.initialStates(p, DeviceBatch.NOMINAL_TEMPERATURE);
        started.forEach((index, value) -> x[index] = value);
        for (int s = 0; s < x.length; s++) {
            model.states().get(s).require(x[s]);
        }
        return new NamedDevice(named, boxed(p), boxed(x));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
