package org.sneakpath.circuit.spice.expression;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Expressions grown at random from a seed, as text. */
final class RandomExpression {
    private static final String[] UNARY = {
        "abs", "sgn", "exp", "ln", "log", "log10", "sqrt", "sinh", "cosh", "tanh", "sin", "cos", "tan", "asin", "acos",
        "atan", "asinh", "acosh", "atanh", "floor", "ceil", "nint"
    };
    private static final String[] UNARY_OF_LAWS = {"u", "uramp", "u2", "eq0", "ne0", "gt0", "lt0", "ge0", "le0"};
    private static final String[] BINARY = {"min", "max", "pow", "pwr"};
    private static final String[] OPERATORS = {"+", "-", "*", "/", "+", "-", "*", "/", "^", "**"};
    private static final String[] RELATIONS = {" < ", ">", "<=", ">=", "==", " != "};

    private final CounterRandom random;
    private final boolean law;
    private final String[] leaves;
    private long device;
    private long event;

    RandomExpression(long seed, boolean law, String... leaves) {
        this.random = new CounterRandom(seed, Purpose.NETLIST);
        this.law = law;
        this.leaves = leaves;
    }

    /** Expression number {@code index}; brackets are put at random, so that operator strength is tried too. */
    String text(int index, int depth) {
        device = index;
        event = 0;
        return grow(depth);
    }

    private int pick(int n) {
        return random.below(n, device, event++);
    }

    private String grow(int depth) {
        if (depth == 0 || pick(8) == 0) {
            return leaf();
        }
        switch (pick(law ? 10 : 8)) {
            case 0, 1, 2 -> {
                return maybeBracketed(
                        grow(depth - 1) + blank() + OPERATORS[pick(OPERATORS.length)] + blank() + grow(depth - 1));
            }
            case 3, 4 -> {
                return UNARY[pick(UNARY.length)] + "(" + grow(depth - 1) + ")";
            }
            case 5 -> {
                return BINARY[pick(BINARY.length)] + "(" + grow(depth - 1) + "," + grow(depth - 1) + ")";
            }
            case 6 -> {
                return "(" + condition(depth - 1) + "?" + grow(depth - 1) + ":" + grow(depth - 1) + ")";
            }
            case 7 -> {
                return "(-" + grow(depth - 1) + ")";
            }
            case 8 -> {
                return UNARY_OF_LAWS[pick(UNARY_OF_LAWS.length)] + "(" + grow(depth - 1) + ")";
            }
            default -> {
                return "(" + condition(depth - 1) + (pick(2) == 0 ? "&&" : "||") + condition(depth - 1) + "?"
                        + grow(depth - 1) + ":" + leaf() + ")";
            }
        }
    }

    private String condition(int depth) {
        return "(" + grow(depth) + RELATIONS[pick(RELATIONS.length)] + grow(depth) + ")";
    }

    private String maybeBracketed(String text) {
        return pick(2) == 0 ? "(" + text + ")" : text;
    }

    private String blank() {
        return pick(3) == 0 ? " " : "";
    }

    private String leaf() {
        return switch (pick(4)) {
            case 0 -> Integer.toString(1 + pick(5));
            case 1 -> new String[] {"0.5", "1.25", "2.5e-1", "3k", "20m", ".75", "12", "4u"}[pick(8)];
            default -> leaves[pick(leaves.length)];
        };
    }
}
