package org.sneakpath.analysis.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration as written: a tree in which every key and value knows where it stands. Immutable by convention. */
sealed interface Node {
    Origin origin();

    /** What it is, in the words of a message. */
    String kind();

    /** Keys in the order of the file. */
    record Mapping(Origin origin, Map<String, Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a section";
        }

        /** This mapping with one value exchanged. */
        Mapping with(String key, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new Mapping(origin, changed);
        }
    }

    /** A value and the place of its key. */
    record Entry(Origin key, Node value) {}

    /** A list. */
    record Sequence(Origin origin, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** What YAML takes a scalar for. */
    enum ScalarType {
        TEXT,
        NUMBER,
        TRUTH_VALUE
    }

    /** A single value, as written. */
    record Scalar(Origin origin, ScalarType type, String text) implements Node {
        /** Longer texts are cut in messages. */
        private static final int SHOWN = 60;

        private String shown() {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        }

        @Override
        public String kind() {
            return switch (type) {
                case TEXT -> "the text '" + shown() + "'";
                case NUMBER -> "the number " + text;
                case TRUTH_VALUE -> "the truth value " + text;
            };
        }
    }
}
