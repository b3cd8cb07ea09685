package org.sneakpath.analysis.run;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) as people read it: indented, keys in the order given, line feeds.
 *
 * <p>Written by hand: loading a library for it took as long as the rest of a small run.
 */
public final class Json {
    private static final int INDENT = 2;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /**
     * The text of a file, ending in a line feed. Doubles are written so that they read back to the same value; those that
     * JSON has no numbers for as strings.
     *
     * @param object values are maps, lists, arrays, strings, numbers, booleans or null
     * @throws IllegalArgumentException if a value is anything else
     */
    public static String text(Map<String, ?> object) {
        Json json = new Json();
        json.object(object, 0);
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value != null && value.getClass().isArray()) {
            array(list(value), depth);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            string(number.toString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            string(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "no JSON for a " + value.getClass().getName() + ": " + value);
        }
    }

    private void object(Map<?, ?> object, int depth) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            text.append(" : ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        end(object.isEmpty(), depth, '}');
    }

    private void array(List<?> array, int depth) {
        text.append('[');
        for (Iterator<?> entries = array.iterator(); entries.hasNext(); ) {
            line(depth + 1);
            value(entries.next(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        end(array.isEmpty(), depth, ']');
    }

    private static List<@Nullable Object> list(Object array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int k = 0; k < Array.getLength(array); k++) {
            list.add(Array.get(array, k));
        }
        return list;
    }

    private void end(boolean empty, int depth, char bracket) {
        if (empty) {
            text.append(' ');
        } else {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append(" ".repeat(INDENT * depth));
    }

    private void string(String string) {
        text.append('"');
        for (int k = 0; k < string.length(); k++) {
            char c = string.charAt(k);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
