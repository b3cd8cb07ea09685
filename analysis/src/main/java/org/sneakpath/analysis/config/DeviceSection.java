package org.sneakpath.analysis.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * A section that names a model, read and written:
 * <pre>
 *   model: vteam                     of the library, or a file such as mine.va, relative to the configuration
 *   preset: vteam-figure             may be left out, as may the following two
 *   parameters: {rOn: 1 kohm}        in the parameter's unit
 *   states: {x: 0.1}                 initial values
 * </pre>
 * It is written without the preset, but with every number.
 */
final class DeviceSection {
    /** The key that tells such a section from another. */
    static final String MODEL = "model";

    static final String PRESET = "preset";
    static final String PARAMETERS = "parameters";
    static final String STATES = "states";
    private static final List<String> KEYS = List.of(MODEL, PRESET, PARAMETERS, STATES);

    private final Node.Mapping section;
    private final Origin key;
    private final KeyPath path;

    private DeviceSection(Node.Mapping section, Origin key, KeyPath path) {
        this.section = section;
        this.key = key;
        this.path = path;
    }

    /**
     * Reads a section that has the key {@code model}.
     *
     * @param sources where a file is found
     */
    static NamedDevice read(Node.Mapping section, NamedSources sources, Origin key, KeyPath path) {
        return new DeviceSection(section, key, path).device(sources);
    }

    private NamedDevice device(NamedSources sources) {
        section.entries().forEach((name, entry) -> {
            if (!KEYS.contains(name)) {
                throw new ConfigException(entry.key(), path.child(name), "unknown key" + Suggestion.of(name, KEYS));
            }
        });
        String name = text(MODEL);
        NamedModel named = checked(MODEL, () -> sources.model(String.valueOf(name)));
        String preset = text(PRESET);
        if (preset != null) {
            checked(PRESET, () -> named.preset(preset));
        }
        Map<String, Double> parameters = numbers(PARAMETERS, ModelNumber.parameters(named.model()));
        Map<String, Double> states = numbers(STATES, ModelNumber.states(named.model()));
        try {
            return NamedDevice.of(named, preset, parameters, states);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(key, path, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String text(String name) {
        Node.Entry entry = section.entries().get(name);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Node.Scalar scalar) {
            return (String) ScalarReader.read(scalar, String.class, null, entry.key(), path.child(name));
        }
        throw new ConfigException(
                entry.key(),
                path.child(name),
                "expected a text, found " + entry.value().kind());
    }

    private <T> T checked(String name, Supplier<T> found) {
        try {
            return found.get();
        } catch (IllegalArgumentException e) {
            Node.Entry entry = section.entries().get(name);
            throw new ConfigException(
                    entry == null ? key : entry.key(), path.child(name), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Double> numbers(String part, Map<String, ModelNumber> known) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Node.Entry given = section.entries().get(part);
        if (given == null) {
            return numbers;
        }
        KeyPath at = path.child(part);
        if (!(given.value() instanceof Node.Mapping mapping)) {
            throw new ConfigException(
                    given.key(),
                    at,
                    "expected a section of keys, found " + given.value().kind());
        }
        mapping.entries().forEach((name, entry) -> {
            ModelNumber number = known.get(name);
            if (number == null) {
                throw new ConfigException(
                        entry.key(),
                        at.child(name),
                        known.isEmpty() ? "the model has none" : "unknown key" + Suggestion.of(name, known.keySet()));
            }
            if (numbers.put(number.name(), value(number, entry, at.child(name))) != null) {
                throw new ConfigException(
                        entry.key(), at.child(name), "'" + number.name() + "' stands twice, once by another name");
            }
        });
        return numbers;
    }

    private static double value(ModelNumber number, Node.Entry entry, KeyPath at) {
        String unit = number.hasUnit() ? number.unit() : null;
        if (!(entry.value() instanceof Node.Scalar scalar)) {
            throw new ConfigException(
                    entry.key(),
                    at,
                    "expected " + ScalarReader.wanted(double.class, unit) + ", found "
                            + entry.value().kind());
        }
        double value = (double) ScalarReader.read(scalar, double.class, unit, entry.key(), at);
        try {
            return number.range().applyAsDouble(value);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(entry.key(), at, String.valueOf(e.getMessage()));
        }
    }

    /** The section for a device, keys to sections, texts and numbers. */
    static Map<String, Object> written(NamedDevice device) {
        CompactModel model = device.named().model();
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(MODEL, device.named().name());
        List<String> parameters =
                model.parameters().stream().map(Parameter::name).toList();
        List<String> states = model.states().stream().map(StateVariable::name).toList();
        put(keys, PARAMETERS, parameters, ModelNumber.parameters(model), device.parameters());
        put(keys, STATES, states, ModelNumber.states(model), device.states());
        return keys;
    }

    private static void put(
            Map<String, Object> keys,
            String part,
            List<String> names,
            Map<String, ModelNumber> numbers,
            List<Double> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            ModelNumber number = numbers.get(names.get(k));
            if (number != null) {
                written.put(names.get(k), number.written(values.get(k)));
            }
        }
        if (!written.isEmpty()) {
            keys.put(part, written);
        }
    }
}
