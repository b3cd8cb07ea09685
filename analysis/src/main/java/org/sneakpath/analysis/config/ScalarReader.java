package org.sneakpath.analysis.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.units.Quantity;

/** A single value to the Java type that a record component wants. */
final class ScalarReader {
    private static final Pattern BARE = Pattern.compile("[-+0-9.eE]+");

    private ScalarReader() {}

    static Object read(Node.Scalar scalar, Class<?> type, @Nullable String unit, Origin key, KeyPath path) {
        if (type.isEnum()) {
            return constant(scalar, type, key, path);
        }
        boolean text = scalar.type() == Node.ScalarType.TEXT;
        boolean number = scalar.type() == Node.ScalarType.NUMBER;
        try {
            if (type == String.class && Unit.ANY.equals(unit)) {
                if (text || number) {
                    Quantity.si(scalar.text());
                    return scalar.text();
                }
                throw new ConfigException(key, path, "expected " + wanted(type, unit) + ", found " + scalar.kind());
            }
            if (type == String.class && text && !scalar.text().isBlank()) {
                return scalar.text();
            }
            if ((type == int.class || type == Integer.class) && number) {
                return Integer.parseInt(scalar.text());
            }
            if (type == long.class && number) {
                return Long.parseLong(scalar.text());
            }
            if (type == double.class || type == Double.class) {
                boolean bare = number || BARE.matcher(scalar.text()).matches();
                if (unit != null && bare && !scalar.origin().commandLine()) {
                    throw new ConfigException(
                            key,
                            path,
                            "needs its unit: write '" + scalar.text() + " " + unit
                                    + "', with an SI prefix if you like");
                }
                if (unit != null && scalar.type() != Node.ScalarType.TRUTH_VALUE) {
                    return Quantity.parse(scalar.text(), unit);
                }
                if (number) {
                    return finite(scalar.text());
                }
            }
            if (type == boolean.class && scalar.type() == Node.ScalarType.TRUTH_VALUE) {
                return Boolean.parseBoolean(scalar.text());
            }
        } catch (NumberFormatException e) {
            throw new ConfigException(key, path, "expected " + wanted(type, unit) + ", found " + scalar.kind());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(key, path, String.valueOf(e.getMessage()));
        }
        throw new ConfigException(key, path, "expected " + wanted(type, unit) + ", found " + scalar.kind());
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return value;
    }

    private static Object constant(Node.Scalar scalar, Class<?> type, Origin key, KeyPath path) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(EnumWord.of((Enum<?>) constant), constant);
        }
        Object constant = words.get(scalar.text());
        if (constant == null) {
            throw new ConfigException(
                    key, path, "unknown word '" + scalar.text() + "'" + Suggestion.of(scalar.text(), words.keySet()));
        }
        return constant;
    }

    /** What a component of this type wants, in the words of a message. */
    static String wanted(Class<?> type, @Nullable String unit) {
        if (type == List.class) {
            return "a list";
        }
        if (Unit.ANY.equals(unit)) {
            return "a number, with its unit such as '1 kohm' where it has one";
        }
        if (unit != null) {
            return "a quantity such as '1 " + unit + "'";
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == String.class ? "a text" : type.isEnum() ? "a word" : "a section of keys";
    }
}
