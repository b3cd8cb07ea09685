package org.sneakpath.devices.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A value in a file of mappings and plain values, with the place where it stands. YAML's lists, tags, aliases and further
 * documents are refused, and so are keys that stand twice.
 *
 * @param place {@code file:line:column}
 * @param text a plain value as it is written; null for a mapping
 * @param fields a mapping's values by key, in the order of the text; empty for a plain value
 */
record YamlField(String place, @Nullable String text, Map<String, YamlField> fields) {

    /**
     * Reads a document whose top is a mapping.
     *
     * @param file how messages call it
     * @throws IllegalArgumentException with the place, if it is anything else
     */
    static YamlField read(String file, String text) {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(file + ": is no list of 'key: value' lines");
            }
            YamlField top = value(file, parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(
                        place(file, parser) + ": more follows after the end of the document");
            }
            return top;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? file : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new IllegalArgumentException(where + ": not valid YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static YamlField value(String file, YAMLParser parser) {
        String place = place(file, parser);
        if (parser.getObjectId() != null || parser.isCurrentAlias() || parser.getTypeId() != null) {
            throw new IllegalArgumentException(place + ": aliases and tags are not supported; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(file, parser, place);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new YamlField(place, parser.getString(), Map.of());
            default -> throw new IllegalArgumentException(place + ": a value of this kind is not supported");
        };
    }

    private static YamlField mapping(String file, YAMLParser parser, String place) {
        Map<String, YamlField> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            String at = place(file, parser);
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                throw new IllegalArgumentException(at + ": '" + key + "' has no value");
            }
            YamlField earlier = fields.putIfAbsent(key, value(file, parser));
            if (earlier != null) {
                throw new IllegalArgumentException(
                        at + ": '" + key + "' stands twice (first at " + earlier.place + "); remove one");
            }
        }
        return new YamlField(place, null, fields);
    }

    private static String place(String file, YAMLParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return file + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
