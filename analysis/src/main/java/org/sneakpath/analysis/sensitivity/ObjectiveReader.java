package org.sneakpath.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;

/**
 * Objectives as typed to measures:
 * <pre>
 *   v(a)@1m   v(a,b)@1m   i(vs)@1m     FIND … AT=1m
 *   v(a)                               the same at the end of the transient, or at the operating point
 *   integ(x) integ(x, from, to)        INTEG … FROM= TO=; also avg rms max min pp
 *   cross(x, level, n)                 WHEN … RISE=n, also rise; fall(x, level, n): FALL=n; n may be last
 *   measure name                       the netlist's own
 * </pre>
 * x is a column or an expression of columns and parameters.
 */
final class ObjectiveReader {
    private static final Pattern CALL = Pattern.compile("([a-z]+)\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("[vi]\\([^()]+\\)");
    private static final Pattern MEASURE = Pattern.compile("measure\\s+(\\S+)");
    private static final Set<String> REDUCTIONS = Set.of("integ", "avg", "rms", "max", "min", "pp");
    private static final String FORMS = "write v(a)@1m, i(vs)@1m, v(a), integ(v(a)), integ(v(a)*i(vs), from, to), "
            + "avg, rms, max, min or pp likewise, cross(v(a), level, n), fall(v(a), level, n) or measure NAME";

    private final OptionalDouble stop;

    /** @param stop end of the transient (s); none for a netlist without one, of which only operating points can be asked */
    ObjectiveReader(OptionalDouble stop) {
        this.stop = stop;
    }

    /** @param number tells the names of measures apart */
    Objective read(String typed, int number) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher own = MEASURE.matcher(text);
        if (own.matches()) {
            return new Objective(typed, own.group(1), "");
        }
        String name = "sneakpath_objective_" + number;
        return new Objective(typed, name, ".measure " + (stop.isPresent() ? "tran " : "op ") + name + " " + form(text));
    }

    private String form(String text) {
        List<String> at = split(text, '@');
        if (at.size() == 2 && !at.get(0).isEmpty() && !at.get(1).isEmpty()) {
            transientOnly(text);
            return "find " + signal(at.get(0)) + " at={" + at.get(1) + "}";
        }
        if (at.size() != 1 || text.isEmpty()) {
            throw new InputException("--of " + text + ": is not understood; " + FORMS);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            String function = call.group(1);
            List<String> arguments = split(call.group(2), ',');
            if (REDUCTIONS.contains(function) && (!ambiguous(function) || arguments.size() != 2)) {
                transientOnly(text);
                return function + " " + window(text, arguments);
            }
            if (Set.of("cross", "rise", "fall").contains(function)) {
                transientOnly(text);
                return crossing(text, function, arguments);
            }
        }
        return "find " + signal(text) + " at=" + (stop.isPresent() ? Double.toString(stop.getAsDouble()) : "0");
    }

    /** {@code max(a, b)} of two signals is a function of expressions. */
    private static boolean ambiguous(String function) {
        return function.equals("max") || function.equals("min");
    }

    private static String window(String text, List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> signal(arguments.get(0));
            case 3 -> signal(arguments.get(0)) + " from={" + arguments.get(1) + "} to={" + arguments.get(2) + "}";
            default -> throw new InputException("--of " + text + ": takes a signal, or a signal, from and to");
        };
    }

    private static String crossing(String text, String function, List<String> arguments) {
        if (arguments.size() != 2 && arguments.size() != 3) {
            throw new InputException("--of " + text + ": takes a signal, a level and which crossing it is, from 1");
        }
        String which = arguments.size() == 3 ? arguments.get(2) : "1";
        if (!which.matches("[1-9][0-9]{0,8}|last")) {
            throw new InputException("--of " + text + ": crossing '" + which + "' must be a count from 1, or last");
        }
        return "when " + signal(arguments.get(0)) + "={" + arguments.get(1) + "} "
                + (function.equals("fall") ? "fall=" : "rise=") + which;
    }

    private static String signal(String text) {
        return COLUMN.matcher(text).matches() ? text : "par('" + text + "')";
    }

    private void transientOnly(String text) {
        if (stop.isEmpty()) {
            throw new InputException(
                    "--of " + text + ": needs a .tran line in the netlist; without one, only values at the "
                            + "operating point can be asked for, such as v(a)");
        }
    }

    /** Parts between separators that stand outside all brackets. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(from, k).strip());
                from = k + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
