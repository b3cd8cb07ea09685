package org.sneakpath.analysis.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a configuration file may say, as a JSON Schema, made from the very records that it is read to. An editor that knows it completes keys
 * and marks mistakes while they are typed. Ranges are not in it: the records' constructors have those.
 */
public final class ConfigSchema {
    private static final String OBJECT = "object";
    private static final String TYPE = "type";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private ConfigSchema() {}

    /** The schema of an experiment, draft 2020-12, as JSON. */
    public static String json() {
        ConfigSchema schema = new ConfigSchema();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Sneakpath experiment");
        root.putAll(schema.section(ExperimentConfig.class, null));
        root.put("$defs", schema.definitions);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** A record as a section of keys; one of several by its word, which then is a key as well. */
    private Map<String, Object> section(Class<?> type, @Nullable String word) {
        Map<String, Object> keys = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (word != null) {
            keys.put(RecordReader.KIND, Map.of("const", word));
            required.add(RecordReader.KIND);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            keys.put(component.getName(), key(component));
            if (component.getAnnotation(Default.class) == null) {
                required.add(component.getName());
            }
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(TYPE, OBJECT);
        section.put("properties", keys);
        if (!required.isEmpty()) {
            section.put("required", required);
        }
        section.put("additionalProperties", false);
        return section;
    }

    private Map<String, Object> key(RecordComponent component) {
        Unit unit = component.getAnnotation(Unit.class);
        Map<String, Object> key = new LinkedHashMap<>(value(component.getGenericType(), unit));
        Default otherwise = component.getAnnotation(Default.class);
        String wanted = unit == null ? "" : ScalarReader.wanted(component.getType(), unit.value());
        String left = otherwise == null ? "" : "Default: " + otherwise.value();
        String both = Stream.of(wanted, left)
                .filter(text -> !text.isEmpty())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + ". " + b);
        if (!both.isEmpty()) {
            key.put("description", both);
        }
        return key;
    }

    private Map<String, Object> value(Type type, @Nullable Unit unit) {
        if (type instanceof ParameterizedType list) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put(TYPE, "array");
            array.put("items", value(list.getActualTypeArguments()[0], unit));
            return array;
        }
        Class<?> plain = (Class<?>) type;
        if (plain != NamedNetlist.class && (plain.isRecord() || plain.isSealed())) {
            return Map.of("$ref", "#/$defs/" + defined(plain));
        }
        return scalar(plain, unit);
    }

    private static Map<String, Object> scalar(Class<?> type, @Nullable Unit unit) {
        if (type.isEnum()) {
            List<String> words = Stream.of(type.getEnumConstants())
                    .map(constant -> EnumWord.of((Enum<?>) constant))
                    .toList();
            return Map.of("enum", words);
        }
        if (unit != null && unit.value().equals(Unit.ANY)) {
            return Map.of(TYPE, List.of("number", "string"));
        }
        if (unit != null) {
            // A unit is any of its dimension; what follows the number is left to the reader.
            return text(
                    "pattern",
                    "^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?(\\s+1\\s*/|\\s*[^\\s0-9.]).*$");
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return Map.of(TYPE, "integer");
        }
        if (type == double.class || type == Double.class) {
            return Map.of(TYPE, "number");
        }
        return type == boolean.class ? Map.of(TYPE, "boolean") : text("minLength", 1);
    }

    /** A text of which one thing more is required; in this order in every process, which maps of the platform have not. */
    private static Map<String, Object> text(String what, Object value) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put(TYPE, "string");
        text.put(what, value);
        return text;
    }

    /** Puts a type among the definitions, once. */
    private String defined(Class<?> type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // holds its place
            definitions.put(
                    name,
                    type == NeuronConfig.Memristor.class
                            ? memristor()
                            : type.isSealed() ? choice(type) : section(type, null));
        }
        return name;
    }

    /** One of several kinds: a section with the word among its keys, or the word alone where no other key is needed. */
    private Map<String, Object> choice(Class<?> type) {
        List<String> alone = new ArrayList<>();
        List<Object> alternatives = new ArrayList<>();
        RecordReader.kinds(type).forEach((word, kind) -> {
            alternatives.add(section(kind, word));
            if (Stream.of(kind.getRecordComponents()).allMatch(c -> c.getAnnotation(Default.class) != null)) {
                alone.add(word);
            }
        });
        if (!alone.isEmpty()) {
            alternatives.add(0, Map.of("enum", alone));
        }
        return Map.of("anyOf", alternatives);
    }

    /** Its numbers, or those of a named model, whose names and units the model states. */
    private Map<String, Object> memristor() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(DeviceSection.MODEL, text("minLength", 1));
        keys.put(DeviceSection.PRESET, text("minLength", 1));
        keys.put(DeviceSection.PARAMETERS, Map.of(TYPE, OBJECT));
        keys.put(DeviceSection.STATES, Map.of(TYPE, OBJECT));
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(TYPE, OBJECT);
        named.put("properties", keys);
        named.put("required", List.of(DeviceSection.MODEL));
        named.put("additionalProperties", false);
        return Map.of("anyOf", List.of(section(NeuronConfig.VolatileMemristor.class, null), named));
    }
}
