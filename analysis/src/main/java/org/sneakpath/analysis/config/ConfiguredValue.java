package org.sneakpath.analysis.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * A single value of a resolved configuration.
 *
 * @param text number in the unit, word or truth value; as a value on the command line it gives the same again
 * @param unit SI unit of a physical quantity; empty for all else
 * @param form what it is
 */
public record ConfiguredValue(String text, String unit, Form form) {
    /** What values are. */
    public enum Form {
        NUMBER,
        WHOLE_NUMBER,
        OTHER
    }

    /** A text that stands for itself: a number where it reads as one. */
    public static ConfiguredValue plain(String text) {
        if (text.matches("[-+]?[0-9]{1,9}")) {
            return new ConfiguredValue(text, "", Form.WHOLE_NUMBER);
        }
        boolean number = text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
        return new ConfiguredValue(text, "", number ? Form.NUMBER : Form.OTHER);
    }

    /** A thing on the way down, and the unit of the numbers in it. */
    private record Place(Object value, String unit) {}

    /** Parameters or states of a device, by names that a model knows. */
    private record Numbers(Map<String, ModelNumber> known, List<String> names, List<Double> values) {}

    /**
     * The value at a path, as {@code key=value} arguments name it.
     *
     * @return empty if nothing is at that path, or something else: a list, a section, a text, which may need quotation marks
     */
    public static Optional<ConfiguredValue> at(Record config, String path) {
        Place place = new Place(config, "");
        for (String step : path.split("\\.", -1)) {
            Place next = step(place, step);
            if (next == null) {
                return Optional.empty();
            }
            place = next;
        }
        return Optional.ofNullable(value(place));
    }

    private static @Nullable Place step(Place from, String step) {
        if (from.value() instanceof List<?> list) {
            return step.matches("[0-9]{1,9}") && Integer.parseInt(step) < list.size()
                    ? new Place(list.get(Integer.parseInt(step)), from.unit())
                    : null;
        }
        if (from.value() instanceof NamedDevice device) {
            return part(device, step);
        }
        if (from.value() instanceof Numbers numbers) {
            ModelNumber number = numbers.known().get(step);
            return number == null
                    ? null
                    : new Place(
                            numbers.values().get(numbers.names().indexOf(number.name())),
                            number.hasUnit() ? number.unit() : "");
        }
        return from.value() instanceof Record section ? component(section, step) : null;
    }

    private static @Nullable Place component(Record section, String step) {
        for (RecordComponent component : section.getClass().getRecordComponents()) {
            if (component.getName().equals(step)) {
                Unit unit = component.getAnnotation(Unit.class);
                try {
                    return new Place(component.getAccessor().invoke(section), unit == null ? "" : unit.value());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(section.getClass() + " must be public", e);
                }
            }
        }
        return null;
    }

    /** Parameters or states, as {@link DeviceSection} has them. */
    private static @Nullable Place part(NamedDevice device, String step) {
        CompactModel model = device.named().model();
        return switch (step) {
            case DeviceSection.PARAMETERS ->
                new Place(
                        new Numbers(
                                ModelNumber.parameters(model),
                                model.parameters().stream().map(Parameter::name).toList(),
                                device.parameters()),
                        "");
            case DeviceSection.STATES ->
                new Place(
                        new Numbers(
                                ModelNumber.states(model),
                                model.states().stream().map(StateVariable::name).toList(),
                                device.states()),
                        "");
            default -> null;
        };
    }

    private static @Nullable ConfiguredValue value(Place place) {
        Object value = place.value();
        if (value instanceof Double) {
            return new ConfiguredValue(value.toString(), place.unit(), Form.NUMBER);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new ConfiguredValue(value.toString(), place.unit(), Form.WHOLE_NUMBER);
        }
        if (value instanceof Enum<?> constant) {
            return new ConfiguredValue(EnumWord.of(constant), "", Form.OTHER);
        }
        if (value instanceof Boolean) {
            return new ConfiguredValue(value.toString(), "", Form.OTHER);
        }
        Kind kind = value.getClass().getAnnotation(Kind.class);
        boolean word = value instanceof Record && value.getClass().getRecordComponents().length == 0;
        return word && kind != null ? new ConfiguredValue(kind.value(), "", Form.OTHER) : null;
    }
}
