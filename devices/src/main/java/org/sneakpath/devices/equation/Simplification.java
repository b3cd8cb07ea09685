package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;

/** The rewriting that the factories of nodes do; the rules are listed at {@link Expression}. */
final class Simplification {
    /** Integer exponents up to this magnitude become products: at most six multiplications. */
    private static final int LARGEST_PRODUCT = 16;

    private Simplification() {}

    static Expression unary(UnaryFunction f, Expression a) {
        if (a instanceof Constant c) {
            double value = f.at(c.value());
            if (Double.isFinite(value) && !(c.value() == 0 && (f == UnaryFunction.LN || f == UnaryFunction.LOG10))) {
                return new Constant(value + 0.0);
            }
        }
        if (f == UnaryFunction.NEGATE && a instanceof Unary inner && inner.function() == UnaryFunction.NEGATE) {
            return inner.a();
        }
        return new Unary(f, a);
    }

    static Expression binary(BinaryFunction f, Expression a, Expression b) {
        if (a instanceof Constant x && b instanceof Constant y) {
            double value = f.at(x.value(), y.value());
            if (Double.isFinite(value) && !(f == BinaryFunction.DIVIDE && y.value() == 0)) {
                return new Constant(value + 0.0);
            }
        }
        return switch (f) {
            case ADD -> Constant.is(a, 0) ? b : Constant.is(b, 0) ? a : addition(a, b);
            case SUBTRACT -> Constant.is(b, 0) ? a : Constant.is(a, 0) ? Expression.negative(b) : subtraction(a, b);
            case MULTIPLY -> multiplication(a, b);
            case DIVIDE -> division(a, b);
            case POWER, POWER_OR_ZERO, SIGNED_POWER ->
                b instanceof Constant p ? power(f, a, p.value()) : new Binary(f, a, b);
            default -> new Binary(f, a, b);
        };
    }

    private static Expression addition(Expression a, Expression b) {
        return b instanceof Unary n && n.function() == UnaryFunction.NEGATE
                ? Expression.difference(a, n.a())
                : new Binary(BinaryFunction.ADD, a, b);
    }

    private static Expression subtraction(Expression a, Expression b) {
        return b instanceof Unary n && n.function() == UnaryFunction.NEGATE
                ? Expression.sum(a, n.a())
                : new Binary(BinaryFunction.SUBTRACT, a, b);
    }

    private static Expression multiplication(Expression a, Expression b) {
        if (Constant.is(a, 0) || Constant.is(b, 0)) {
            return Constant.ZERO;
        }
        if (Constant.is(a, 1)) {
            return b;
        }
        if (Constant.is(b, 1)) {
            return a;
        }
        if (Constant.is(a, -1)) {
            return Expression.negative(b);
        }
        return Constant.is(b, -1) ? Expression.negative(a) : new Binary(BinaryFunction.MULTIPLY, a, b);
    }

    private static Expression division(Expression a, Expression b) {
        if (Constant.is(a, 0) && !Constant.is(b, 0)) {
            return Constant.ZERO;
        }
        if (Constant.is(b, 1)) {
            return a;
        }
        return Constant.is(b, -1) ? Expression.negative(a) : new Binary(BinaryFunction.DIVIDE, a, b);
    }

    private static Expression power(BinaryFunction f, Expression a, double p) {
        boolean integer = p == Math.rint(p) && Math.abs(p) <= LARGEST_PRODUCT;
        if (f == BinaryFunction.SIGNED_POWER) {
            if (p == 2) {
                return product(a, Unary.of(UnaryFunction.ABS, a));
            }
            integer &= p % 2 != 0;
        }
        if (integer) {
            Expression x = integerPower(a, (int) Math.abs(p));
            return p < 0 ? quotient(Constant.ONE, x) : x;
        }
        return p == 0.5 && f == BinaryFunction.POWER
                ? Unary.of(UnaryFunction.SQRT, a)
                : new Binary(f, a, new Constant(p));
    }

    /** a^n by squaring: a^3 = (a·a)·a, a^4 = (a·a)·(a·a); an even power of |a| needs no |·|. */
    private static Expression integerPower(Expression a, int n) {
        if (n == 0) {
            return Constant.ONE;
        }
        if (n == 1) {
            return a;
        }
        if (n % 2 == 0 && a instanceof Unary f && f.function() == UnaryFunction.ABS) {
            return integerPower(f.a(), n);
        }
        Expression half = integerPower(a, n / 2);
        Expression square = product(half, half);
        return n % 2 == 0 ? square : product(square, a);
    }
}
