package org.sneakpath.analysis.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.ClosestName;

/**
 * A tree of nodes to the record that it describes. A record's components are the keys of its section: every one of them
 * must be there unless it has a {@link Default}, nothing else may be. A sealed interface is a choice, made by the key
 * {@code kind}, or by its word alone where no other key is needed; that of a memristor by whether there is a key
 * {@code model}.
 */
final class RecordReader {
    static final String KIND = "kind";

    private final NamedSources sources;

    private RecordReader(NamedSources sources) {
        this.sources = sources;
    }

    /**
     * Reads a whole tree.
     *
     * @param sources where models' and neurons' files are found
     * @throws ConfigException at the first key that is unknown, missing, mistyped or out of range
     */
    static <R> R read(Node.Mapping node, Class<R> type, NamedSources sources) {
        return type.cast(new RecordReader(sources).section(node, type, node.origin(), KeyPath.ROOT));
    }

    private Object value(Node node, Type type, @Nullable String unit, Origin key, KeyPath path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], unit, key, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain != NamedNetlist.class && (plain.isRecord() || plain.isSealed())) {
            return section(node, plain, key, path);
        }
        if (plain == NamedNetlist.class) {
            return netlist(node, key, path);
        }
        if (node instanceof Node.Scalar scalar) {
            return ScalarReader.read(scalar, plain, unit, key, path);
        }
        throw new ConfigException(key, path, "expected " + ScalarReader.wanted(plain, unit) + ", found " + node.kind());
    }

    private NamedNetlist netlist(Node node, Origin key, KeyPath path) {
        String file = (String) value(node, String.class, null, key, path);
        try {
            return sources.netlist(file);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(key, path, String.valueOf(e.getMessage()));
        }
    }

    private List<Object> list(Node node, Type item, @Nullable String unit, Origin key, KeyPath path) {
        if (!(node instanceof Node.Sequence sequence)) {
            throw new ConfigException(key, path, "expected a list such as [...], found " + node.kind());
        }
        List<Object> values = new ArrayList<>();
        for (Node element : sequence.items()) {
            values.add(value(element, item, unit, element.origin(), path.child(values.size())));
        }
        return List.copyOf(values);
    }

    private Object section(Node given, Class<?> type, Origin key, KeyPath path) {
        Node node = type.isSealed() && given instanceof Node.Scalar word ? chosenByWord(word) : given;
        if (!(node instanceof Node.Mapping mapping)) {
            throw new ConfigException(key, path, "expected a section of keys, found " + node.kind());
        }
        if (type == NeuronConfig.Memristor.class) {
            return mapping.entries().containsKey(DeviceSection.MODEL)
                    ? DeviceSection.read(mapping, sources, key, path)
                    : record(mapping, NeuronConfig.VolatileMemristor.class, key, path, false);
        }
        if (type.isSealed()) {
            Class<?> chosen = alternative(mapping, type, key, path);
            return record(mapping, chosen, key, path, true);
        }
        return record(mapping, type, key, path, false);
    }

    /** {@code word} as {@code {kind: word}}. */
    private static Node.Mapping chosenByWord(Node.Scalar word) {
        return new Node.Mapping(word.origin(), Map.of(KIND, new Node.Entry(word.origin(), word)));
    }

    private Class<?> alternative(Node.Mapping mapping, Class<?> type, Origin key, KeyPath path) {
        Map<String, Class<?>> kinds = kinds(type);
        Node.Entry entry = mapping.entries().get(KIND);
        if (entry == null) {
            refuseMisspelt(mapping, kinds.values(), path);
            throw new ConfigException(key, path, "key 'kind' is missing; one of " + String.join(", ", kinds.keySet()));
        }
        KeyPath at = path.child(KIND);
        String word = (String) value(entry.value(), String.class, null, entry.key(), at);
        Class<?> chosen = kinds.get(word);
        if (chosen == null) {
            throw new ConfigException(
                    entry.key(), at, "unknown kind '" + word + "'" + Suggestion.of(word, kinds.keySet()));
        }
        return chosen;
    }

    /** A key near to {@code kind} that none of the alternatives has. */
    private static void refuseMisspelt(Node.Mapping mapping, Collection<Class<?>> alternatives, KeyPath path) {
        Set<String> known = new LinkedHashSet<>();
        alternatives.forEach(type -> Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(known::add));
        mapping.entries().forEach((name, entry) -> {
            if (!known.contains(name) && ClosestName.to(name, List.of(KIND)).isPresent()) {
                throw new ConfigException(
                        entry.key(), path.child(name), "unknown key" + Suggestion.of(name, List.of(KIND)));
            }
        });
    }

    /** The alternatives of a sealed type by their word. */
    static Map<String, Class<?>> kinds(Class<?> sealed) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> alternative : sealed.getPermittedSubclasses()) {
            Kind kind = alternative.getAnnotation(Kind.class);
            if (kind == null) {
                throw new IllegalStateException(alternative + " has no @Kind");
            }
            kinds.put(kind.value(), alternative);
        }
        return kinds;
    }

    private Object record(Node.Mapping mapping, Class<?> type, Origin key, KeyPath path, boolean chosen) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = new LinkedHashSet<>();
        if (chosen) {
            known.add(KIND);
        }
        for (RecordComponent component : components) {
            known.add(component.getName());
        }
        mapping.entries().forEach((name, entry) -> {
            if (!known.contains(name)) {
                throw new ConfigException(entry.key(), path.child(name), "unknown key" + Suggestion.of(name, known));
            }
        });
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Unit annotation = component.getAnnotation(Unit.class);
            String unit = annotation == null ? null : annotation.value();
            Node.Entry entry = given(mapping, component, key);
            if (entry == null) {
                throw new ConfigException(
                        key,
                        path,
                        "key '" + component.getName() + "' is missing ("
                                + ScalarReader.wanted(component.getType(), unit) + ")");
            }
            types[i] = component.getType();
            arguments[i] = value(
                    entry.value(), component.getGenericType(), unit, entry.key(), path.child(component.getName()));
        }
        return construct(mapping, type, types, arguments, key, path);
    }

    /** What a file says about a component, or else its default; null if there is neither. */
    private Node.@Nullable Entry given(Node.Mapping mapping, RecordComponent component, Origin key) {
        Node.Entry entry = mapping.entries().get(component.getName());
        Default otherwise = component.getAnnotation(Default.class);
        return entry != null || otherwise == null
                ? entry
                : new Node.Entry(key, sources.otherwise(component.getName(), otherwise.value()));
    }

    private static Object construct(
            Node.Mapping mapping, Class<?> type, Class<?>[] types, Object[] arguments, Origin key, KeyPath path) {
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                Node.Entry entry = mapping.entries().get(invalid.key());
                Origin at = entry == null ? key : entry.key();
                throw new ConfigException(at, path.child(invalid.key()), invalid.problem());
            }
            if (e.getCause() instanceof IllegalArgumentException invalid) {
                throw new ConfigException(key, path, String.valueOf(invalid.getMessage()));
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + type.getName() + " must be public", e);
        }
    }
}
