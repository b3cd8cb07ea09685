package org.sneakpath.crossbar.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * A compact model with its numbers, the same in every cell.
 *
 * @param model the equations
 * @param parameters one per parameter of the model, in its order, inside their ranges
 * @param states one per state of the model, in its order, inside their bounds
 * @param settles whether a read waits until the states have come to rest, which they leave the given values for, as those of a
 *     volatile switch do; otherwise it holds them. What is programmed is held in either case
 */
public record Component(CompactModel model, List<Double> parameters, List<Double> states, boolean settles) {
    public Component {
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
        requireCount(model, "parameters", model.parameters().size(), parameters.size());
        requireCount(model, "states", model.states().size(), states.size());
        for (int k = 0; k < parameters.size(); k++) {
            model.parameters().get(k).require(parameters.get(k));
        }
        for (int s = 0; s < states.size(); s++) {
            model.states().get(s).require(states.get(s));
        }
    }

    /** A component whose states are held. */
    public Component(CompactModel model, List<Double> parameters, List<Double> states) {
        this(model, parameters, states, false);
    }

    /** This component, its states settling. */
    public Component settling() {
        return new Component(model, parameters, states, true);
    }

    /** A model with its default parameters and its states as fabricated. */
    public static Component of(CompactModel model) {
        return of(model, Map.of(), Map.of());
    }

    /**
     * A model of which some numbers are given.
     *
     * @param parameters values by name; defaults that follow from others follow these
     * @param states values by name; others are as fabricated
     */
    public static Component of(CompactModel model, Map<String, Double> parameters, Map<String, Double> states) {
        Map<Integer, Double> given = new TreeMap<>();
        parameters.forEach((name, value) -> given.put(model.parameterIndex(name), value));
        double[] p = model.parameters(given);
        double[] x = model.initialStates(p, DeviceBatch.NOMINAL_TEMPERATURE);
        states.forEach((name, value) -> x[model.stateIndex(name)] = value);
        return new Component(model, boxed(p), boxed(x));
    }

    /** The parameters; a fresh array. */
    public double[] parameterValues() {
        return parameters.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The states; a fresh array. */
    public double[] stateValues() {
        return states.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One instance of it per cell. */
    DeviceBatch batch(int cells) {
        DeviceBatch batch = new DeviceBatch(model, cells);
        batch.setParameters(parameterValues());
        for (int s = 0; s < states.size(); s++) {
            Arrays.fill(batch.x, s * cells, (s + 1) * cells, states.get(s));
        }
        return batch;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static void requireCount(CompactModel model, String what, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException(
                    "a cell of model '" + model.name() + "' takes " + expected + " " + what + ", not " + actual);
        }
    }

    @Override
    public String toString() {
        return settles ? "settling " + model.name() : model.name();
    }
}
