package org.sneakpath.devices;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of one device where some are given and the rest follow: defaults that the model computes from other parameters,
 * initial states that it computes from parameters and temperature.
 *
 * @param model whose numbers they are
 * @param parameters given ones by index; copied
 * @param states given initial states by index; copied
 */
public record DeviceNumbers(CompactModel model, Map<Integer, Double> parameters, Map<Integer, Double> states) {
    /** @throws IllegalArgumentException naming a value that is outside its range, with its unit */
    public DeviceNumbers {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        for (Map.Entry<Integer, Double> given : parameters.entrySet()) {
            model.parameters().get(given.getKey()).require(given.getValue());
        }
        for (Map.Entry<Integer, Double> given : states.entrySet()) {
            model.states().get(given.getKey()).require(given.getValue());
        }
    }

    /**
     * Numbers by name.
     *
     * @throws IllegalArgumentException for a name that is not there, a parameter that stands twice by two of its names, or a value
     *     outside its range
     */
    public static DeviceNumbers of(CompactModel model, Map<String, Double> parameters, Map<String, Double> states) {
        Map<Integer, Double> byIndex = new TreeMap<>();
        parameters.forEach((name, value) -> {
            int index = model.parameterIndex(name);
            if (byIndex.put(index, value) != null) {
                throw new IllegalArgumentException("parameter '"
                        + model.parameters().get(index).name() + "' stands twice, once as '" + name + "'; remove one");
            }
        });
        Map<Integer, Double> started = new TreeMap<>();
        states.forEach((name, value) -> started.put(model.stateIndex(name), value));
        return new DeviceNumbers(model, byIndex, started);
    }

    /** Those of a preset of this model. */
    public static DeviceNumbers of(CompactModel model, Preset preset) {
        return of(model, preset.values(), preset.initialStates());
    }

    /** These, with those given by {@code other} in the place of these. */
    public DeviceNumbers with(DeviceNumbers other) {
        Map<Integer, Double> p = new TreeMap<>(parameters);
        p.putAll(other.parameters);
        Map<Integer, Double> x = new TreeMap<>(states);
        x.putAll(other.states);
        return new DeviceNumbers(model, p, x);
    }

    /**
     * All parameters, in the model's order; a fresh array.
     *
     * @throws IllegalArgumentException if one that follows from others is outside its range
     */
    public double[] allParameters() {
        double[] p = model.parameters(parameters);
        for (int j = 0; j < p.length; j++) {
            model.parameters().get(j).require(p[j]);
        }
        return p;
    }

    /**
     * All initial states, in the model's order; a fresh array.
     *
     * @param temperature (K)
     * @throws IllegalArgumentException if one that follows from parameters is outside its bounds
     */
    public double[] initialStates(double temperature) {
        double[] x = model.initialStates(allParameters(), temperature);
        states.forEach((index, value) -> x[index] = value);
        for (int s = 0; s < x.length; s++) {
            model.states().get(s).require(x[s]);
        }
        return x;
    }
}
