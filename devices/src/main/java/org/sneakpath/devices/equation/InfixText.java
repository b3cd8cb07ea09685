package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;

/** Writes an expression as SPICE does. Everything between operators is in parentheses but products and sums from the left. */
final class InfixText {
    private static final int LONGEST = 1_000_000;
    private static final int BRIEF = 400;
    private static final int DEEPEST = 1500;

    private final IntFunction<String> controls;
    private final IntFunction<String> parameters;
    private final StringBuilder out = new StringBuilder();
    private int limit = LONGEST;
    private int depth;

    InfixText(IntFunction<String> controls, IntFunction<String> parameters) {
        this.controls = controls;
        this.parameters = parameters;
    }

    /** For messages: cut short where it grows long. */
    static String brief(Expression e) {
        return brief(e, k -> "u" + k, j -> "p" + j, BRIEF);
    }

    static String brief(Expression e, IntFunction<String> controls, IntFunction<String> parameters, int longest) {
        InfixText text = new InfixText(controls, parameters);
        text.limit = longest;
        try {
            text.write(e, 0);
        } catch (TooLong stop) {
            text.out.append(" …");
        }
        return text.out.toString();
    }

    String of(Expression e) {
        try {
            write(e, 0);
        } catch (TooLong stop) {
            throw new IllegalStateException("text of an expression of " + e.size() + " nodes exceeds " + LONGEST
                    + " characters or " + DEEPEST + " levels: shared subexpressions are written out once per use");
        }
        return out.toString();
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** Precedence: 0 a place that takes anything, 1 sums, 2 products, 3 what binds closer. */
    private void write(Expression e, int around) {
        if (out.length() > limit || ++depth > DEEPEST) {
            throw new TooLong();
        }
        node(e, around);
        depth--;
    }

    private void node(Expression e, int around) {
        if (e instanceof Constant c) {
            constant(c.value(), around);
        } else if (e instanceof Control c) {
            out.append(controls.apply(c.index()));
        } else if (e instanceof ParameterValue p) {
            out.append(parameters.apply(p.index()));
        } else if (e instanceof Time) {
            out.append("time");
        } else if (e instanceof Unary f) {
            unary(f);
        } else if (e instanceof Binary f) {
            binary(f, around);
        } else if (e instanceof Comparison c) {
            between(c.a(), c.relation().symbol(), c.b());
        } else if (e instanceof Select s) {
            out.append('(');
            write(s.condition(), 1);
            out.append(" ? ");
            write(s.then(), 1);
            out.append(" : ");
            write(s.otherwise(), 1);
            out.append(')');
        } else if (e instanceof Lookup l) {
            lookup(l);
        }
    }

    private void constant(double value, int around) {
        String text =
                Double.isFinite(value) ? Double.toString(value) : value > 0 ? "(1/0)" : value < 0 ? "(-1/0)" : "(0/0)";
        boolean sign = around > 0 && text.startsWith("-");
        out.append(sign ? "(" : "").append(text).append(sign ? ")" : "");
    }

    private void unary(Unary f) {
        if (f.function() == UnaryFunction.NEGATE || f.function() == UnaryFunction.NOT) {
            out.append('(').append(f.function().spice());
            write(f.a(), 3);
            out.append(')');
        } else {
            out.append(f.function().spice()).append('(');
            write(f.a(), 0);
            out.append(')');
        }
    }

    private void binary(Binary f, int around) {
        if (level(f) < 3) {
            leftAssociative(f, level(f), around);
        } else if (f.function().infix()) {
            between(f.a(), f.function().spice(), f.b());
        } else {
            out.append(f.function().spice()).append('(');
            write(f.a(), 0);
            out.append(", ");
            write(f.b(), 0);
            out.append(')');
        }
    }

    private static int level(Binary f) {
        return switch (f.function()) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY, DIVIDE -> 2;
            default -> 3;
        };
    }

    /** A sum or a product of any length, without recursion to the left. */
    private void leftAssociative(Binary f, int level, int around) {
        Deque<Binary> spine = new ArrayDeque<>();
        Expression first = f;
        while (first instanceof Binary g && level(g) == level) {
            spine.push(g);
            first = g.a();
        }
        boolean parentheses = around > level;
        out.append(parentheses ? "(" : "");
        write(first, level);
        for (Binary g : spine) {
            out.append(
                    level == 1 ? " " + g.function().spice() + " " : g.function().spice());
            write(g.b(), level + 1);
        }
        out.append(parentheses ? ")" : "");
    }

    private void between(Expression a, String symbol, Expression b) {
        out.append('(');
        write(a, 3);
        out.append(' ').append(symbol).append(' ');
        write(b, 3);
        out.append(')');
    }

    private void lookup(Lookup l) {
        Table table = l.table();
        if (table.shape() == Table.Shape.STEPS && limit == LONGEST) {
            throw new IllegalStateException("the derivative of a table has no text in SPICE");
        }
        out.append(
                switch (table.shape()) {
                    case CLAMPED -> "table(";
                    case EXTENDED -> "pwl(";
                    case STEPS -> "steps(";
                });
        write(l.a(), 0);
        for (int k = 0; k < table.size(); k++) {
            out.append(", ");
            constant(table.x(k), 0);
            out.append(", ");
            constant(table.y(k), 0);
        }
        out.append(')');
    }
}
