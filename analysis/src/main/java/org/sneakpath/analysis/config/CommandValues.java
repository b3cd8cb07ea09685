package org.sneakpath.analysis.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values given as options instead of in a file, read as strictly as a file. Bare numbers are SI. */
public final class CommandValues {
    private CommandValues() {}

    /**
     * Options, then overrides, to a record.
     *
     * @param options record component to text, in YAML; all of them must be there
     * @param overrides {@code key=value} arguments that name components
     * @param type a record with one component per option
     * @throws ConfigException at the first thing that is wrong
     */
    public static <R extends Record> R read(Map<String, String> options, List<String> overrides, Class<R> type) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        options.forEach((key, text) -> {
            Origin origin = new Origin("command line", true);
            entries.put(key, new Node.Entry(origin, new Node.Scalar(origin, scalarType(text), text)));
        });
        Node.Mapping tree = new Node.Mapping(new Origin("command line", true), entries);
        for (String argument : overrides) {
            tree = KeyOverride.parse(argument).applyTo(tree);
        }
        return RecordReader.read(tree, type, new NamedSources(Path.of("")));
    }

    private static Node.ScalarType scalarType(String text) {
        return YamlText.value(text, text) instanceof Node.Scalar scalar ? scalar.type() : Node.ScalarType.TEXT;
    }
}
