package org.sneakpath.circuit.spice.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * The functions that every netlist has, apart from random ones and those with a memory.
 *
 * <p>Where programs differ:
 * <pre>
 *   log(x)        ln x; in Xyce log10 x; in HSPICE sgn(x) ln |x|
 *   a^b, a**b     ngspice and PSpice |a|^b; LTspice 0 for a &lt; 0 unless b is an integer; HSPICE and Xyce as in C
 *   pow(a, b)     as a^b, but in ngspice's .param as in C
 *   pwr(a, b)     |a|^b in LTspice, PSpice, Xyce and ngspice's .param; sgn(a) |a|^b in HSPICE and ngspice
 *   u(0), stp(0)  ½ in ngspice, else 0
 * </pre>
 */
final class Functions {
    private static final Map<String, UnaryFunction> UNARY = Map.ofEntries(
            Map.entry("abs", UnaryFunction.ABS),
            Map.entry("sgn", UnaryFunction.SIGN),
            Map.entry("exp", UnaryFunction.EXP),
            Map.entry("ln", UnaryFunction.LN),
            Map.entry("log10", UnaryFunction.LOG10),
            Map.entry("sqrt", UnaryFunction.SQRT),
            Map.entry("sinh", UnaryFunction.SINH),
            Map.entry("cosh", UnaryFunction.COSH),
            Map.entry("tanh", UnaryFunction.TANH),
            Map.entry("sin", UnaryFunction.SIN),
            Map.entry("cos", UnaryFunction.COS),
            Map.entry("tan", UnaryFunction.TAN),
            Map.entry("asin", UnaryFunction.ASIN),
            Map.entry("acos", UnaryFunction.ACOS),
            Map.entry("atan", UnaryFunction.ATAN),
            Map.entry("arcsin", UnaryFunction.ASIN),
            Map.entry("arccos", UnaryFunction.ACOS),
            Map.entry("arctan", UnaryFunction.ATAN),
            Map.entry("asinh", UnaryFunction.ASINH),
            Map.entry("acosh", UnaryFunction.ACOSH),
            Map.entry("atanh", UnaryFunction.ATANH),
            Map.entry("floor", UnaryFunction.FLOOR),
            Map.entry("ceil", UnaryFunction.CEIL),
            Map.entry("nint", UnaryFunction.ROUND),
            Map.entry("round", UnaryFunction.ROUND),
            Map.entry("int", UnaryFunction.INT),
            Map.entry("trunc", UnaryFunction.INT),
            Map.entry("uramp", UnaryFunction.RAMP));
    private static final Map<String, Relation> AGAINST_ZERO = Map.of(
            "eq0", Relation.EQUAL,
            "ne0", Relation.NOT_EQUAL,
            "gt0", Relation.GREATER,
            "ge0", Relation.GREATER_OR_EQUAL,
            "lt0", Relation.LESS,
            "le0", Relation.LESS_OR_EQUAL);
    private static final Set<String> OTHERS = Set.of(
            "log",
            "pow",
            "pwr",
            "pwrs",
            "min",
            "max",
            "limit",
            "if",
            "ternary_fcn",
            "u",
            "stp",
            "u2",
            "atan2",
            "hypot",
            "fmod",
            "mod",
            "sign",
            "square",
            "cbrt",
            "buf",
            "inv",
            "table",
            "pwl");

    private final Dialect dialect;
    private final boolean law;

    /** @param law whether for an expression of voltages and currents rather than one of parameters */
    Functions(Dialect dialect, boolean law) {
        this.dialect = dialect;
        this.law = law;
    }

