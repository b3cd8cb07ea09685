package org.sneakpath.analysis.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.DeviceNumbers;

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
        DeviceNumbers given = DeviceNumbers.of(named.model(), parameters, states);
        DeviceNumbers all = preset == null ? given : named.numbers(preset).with(given);
        double[] p = all.allParameters();
        double[] x = all.initialStates(DeviceBatch.NOMINAL_TEMPERATURE);
        return new NamedDevice(named, boxed(p), boxed(x));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
