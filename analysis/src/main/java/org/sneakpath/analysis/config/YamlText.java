package org.sneakpath.analysis.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML text to {@link Node}s, strictly: duplicate keys, nulls, aliases, tags and further documents are errors at
 * the place where they stand.
 */
final class YamlText {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String name;
    private final boolean commandLine;
    private final YAMLParser parser;

    private YamlText(String name, boolean commandLine, YAMLParser parser) {
        this.name = name;
        this.commandLine = commandLine;
        this.parser = parser;
    }

    /** Reads a whole document whose top is a mapping. {@code name} stands for the file in messages. */
    static Node.Mapping document(String name, String text) {
        Node node = parse(name, text, false);
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new ConfigException(
                node.origin(), KeyPath.ROOT, "a configuration is a list of 'key: value' lines, this is " + node.kind());
    }

    /** Reads the right-hand side of an override, a YAML value such as {@code [0, 0.1]}. */
    static Node value(String argument, String text) {
        return parse(argument, text, true);
    }

    private static Node parse(String name, String text, boolean commandLine) {
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            YamlText yaml = new YamlText(name, commandLine, parser);
            if (parser.nextToken() == null) {
                throw new ConfigException(yaml.origin(), KeyPath.ROOT, "is empty");
            }
            Node node = yaml.node(KeyPath.ROOT);
            if (parser.nextToken() != null) {
                throw new ConfigException(yaml.origin(), KeyPath.ROOT, "more follows after the end of the document");
            }
            return node;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Origin origin = commandLine || at == null
                    ? Origin.override(name)
                    : Origin.file(name, at.getLineNr(), at.getColumnNr());
            throw new ConfigException(origin, KeyPath.ROOT, "not valid YAML: " + firstLine(e));
        }
    }

    private Node node(KeyPath path) {
        Origin origin = origin();
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            throw new ConfigException(origin, path, "aliases are not supported; write the value out");
        }
        if (parser.getTypeId() != null) {
            throw new ConfigException(origin, path, "tags are not supported; write the plain value");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(origin, path);
            case START_ARRAY -> sequence(origin, path);
            case VALUE_STRING -> new Node.Scalar(origin, Node.ScalarType.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(origin, Node.ScalarType.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(origin, Node.ScalarType.TRUTH_VALUE, parser.getString());
            case VALUE_NULL -> throw new ConfigException(origin, path, "has no value");
            default -> throw new ConfigException(origin, path, "a value of this kind is not supported");
        };
    }

    private Node.Mapping mapping(Origin origin, KeyPath path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Origin at = origin();
            KeyPath child = path.child(key);
            Node.Entry earlier = entries.get(key);
            if (earlier != null) {
                throw new ConfigException(at, child, "stands twice (first at " + earlier.key() + "); remove one");
            }
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                throw new ConfigException(at, child, "has no value");
            }
            entries.put(key, new Node.Entry(at, node(child)));
        }
        return new Node.Mapping(origin, entries);
    }

    private Node.Sequence sequence(Origin origin, KeyPath path) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path.child(items.size())));
        }
        return new Node.Sequence(origin, items);
    }

    private Origin origin() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return commandLine ? Origin.override(name) : Origin.file(name, at.getLineNr(), at.getColumnNr());
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