    /** All names, for suggestions. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(UNARY.keySet());
        names.addAll(AGAINST_ZERO.keySet());
        names.addAll(OTHERS);
        return names;
    }

    /**
     * The function of some arguments; null if there is none of that name.
     *
     * @throws IllegalArgumentException with the reason if it does not take them
     */
    @Nullable
    Expression apply(String name, List<Expression> x) {
        UnaryFunction unary = UNARY.get(name);
        if (unary != null) {
            return Unary.of(unary, only(name, x));
        }
        Relation relation = AGAINST_ZERO.get(name);
        if (relation != null) {
            return Comparison.of(relation, only(name, x), new Constant(0));
        }
        return switch (name) {
            case "log" -> log(only(name, x));
            case "u", "stp" -> step(only(name, x));
            case "u2" -> Binary.of(BinaryFunction.MIN, Unary.of(UnaryFunction.RAMP, only(name, x)), new Constant(1));
            case "square" -> Expression.product(only(name, x), x.get(0));
            case "cbrt" -> Binary.of(BinaryFunction.SIGNED_POWER, only(name, x), new Constant(1.0 / 3));
            case "buf" -> Comparison.of(Relation.GREATER, only(name, x), new Constant(0.5));
            case "inv" -> Comparison.of(Relation.LESS_OR_EQUAL, only(name, x), new Constant(0.5));
            case "pow" -> {
                need(name, x, 2, 2);
                yield dialect == Dialect.NGSPICE && !law
                        ? Binary.of(BinaryFunction.POWER, x.get(0), x.get(1))
                        : power(x.get(0), x.get(1));
            }
            case "pwr" -> {
                need(name, x, 2, 2);
                boolean signed = dialect == Dialect.HSPICE || (dialect == Dialect.NGSPICE && law);
                yield signed
                        ? Binary.of(BinaryFunction.SIGNED_POWER, x.get(0), x.get(1))
                        : absolutePower(x.get(0), x.get(1));
            }
            case "pwrs" -> two(name, BinaryFunction.SIGNED_POWER, x);
            case "atan2" -> two(name, BinaryFunction.ATAN2, x);
            case "hypot" -> two(name, BinaryFunction.HYPOT, x);
            case "fmod", "mod" -> two(name, BinaryFunction.MODULO, x);
            case "sign" -> {
                need(name, x, 1, 2);
                yield x.size() == 1
                        ? Unary.of(UnaryFunction.SIGN, x.get(0))
                        : Expression.product(
                                Unary.of(UnaryFunction.ABS, x.get(0)), Unary.of(UnaryFunction.SIGN, x.get(1)));
            }
            case "min" -> fold(name, BinaryFunction.MIN, x);
            case "max" -> fold(name, BinaryFunction.MAX, x);
            case "limit" -> {
                need(name, x, 3, 3);
                yield middle(x.get(0), x.get(1), x.get(2));
            }
            case "if", "ternary_fcn" -> {
                need(name, x, 3, 3);
                yield choice(x.get(0), x.get(1), x.get(2));
            }
            case "table" -> Tables.of(name, x, true);
            case "pwl" -> Tables.of(name, x, false);
            default -> null;
        };
    }

    /** a^b as the operator means it. */
    Expression power(Expression a, Expression b) {
        return switch (dialect) {
            case NGSPICE, PSPICE -> absolutePower(a, b);
            case LTSPICE -> Binary.of(BinaryFunction.POWER_OR_ZERO, a, b);
            case HSPICE, XYCE -> Binary.of(BinaryFunction.POWER, a, b);
        };
    }

    /** condition ? then : otherwise; in LTspice true is more than ½, elsewhere other than 0. */
    Expression choice(Expression condition, Expression then, Expression otherwise) {
        return Select.of(truth(condition), then, otherwise);
    }

    /** What the dialect takes for true, where it differs from "not 0". */
    Expression truth(Expression a) {
        boolean plain = dialect != Dialect.LTSPICE
                || a instanceof Comparison
                || (a instanceof Unary u && u.function() == UnaryFunction.NOT)
                || (a instanceof Binary b && (b.function() == BinaryFunction.AND || b.function() == BinaryFunction.OR));
        return plain ? a : Comparison.of(Relation.GREATER, a, new Constant(0.5));
    }

    /** |a|^b; the bars are left away where b is an even number. */
    private static Expression absolutePower(Expression a, Expression b) {
        boolean even = b instanceof Constant c && c.value() % 2 == 0;
        return Binary.of(BinaryFunction.POWER, even ? a : Unary.of(UnaryFunction.ABS, a), b);
    }

    private Expression log(Expression a) {
        return switch (dialect) {
            case NGSPICE, LTSPICE, PSPICE -> Unary.of(UnaryFunction.LN, a);
            case XYCE -> Unary.of(UnaryFunction.LOG10, a);
            case HSPICE ->
                Expression.product(
                        Unary.of(UnaryFunction.SIGN, a), Unary.of(UnaryFunction.LN, Unary.of(UnaryFunction.ABS, a)));
        };
    }

    private Expression step(Expression a) {
        return dialect == Dialect.NGSPICE
                ? Unary.of(UnaryFunction.STEP, a)
                : Comparison.of(Relation.GREATER, a, new Constant(0));
    }

    /** The middle one of three: x between the limits, whichever is the upper one. */
    private static Expression middle(Expression x, Expression a, Expression b) {
        Expression low = Binary.of(BinaryFunction.MIN, a, b);
        Expression high = Binary.of(BinaryFunction.MAX, a, b);
        return Binary.of(BinaryFunction.MIN, Binary.of(BinaryFunction.MAX, x, low), high);
    }

    private static Expression fold(String name, BinaryFunction function, List<Expression> x) {
        need(name, x, 1, 1000);
        Expression result = x.get(0);
        for (int k = 1; k < x.size(); k++) {
            result = Binary.of(function, result, x.get(k));
        }
        return result;
    }

    private static Expression two(String name, BinaryFunction function, List<Expression> x) {
        need(name, x, 2, 2);
        return Binary.of(function, x.get(0), x.get(1));
    }

    private static Expression only(String name, List<Expression> x) {
        need(name, x, 1, 1);
        return x.get(0);
    }

    static void need(String name, List<?> x, int least, int most) {
        if (x.size() < least || x.size() > most) {
            throw new IllegalArgumentException(name + "() takes " + least + (most == least ? "" : " to " + most)
                    + (most == 1 ? " argument" : " arguments") + ", not " + x.size());
        }
    }
}
