package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.List;
import java.util.function.Function;

/**
 * Rewrites graphs so that they take fewer operations: signs go outward, where they meet a number, a difference or another sign;
 * numbers that multiply or divide one after the other become one; common divisors become factors ({@link Reciprocals}); limits
 * that are never reached are left out. Changes no more than the last bits.
 */
final class NormalForm {
    private NormalForm() {}

    /**
     * The expressions rewritten, equal subgraphs one.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> of(List<Expression> expressions, Function<Expression, Range> leaves) {
        return Products.shared(Limits.reached(arranged(Reciprocals.shared(expressions, leaves)), leaves));
    }

    /**
     * Likewise for passes over rows, where divisors of 0 give infinities: exponentials are shared ({@link Exponentials}), and choices
     * made products ({@link Masks}) where that is possible.
     *
     * @param usual where the values of leaves lie unless something is lost already
     */
    static List<Expression> ofRows(
            List<Expression> expressions,
            Precision<?> precision,
            Function<Expression, Range> leaves,
            Function<Expression, Range> usual) {
        return arranged(Reciprocals.unbounded(Exponentials.shared(Masks.of(expressions, precision, leaves, usual))));
    }

    private static List<Expression> arranged(List<Expression> expressions) {
        Rewriting rewriting = new Rewriting(NormalForm::image);
        Interning interning = new Interning();
        return expressions.stream()
                .map(rewriting::of)
                .map(e -> interning.rebuild(e, leaf -> leaf))
                .toList();
    }

    private static Expression image(Expression node, List<Expression> operands) {
        if (node instanceof Unary f && f.function() == UnaryFunction.NEGATE) {
            return minus(operands.get(0));
        }
        if (node instanceof Binary f) {
            Expression a = operands.get(0);
            Expression b = operands.get(1);
            switch (f.function()) {
                case ADD -> {
                    return isNegative(a) ? difference(b, minus(a)) : sum(a, b);
                }
                case SUBTRACT -> {
                    return isNegative(a) ? minus(sum(minus(a), b)) : difference(a, b);
                }
                case MULTIPLY -> {
                    return times(a, b);
                }
                case DIVIDE -> {
                    return by(a, b);
                }
                default -> {
                    return node.with(operands);
                }
            }
        }
        return Rewriting.over(node, operands);
    }

    private static boolean isNegative(Expression e) {
        return e instanceof Unary f && f.function() == UnaryFunction.NEGATE;
    }

    private static boolean isNumber(Expression e) {
        return e instanceof Constant;
    }

    /** −a. */
    private static Expression minus(Expression a) {
        if (a instanceof Binary f && f.function() == BinaryFunction.SUBTRACT) {
            return difference(f.b(), f.a());
        }
        if (a instanceof Binary f && f.function() == BinaryFunction.MULTIPLY && isNumber(f.b())) {
            return product(f.a(), negative(f.b()));
        }
        return negative(a);
    }

    /** a·b, a number last. */
    private static Expression times(Expression a, Expression b) {
        if (isNumber(a)) {
            return isNumber(b) ? product(a, b) : times(b, a);
        }
        if (isNegative(a)) {
            return isNumber(b) ? times(minus(a), negative(b)) : minus(times(minus(a), b));
        }
        if (isNegative(b)) {
            return minus(times(a, minus(b)));
        }
        if (a instanceof Binary f && f.function() == BinaryFunction.MULTIPLY && isNumber(f.b())) {
            if (!isNumber(b)) {
                return times(times(f.a(), b), f.b());
            }
            Expression factor = product(f.b(), b);
            return isNumber(factor) ? times(f.a(), factor) : product(a, b); // one that is not finite stays two
        }
        if (b instanceof Binary f && f.function() == BinaryFunction.MULTIPLY && isNumber(f.b())) {
            return times(times(a, f.a()), f.b());
        }
        return product(a, b);
    }

    /** a/b. */
    private static Expression by(Expression a, Expression b) {
        if (b instanceof Constant c && Double.isFinite(1 / c.value())) {
            return times(a, new Constant(1 / c.value()));
        }
        if (isNegative(a)) {
            return minus(by(minus(a), b));
        }
        if (isNegative(b)) {
            return minus(by(a, minus(b)));
        }
        return Expression.quotient(a, b);
    }
}
