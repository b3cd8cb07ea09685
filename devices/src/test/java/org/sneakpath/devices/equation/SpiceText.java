package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link Expression#text} writes, u0, u1 … and p0, p1 … being the names: the test's own little parser. */
final class SpiceText {
    private final String text;
    private int at;

    private SpiceText(String text) {
        this.text = text.replace(" ", "");
    }

    static Expression parse(String text) {
        SpiceText parser = new SpiceText(text);
        Expression result = parser.choice();
        if (parser.at != parser.text.length()) {
            throw new IllegalArgumentException("stopped at " + parser.text.substring(parser.at));
        }
        return result;
    }

    private boolean take(String symbol) {
        boolean found = text.startsWith(symbol, at);
        at += found ? symbol.length() : 0;
        return found;
    }

    private Expression choice() {
        Expression condition = logic();
        if (!take("?")) {
            return condition;
        }
        Expression then = choice();
        if (!take(":")) {
            throw new IllegalArgumentException("no colon");
        }
        return Select.of(condition, then, choice());
    }

    /** One operator only: the writer puts parentheses around the rest. */
    private Expression logic() {
        Expression a = sum();
        for (Relation r : List.of(
                Relation.LESS_OR_EQUAL,
                Relation.GREATER_OR_EQUAL,
                Relation.EQUAL,
                Relation.NOT_EQUAL,
                Relation.LESS,
                Relation.GREATER)) {
            if (take(r.symbol())) {
                return Comparison.of(r, a, sum());
            }
        }
        for (BinaryFunction f : List.of(BinaryFunction.AND, BinaryFunction.OR, BinaryFunction.POWER_OR_ZERO)) {
            if (take(f.spice())) {
                return Binary.of(f, a, sum());
            }
        }
        return a;
    }

    private Expression sum() {
        Expression a = term();
        while (true) {
            if (take("+")) {
                a = Expression.sum(a, term());
            } else if (take("-")) {
                a = Expression.difference(a, term());
            } else {
                return a;
            }
        }
    }

    private Expression term() {
        Expression a = factor();
        while (true) {
            if (take("*")) {
                a = Expression.product(a, factor());
            } else if (take("/")) {
                a = Expression.quotient(a, factor());
            } else {
                return a;
            }
        }
    }

    private Expression factor() {
        if (take("-")) {
            return Expression.negative(factor());
        }
        if (take("!")) {
            return Unary.of(UnaryFunction.NOT, factor());
        }
        if (take("(")) {
            Expression inside = choice();
            take(")");
            return inside;
        }
        int from = at;
        if (Character.isDigit(text.charAt(at))) {
            while (at < text.length()
                    && (Character.isDigit(text.charAt(at))
                            || ".E".indexOf(text.charAt(at)) >= 0
                            || (text.charAt(at) == '-' && text.charAt(at - 1) == 'E'))) {
                at++;
            }
            return new Constant(Double.parseDouble(text.substring(from, at)));
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        return take("(") ? call(name) : variable(name);
    }

    private static Expression variable(String name) {
        if (name.equals("time")) {
            return new Time();
        }
        int index = Integer.parseInt(name.substring(1));
        return name.startsWith("u") ? new Control(index) : new ParameterValue(index);
    }

    private Expression call(String name) {
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(choice());
        } while (take(","));
        take(")");
        if (name.equals("table") || name.equals("pwl")) {
            double[] numbers = arguments.stream()
                    .skip(1)
                    .mapToDouble(e -> ((Constant) e).value())
                    .toArray();
            double[] x = new double[numbers.length / 2];
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                x[k] = numbers[2 * k];
                y[k] = numbers[2 * k + 1];
            }
            return Lookup.of(
                    new Table(x, y, name.equals("pwl") ? Table.Shape.EXTENDED : Table.Shape.CLAMPED), arguments.get(0));
        }
        for (UnaryFunction f : UnaryFunction.values()) {
            if (f.spice().equals(name)) {
                return Unary.of(f, arguments.get(0));
            }
        }
        BinaryFunction f = Arrays.stream(BinaryFunction.values())
                .filter(g -> g.spice().equals(name))
                .findFirst()
                .orElseThrow();
        return Binary.of(f, arguments.get(0), arguments.get(1));
    }
}
