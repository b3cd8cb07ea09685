package org.sneakpath.analysis.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers of a resolved configuration that are given other values, as if its file had said so: every section on the way down is made anew
 * and checks what it is given.
 */
public final class ConfiguredNumbers {
    private static final String ALL = "*";

    private ConfiguredNumbers() {}

    /**
     * The numbers that a path names, in which {@code *} stands for all items of a list or all keys of a section.
     *
     * @return a path without {@code *} for each, at least one
     * @throws IllegalArgumentException if something on the way is not there, or what is there is no number
     */
    public static List<String> paths(Record config, String path) {
        List<String> found = new ArrayList<>();
        expand(config, List.of(path.split("\\.", -1)), "", found);
        for (String each : found) {
            boolean number = ConfiguredValue.at(config, each)
                    .filter(value -> value.form() != ConfiguredValue.Form.OTHER)
                    .isPresent();
            if (!number) {
                throw new IllegalArgumentException(
                        each + " is no number of this configuration; name a key that has one");
            }
        }
        return found;
    }

    private static void expand(Object place, List<String> steps, String before, List<String> found) {
        if (steps.isEmpty() || place instanceof NamedDevice) {
            found.add(steps.isEmpty() ? before : before + "." + String.join(".", steps));
            return;
        }
        Map<String, Object> parts = parts(place);
        String step = steps.get(0);
        List<String> chosen = step.equals(ALL) ? List.copyOf(parts.keySet()) : List.of(step);
        for (String name : chosen) {
            Object part = parts.get(name);
            String at = before.isEmpty() ? name : before + "." + name;
            if (part == null) {
                throw new IllegalArgumentException(at + ": is not in this configuration; "
                        + (parts.isEmpty()
                                ? before + " has no parts as it is set; choose a kind that has some"
                                : before + " has " + parts.keySet()));
            }
            expand(part, steps.subList(1, steps.size()), at, found);
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    before + " has no parts as it is set, for '*' to stand for; choose a kind that has some");
        }
    }

    private static Map<String, Object> parts(Object place) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (place instanceof List<?> list) {
            IntStream.range(0, list.size()).forEach(k -> parts.put(Integer.toString(k), list.get(k)));
        } else if (place instanceof Record section) {
            for (RecordComponent component : section.getClass().getRecordComponents()) {
                parts.put(component.getName(), value(section, component));
            }
        }
        return parts;
    }

    private static Object value(Record section, RecordComponent component) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(section.getClass() + " must be public", e);
        }
    }

    /**
     * The configuration with another number at a path, in the unit of its key.
     *
     * @param path one of {@link #paths}
     * @throws IllegalArgumentException if it is not whole where it must be, or a section does not take it; named by the path
     */
    public static <R extends Record> R with(R config, String path, double value) {
        try {
            @SuppressWarnings("unchecked") // a record made anew is of its own class
            R changed = (R) changed(config, List.of(path.split("\\.", -1)), value);
            return changed;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private static Object changed(Object place, List<String> steps, double value) {
        if (steps.isEmpty()) {
            return number(place, value);
        }
        List<String> rest = steps.subList(1, steps.size());
        if (place instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list);
            int k = Integer.parseInt(steps.get(0));
            items.set(k, changed(list.get(k), rest, value));
            return List.copyOf(items);
        }
        return place instanceof NamedDevice device
                ? device(device, steps.get(0), rest.get(0), value)
                : section((Record) place, steps.get(0), rest, value);
    }

    private static Object number(Object place, double value) {
        if (place instanceof Double) {
            return value;
        }
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(value + " must be a whole number of at most " + Integer.MAX_VALUE);
        }
        return place instanceof Integer ? (Object) (int) value : (Object) (long) value;
    }

    private static NamedDevice device(NamedDevice device, String part, String name, double value) {
        Map<String, Double> parameters = numbers(
                device.named().model().parameters().stream().map(p -> p.name()).toList(), device.parameters());
        Map<String, Double> states = numbers(
                device.named().model().states().stream().map(s -> s.name()).toList(), device.states());
        (part.equals(DeviceSection.PARAMETERS) ? parameters : states).put(name, value);
        return NamedDevice.of(device.named(), null, parameters, states);
    }

    private static Map<String, Double> numbers(List<String> names, List<Double> values) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            numbers.put(names.get(k), values.get(k));
        }
        return numbers;
    }

    private static Record section(Record section, String step, List<String> rest, double value) {
        RecordComponent[] components = section.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            types[k] = components[k].getType();
            Object old = value(section, components[k]);
            arguments[k] = components[k].getName().equals(step) ? changed(old, rest, value) : old;
        }
        try {
            return (Record) section.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(section.getClass() + " must be public", e);
        }
    }
}
