package org.sneakpath.analysis.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceNumbers;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.units.Quantity;

/**
 * A device with its numbers: a preset, if any, and what was said beside it.
 *
 * @param device which one
 * @param preset where it starts from
 * @param numbers parameters that do not keep their default and initial states that do not follow from them
 * @param temperature (K)
 */
public record DeviceSetting(DeviceChoice device, Optional<Preset> preset, DeviceNumbers numbers, double temperature) {
    public DeviceSetting {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new InputException("--temperature " + temperature + " K: must be positive and finite");
        }
        checked(numbers::allParameters);
        checked(() -> numbers.initialStates(temperature));
    }

    private static <T> T checked(Supplier<T> numbers) {
        try {
            return numbers.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads numbers as they are typed.
     *
     * @param preset name of a preset or file of presets
     * @param parameters {@code name=value}, with units or in those of the model
     * @param states likewise
     * @param temperature with or without unit (K)
     * @throws InputException naming what is wrong, and what exists
     */
    public static DeviceSetting of(
            DeviceChoice device,
            Optional<String> preset,
            List<String> parameters,
            List<String> states,
            String temperature) {
        CompactModel model = device.model();
        Optional<Preset> chosen = preset.map(device::preset);
        Map<Integer, Double> x = new LinkedHashMap<>();
        assign("--state ", states, x, (name, text) -> {
            int index = stateIndex(model, "--state " + name, name);
            StateVariable s = model.states().get(index);
            return Map.entry(index, s.require(Quantity.parse(text, s.unit())));
        });
        Map<Integer, Double> given = parameters(model, "", parameters);
        DeviceNumbers numbers = checked(() -> {
            DeviceNumbers typed = new DeviceNumbers(model, given, x);
            return chosen.map(p -> DeviceNumbers.of(model, p).with(typed)).orElse(typed);
        });
        return new DeviceSetting(device, chosen, numbers, quantity("--temperature", temperature, "K"));
    }

    /** Values of parameters as they are typed, by index. */
    static Map<Integer, Double> parameters(CompactModel model, String option, List<String> texts) {
        Map<Integer, Double> given = new LinkedHashMap<>();
        assign(option, texts, given, (name, text) -> {
            int index = parameterIndex(model, option + name, name);
            Parameter p = model.parameters().get(index);
            return Map.entry(index, p.require(Quantity.parse(text, p.unit())));
        });
        return given;
    }

    private static void assign(
            String option,
            List<String> texts,
            Map<Integer, Double> values,
            BiFunction<String, String, Map.Entry<Integer, Double>> read) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new InputException(option + text + ": is not of the form name=value");
            }
            String name = text.substring(0, equals).strip();
            try {
                Map.Entry<Integer, Double> value = read.apply(name, text.substring(equals + 1));
                if (values.put(value.getKey(), value.getValue()) != null) {
                    throw new InputException(option + text + ": '" + name + "' is given twice; keep one");
                }
            } catch (InputException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new InputException(option + text + ": " + e.getMessage(), e);
            }
        }
    }

    /** Index of a parameter, by its name or an alias. */
    public static int parameterIndex(CompactModel model, String where, String name) {
        for (int j = 0; j < model.parameters().size(); j++) {
            if (model.parameters().get(j).isCalled(name)) {
                return j;
            }
        }
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        throw new InputException(where + ": model '" + model.name() + "' has no parameter '" + name + "'"
                + (names.isEmpty() ? "" : Suggestion.of(name, names)));
    }

    /** Index of a state, by its name. */
    public static int stateIndex(CompactModel model, String where, String name) {
        List<String> names = model.states().stream().map(StateVariable::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InputException(where + ": model '" + model.name() + "' has no state '" + name + "'"
                    + (names.isEmpty() ? "; it has none at all" : Suggestion.of(name, names)));
        }
        return index;
    }

    /** A quantity as an option gives it. */
    public static double quantity(String option, String text, String unit) {
        try {
            return Quantity.parse(text, unit);
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " " + text + ": " + e.getMessage(), e);
        }
    }

    public CompactModel model() {
        return device.model();
    }

    /** All parameters, in order; a fresh array. */
    public double[] parameters() {
        return numbers.allParameters();
    }

    /** All initial states, in order; a fresh array. */
    public double[] initialStates() {
        return numbers.initialStates(temperature);
    }

    /** How messages and captions call it: {@code "vteam, preset vteam-figure"}. */
    public String label() {
        return device.name() + preset.map(p -> ", preset " + p.name()).orElse("");
    }
}
