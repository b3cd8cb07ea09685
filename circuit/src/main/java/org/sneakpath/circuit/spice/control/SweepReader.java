package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.analysis.SweepVariable;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.text.Token;

/**
 * What is swept over which values, in {@code .dc} and {@code .step}:
 * <pre>
 *   name start stop increment        name LIST v1 v2 …        LIN name start stop increment
 *   DEC name start stop points       OCT name start stop points
 * </pre>
 * with the keyword before the name (PSpice, LTspice, Xyce) or after it, and {@code param} before a parameter's name.
 */
final class SweepReader {
    /** Values of a sweep, and of two sweeps within each other. */
    static final double MOST = 1e6;

    private final Directive line;
    private final Words words;
    private final Names names;

    private SweepReader(Directive line, Words words, Names names) {
        this.line = line;
        this.words = words;
        this.names = names;
    }

    static SweepAxis dc(Directive line, Words words, Names names) {
        return new SweepReader(line, words, names).axis(false);
    }

    static SweepAxis step(Directive line, Words words, Names names) {
        return new SweepReader(line, words, names).axis(true);
    }

    private SweepAxis axis(boolean alone) {
        Optional<String> spacing = spacing();
        SweepVariable variable = variable();
        if (spacing.isEmpty()) {
            spacing = spacing();
        }
        return new SweepAxis(variable, values(spacing.orElse("lin"), alone));
    }

    private Optional<String> spacing() {
        for (String keyword : List.of("lin", "dec", "oct", "list", "poi")) {
            if (words.accept(keyword)) {
                return Optional.of(keyword.equals("poi") ? "list" : keyword);
            }
        }
        return Optional.empty();
    }

    private SweepVariable variable() {
        boolean parameter = words.accept("param");
        Token token = words.next("what is swept");
        String name = token.word();
        if (words.nextIs('(') && !parameter) {
            // model(parameter)
            words.accept('(');
            Token inner = words.next("a parameter");
            words.expect(')', "after the parameter");
            throw token.error("sweeping " + name + "(" + inner.text()
                    + ") is not supported; write the value as a parameter and sweep that");
        }
        if (parameter) {
            return parameter(token);
        }
        if (name.equals("temp")) {
            return new SweepVariable(SweepVariable.Kind.TEMPERATURE, "temp");
        }
        Optional<String> element = names.element(name);
        if (element.isPresent()) {
            String local = element.get().substring(element.get().lastIndexOf('.') + 1);
            return switch (local.charAt(0)) {
                case 'v', 'i' -> new SweepVariable(SweepVariable.Kind.SOURCE, element.get());
                case 'r' -> new SweepVariable(SweepVariable.Kind.RESISTOR, element.get());
                default ->
                    throw token.error("'" + name + "' cannot be swept; sources, resistors, parameters and temp can");
            };
        }
        return parameter(token);
    }

    private SweepVariable parameter(Token token) {
        if (!names.parameters().contains(token.word())) {
            throw token.error("'" + token.text() + "' is neither a source, a resistor nor a parameter of the netlist; "
                    + "parameters are "
                    + names.parameters().stream().sorted().limit(20).toList());
        }
        return new SweepVariable(SweepVariable.Kind.PARAMETER, token.word());
    }

    private List<Double> values(String spacing, boolean alone) {
        if (spacing.equals("list")) {
            List<Double> list = new ArrayList<>();
            while (words.more() && !beginsAxis()) {
                if (!words.accept(',')) {
                    list.add(number("a value"));
                }
            }
            if (list.isEmpty()) {
                throw words.error("the list has no values");
            }
            return list;
        }
        double start = number("the start");
        double stop = number("the end");
        double third = !alone || words.more() ? number("the increment") : 1;
        return spacing.equals("lin") ? linear(start, stop, third) : logarithmic(spacing, start, stop, third);
    }

    /** In a list, a name begins the next axis. */
    private boolean beginsAxis() {
        String word = words.peek("a value").word();
        return !word.isEmpty() && (names.element(word).isPresent() || word.equals("temp"));
    }

    private double number(String what) {
        return line.scope().number(words.value(what), what + " of the sweep");
    }

    /**
     * start, start + increment, … up to the end, which counts when missed by rounding alone. Increments are added one by one,
     * as in every SPICE: a value that is zero on paper is then 1e-16 or so, and which side of zero it is on shows in sgn, u
     * and floor.
     */
    private List<Double> linear(double start, double stop, double increment) {
        if (start == stop) {
            return List.of(start);
        }
        double count = Math.floor((stop - start) / increment * (1 + 1e-10) + 1e-9);
        if (!(count >= 0)) {
            throw line.error("from " + start + " in increments of " + increment + " the sweep never reaches " + stop);
        }
        limit(count);
        List<Double> values = new ArrayList<>();
        double value = start;
        for (int k = 0; k <= count; k++) {
            values.add(value);
            value += increment;
        }
        return values;
    }

    private List<Double> logarithmic(String spacing, double start, double stop, double points) {
        if (!(start > 0 && stop >= start && points >= 1)) {
            throw line.error(
                    "a logarithmic sweep goes from a positive value to a greater one with at least one point each "
                            + "step, not from " + start + " to " + stop + " with " + points);
        }
        double base = spacing.equals("dec") ? 10 : 2;
        double count = Math.floor(Math.log(stop / start) / Math.log(base) * points * (1 + 1e-10) + 1e-9);
        limit(count);
        List<Double> values = new ArrayList<>();
        for (int k = 0; k <= count; k++) {
            values.add(start * Math.pow(base, k / points));
        }
        return values;
    }

    private void limit(double count) {
        if (count > MOST) {
            throw line.error("the sweep has " + count + " values; at most " + MOST + " are allowed");
        }
    }
}
