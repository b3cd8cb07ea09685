package org.sneakpath.circuit.spice.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.SpiceException;

/**
 * What the names of a {@code .control} block stand for: text of an expression over the netlist's parameters for {@code $&name},
 * text as it was written for {@code $name}.
 */
final class CommandValues {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+(?:[eE][+-]?[0-9]+)?[A-Za-z]*");
    private static final Pattern LET = Pattern.compile("([A-Za-z_][A-Za-z_0-9.]*+)([^=]*+)=(.*)", Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("\\b([A-Za-z_][A-Za-z_0-9]*+)\\s*+=\\s*+(\\(|\"[^\"]*\"|\\S+)");
    /** Functions that mean the same to vectors as to parameters; {@code log} does not, nor angles in {@code set units}. */
    private static final Set<String> FUNCTIONS = Set.of("abs", "sqrt", "exp", "ln", "log10", "floor", "ceil");

    private static final Set<String> CONSTANTS =
            Set.of("pi", "e", "c", "boltz", "echarge", "planck", "kelvin", "true", "false", "yes", "no");

    private final Predicate<String> parameters;
    private final int most;
    private final Map<String, String> values;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> results = new HashSet<>();
    private long written;

    /**
     * @param given expressions by name, lower case, of {@code .csparam}
     * @param parameters whether a name is a parameter of the netlist
     * @param most characters of all that is put in the place of names
     */
    CommandValues(Map<String, String> given, Predicate<String> parameters, int most) {
        this.values = new HashMap<>(given);
        this.parameters = parameters;
        this.most = most;
    }

    /** {@code name = expression}; one of results makes the name a result. */
    void let(Line line, String assignment) {
        Matcher parts = LET.matcher(assignment);
        if (!parts.matches()) {
            return;
        }
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        try {
            if (!parts.group(2).isBlank()) {
                throw new ResultException("an element of '" + name + "'");
            }
            values.put(name, expression(line, parts.group(3).strip()));
            results.remove(name);
        } catch (ResultException notYet) {
            result(name);
        }
    }

    /** {@code name = text …}. */
    void set(Line line, String assignments) throws ResultException {
        Matcher each = SET.matcher(assignments);
        while (each.find()) {
            String name = each.group(1).toLowerCase(Locale.ROOT);
            String text = each.group(2);
            if (text.equals("(")) {
                texts.remove(name);
                results.add(name);
                continue;
            }
            texts.put(name, arguments(line, text.startsWith("\"") ? text.substring(1, text.length() - 1) : text));
        }
    }

    /** The name is of something that a run gives. */
    void result(String name) {
        values.remove(name.toLowerCase(Locale.ROOT));
        results.add(name.toLowerCase(Locale.ROOT));
    }

    /** Arguments of a command, every {@code $} with its name replaced. */
    String arguments(Line line, String text) throws ResultException {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int k = 0; k < text.length(); ) {
            char c = text.charAt(k);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c != '$') {
                out.append(c);
                k++;
                continue;
            }
            int end = end(text, k);
            String value = value(line, text, k, end);
            if (text.charAt(k + 1) == '&') {
                value = depth > 0 ? "(" + value + ")" : "{" + value + "}";
            } else if (depth > 0) {
                value = value.replace('{', '(').replace('}', ')');
            }
            out.append(value);
            k = end;
        }
        return out.toString();
    }

    /** An expression, every name replaced that is none of the netlist's. */
    private String expression(Line line, String text) throws ResultException {
        StringBuilder out = new StringBuilder();
        Matcher name = NAME.matcher(text);
        Matcher number = NUMBER.matcher(text);
        for (int k = 0; k < text.length(); ) {
            char c = text.charAt(k);
            int end = k + 1;
            if (c == '$') {
                end = end(text, k);
                String value = value(line, text, k, end).replace('{', '(').replace('}', ')');
                out.append('(').append(value).append(')');
            } else if (number.region(k, text.length()).lookingAt()) {
                end = number.end();
                out.append(text, k, end);
            } else if (name.region(k, text.length()).lookingAt()) {
                end = name.end();
                out.append(operand(line, text, name.group().toLowerCase(Locale.ROOT), end));
            } else if (Character.isWhitespace(c) || "+-*/^()".indexOf(c) >= 0) {
                out.append(c);
            } else {
                throw new ResultException("'" + text + "'");
            }
            k = end;
        }
        String made = out.toString();
        if (made.isBlank()) {
            throw new ResultException("nothing");
        }
        return made;
    }

    private String operand(Line line, String text, String name, int end) throws ResultException {
        boolean called = end < text.length() && text.charAt(end) == '(';
        String known = values.get(name);
        if (known != null && !called) {
            return "(" + counted(line, known) + ")";
        }
        boolean fixed = called ? FUNCTIONS.contains(name) : parameters.test(name) || CONSTANTS.contains(name);
        if (!fixed || results.contains(name)) {
            throw new ResultException("'" + name + "'");
        }
        return name;
    }

    /** One after the name that follows the {@code $} at k; what is no plain name, such as {@code $&v(1)}, is a result. */
    private static int end(String text, int k) throws ResultException {
        int start = k + (text.startsWith("$&", k) ? 2 : 1);
        Matcher name = NAME.matcher(text).region(start, text.length());
        if (name.lookingAt() && (name.end() == text.length() || "([".indexOf(text.charAt(name.end())) < 0)) {
            return name.end();
        }
        throw new ResultException("'" + text.substring(k).split("\\s", 2)[0] + "'");
    }

    private String value(Line line, String text, int k, int end) throws ResultException {
        boolean vector = text.charAt(k + 1) == '&';
        String name = text.substring(k + (vector ? 2 : 1), end).toLowerCase(Locale.ROOT);
        Map<String, String> known = vector ? values : texts;
        String value = known.get(name);
        if (value != null) {
            return counted(line, value);
        }
        if (results.contains(name) || name.startsWith("curplot") || name.indexOf('.') >= 0) {
            throw new ResultException("'" + text.substring(k, end) + "'");
        }
        throw new SpiceException(
                line.location(),
                "'" + text.substring(k, end) + "' is not set before this line; write "
                        + (vector
                                ? "let " + name + " = value, or .csparam " + name + "={value}"
                                : "set " + name + " = value")
                        + NearestName.hint(name, known.keySet(), "names"));
    }

    private String counted(Line line, String value) {
        written += value.length();
        if (written > most) {
            throw new SpiceException(
                    line.location(),
                    "the names of the .control block stand for more than " + most
                            + " characters, all places together; write the values as .param");
        }
        return value;
    }
}
