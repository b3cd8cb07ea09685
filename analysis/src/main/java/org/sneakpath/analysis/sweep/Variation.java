package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.InputException;

/**
 * A path of the configuration and what it is set to, as the command line says it:
 * <pre>
 *   path=1,2,5    path=1 ohm,10 ohm    path=[0, 0.1],[0, 0.2]    path=lin:0:1:11    path=log:1e-6:1e-3:7    path=log:1 ohm:1 kohm
 * </pre>
 *
 * @param path keys joined by dots, list items by number from 0
 * @param values listed, or a range
 */
public record Variation(String path, Values values) {
    private static final int MOST = 1_000_000;

    /** What a path is set to. */
    public sealed interface Values {}

    /**
     * These, one after the other.
     *
     * @param texts as the command line of a configuration takes them, in YAML
     */
    public record Listed(List<String> texts) implements Values {
        public Listed {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Levels with names, each of several settings; the path is then the name of the factor.
     *
     * @param levels at least one, no two of one name
     */
    public record Named(List<NamedLevel> levels) implements Values {
        public Named {
            levels = List.copyOf(levels);
        }
    }

    /**
     * From one number to another, both included.
     *
     * @param logarithmic whether steps are factors
     * @param from first end, with unit or in SI
     * @param to other end
     * @param count how many values; 0 where a design chooses them
     */
    public record Range(boolean logarithmic, String from, String to, int count) implements Values {}

    /**
     * Takes {@code path=values} apart.
     *
     * @throws InputException if it is not of one of the forms
     */
    public static Variation parse(String argument) {
        int equals = argument.indexOf('=');
        String values = argument.substring(equals + 1).strip();
        if (equals <= 0 || values.isEmpty()) {
            throw new InputException("--vary " + argument + ": write path=values, such as"
                    + " network.crossbar.wordWire=1,10 or robustness.background.conductanceSigma=lin:0:0.4:9");
        }
        String path = argument.substring(0, equals).strip();
        if (values.startsWith("lin:") || values.startsWith("log:")) {
            return new Variation(path, range(argument, values));
        }
        return new Variation(path, new Listed(items(argument, values)));
    }

    private static Range range(String argument, String values) {
        String[] parts = values.split(":", -1);
        boolean whole = parts.length == 3 || parts.length == 4;
        if (!whole || parts[1].isBlank() || parts[2].isBlank()) {
            throw new InputException("--vary " + argument + ": write lin:first:last:count or log:first:last:count,"
                    + " and without count for designs other than grid");
        }
        return new Range(
                parts[0].equals("log"),
                parts[1].strip(),
                parts[2].strip(),
                parts.length == 3 ? 0 : count(argument, parts[3].strip()));
    }

    private static int count(String argument, String text) {
        int count = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
        if (count < 2 || count > MOST) {
            throw new InputException(
                    "--vary " + argument + ": count '" + text + "' must be a whole number from 2 to " + MOST);
        }
        return count;
    }

    /** Cut at commas that stand in no brackets, braces or quotation marks. */
    private static List<String> items(String argument, String values) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int k = 0; k <= values.length(); k++) {
            char c = k < values.length() ? values.charAt(k) : ',';
            if (quote != 0 && k < values.length()) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && (depth == 0 || k == values.length())) {
                items.add(values.substring(start, k).strip());
                start = k + 1;
            }
        }
        if (depth != 0 || quote != 0 || items.contains("")) {
            throw new InputException("--vary " + argument + ": "
                    + (depth != 0 || quote != 0
                            ? "brackets or quotation marks do not match"
                            : "there is nothing between two commas"));
        }
        return items;
    }
}
