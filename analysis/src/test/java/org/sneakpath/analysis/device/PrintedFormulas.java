package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.UnaryFunction;

/** Reads lines {@code name = formula} one after the other, as a person with a pocket calculator would. */
final class PrintedFormulas {
    private final Map<String, Double> values = new HashMap<>();
    private String text = "";
    private int at;

    /** A value that formulas may refer to. */
    void put(String name, double value) {
        values.put(name, value);
    }

    double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new AssertionError("no formula for " + name + " in " + values.keySet());
        }
        return value;
    }

    /** Evaluates a line and remembers what it defines. */
    String read(String line) {
        int equals = line.indexOf(" = ");
        text = line.substring(equals + 3);
        at = 0;
        double value = sum();
        skip();
        if (at < text.length()) {
            throw new AssertionError("cannot read '" + text + "' from '" + text.substring(at) + "' on");
        }
        String name = line.substring(0, equals);
        put(name, value);
        return name;
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String symbol) {
        skip();
        if (text.startsWith(symbol, at)) {
            at += symbol.length();
            return true;
        }
        return false;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("-")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = atom();
        while (true) {
            skip();
            if (text.startsWith("&&", at)) {
                return value;
            }
            if (take("*")) {
                value *= atom();
            } else if (take("/")) {
                value = BinaryFunction.DIVIDE.at(value, atom());
            } else {
                return value;
            }
        }
    }

    private double atom() {
        if (take("-")) {
            return -atom();
        }
        if (take("!")) {
            return UnaryFunction.NOT.at(atom());
        }
        if (take("∞")) {
            return Double.POSITIVE_INFINITY;
        }
        if (take("(")) {
            double value = inParentheses(sum());
            if (!take(")")) {
                throw new AssertionError("no ) in '" + text + "' at " + at);
            }
            return value;
        }
        String name = name();
        if (!name.isEmpty()) {
            return get(name);
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.' || exponentSign())) {
            at++;
        }
        String word = text.substring(start, at);
        return take("(") ? function(word) : Double.parseDouble(word);
    }

    private boolean exponentSign() {
        return text.charAt(at) == '-' && at > 1 && text.charAt(at - 1) == 'E' && Character.isDigit(text.charAt(at - 2));
    }

    /** The longest known name that stands here as a whole. */
    private String name() {
        skip();
        return values.keySet().stream()
                .filter(candidate -> text.startsWith(candidate, at) && whole(candidate))
                .max(Comparator.comparingInt(String::length))
                .map(found -> {
                    at += found.length();
                    return found;
                })
                .orElse("");
    }

    private boolean whole(String candidate) {
        int end = at + candidate.length();
        return end == text.length()
                || candidate.endsWith(")")
                || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '(' || text.charAt(end) == '_');
    }

    private double inParentheses(double first) {
        for (String relation : List.of(">=", "<=", "==", "!=", ">", "<", "&&", "||", "?")) {
            if (take(relation)) {
                double second = sum();
                return switch (relation) {
                    case ">=" -> first >= second ? 1 : 0;
                    case "<=" -> first <= second ? 1 : 0;
                    case "==" -> first == second ? 1 : 0;
                    case "!=" -> first != second ? 1 : 0;
                    case ">" -> first > second ? 1 : 0;
                    case "<" -> first < second ? 1 : 0;
                    case "&&" -> first != 0 && second != 0 ? 1 : 0;
                    case "||" -> first != 0 || second != 0 ? 1 : 0;
                    default -> choose(first, second);
                };
            }
        }
        return first;
    }

    private double choose(double condition, double then) {
        if (!take(":")) {
            throw new AssertionError("no : in '" + text + "'");
        }
        double otherwise = sum();
        return condition != 0 ? then : otherwise;
    }

    private double function(String word) {
        List<Double> arguments = new ArrayList<>(List.of(sum()));
        while (take(",")) {
            arguments.add(sum());
        }
        if (!take(")")) {
            throw new AssertionError("no ) after the arguments of " + word);
        }
        for (UnaryFunction f : UnaryFunction.values()) {
            if (arguments.size() == 1 && f.spice().equals(word)) {
                return f.at(arguments.get(0));
            }
        }
        for (BinaryFunction f : BinaryFunction.values()) {
            if (arguments.size() == 2 && f.spice().equals(word)) {
                return f.at(arguments.get(0), arguments.get(1));
            }
        }
        throw new AssertionError("unknown function " + word);
    }
}
