package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Symbolic differentiation with respect to one variable, node by node, operands first. Derivatives are written in terms of
 * the value wherever they can be, so that both cost one evaluation: (e^a)′ = e^a, tanh′ = 1 − tanh², √′ = 1/(2√).
 */
final class Derivative {
    private static final Constant HALF = new Constant(0.5);
    private static final Constant STEEPEST = new Constant(ElementaryFunctions.LARGEST_EXPONENTIAL);
    private static final Constant STEEPEST_HALF = new Constant(0.5 * ElementaryFunctions.LARGEST_EXPONENTIAL);

    private final Expression variable;
    private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();

    Derivative(Expression variable) {
        if (!(variable instanceof Control || variable instanceof ParameterValue || variable instanceof Time)) {
            throw new IllegalArgumentException(
                    "derivative with respect to " + variable + "; it takes a Control, a ParameterValue or Time");
        }
        this.variable = variable;
    }

    Expression of(Expression e) {
        for (Expression node : Traversal.of(List.of(e)).nodes()) {
            if (!known.containsKey(node)) {
                known.put(node, node(node));
            }
        }
        return d(e);
    }

    private Expression d(Expression e) {
        Expression result = known.get(e);
        return result == null ? Constant.ZERO : result;
    }

    private Expression node(Expression e) {
        if (e instanceof Unary f) {
            Expression da = d(f.a());
            return zero(da) ? Constant.ZERO : unary(f, f.a(), da);
        }
        if (e instanceof Binary f) {
            return zero(d(f.a())) && zero(d(f.b())) ? Constant.ZERO : binary(f, f.a(), f.b(), d(f.a()), d(f.b()));
        }
        if (e instanceof Select s) {
            return Select.of(s.condition(), d(s.then()), d(s.otherwise()));
        }
        if (e instanceof Lookup l) {
            Table slopes = l.table().slopes();
            return slopes.flat()
                    ? product(new Constant(slopes.y(0)), d(l.a()))
                    : zero(d(l.a())) ? Constant.ZERO : product(Lookup.of(slopes, l.a()), d(l.a()));
        }
        return e.equals(variable) ? Constant.ONE : Constant.ZERO;
    }

    private static boolean zero(Expression e) {
        return Constant.is(e, 0);
    }

    private static Expression unary(Unary y, Expression a, Expression da) {
        return switch (y.function()) {
            case NEGATE -> negative(da);
            case ABS -> product(Unary.of(UnaryFunction.SIGN, a), da);
            case EXP -> product(Binary.of(BinaryFunction.MIN, y, STEEPEST), da);
            case LN -> quotient(da, a);
            case LOG10 -> quotient(da, product(new Constant(Math.log(10)), a));
            case SQRT -> quotient(product(HALF, da), y);
            case SINH -> product(Binary.of(BinaryFunction.MIN, Unary.of(UnaryFunction.COSH, a), STEEPEST_HALF), da);
            case COSH -> product(within(Unary.of(UnaryFunction.SINH, a), STEEPEST_HALF), da);
            case TANH -> product(difference(Constant.ONE, product(y, y)), da);
            case SIN -> product(Unary.of(UnaryFunction.COS, a), da);
            case COS -> negative(product(Unary.of(UnaryFunction.SIN, a), da));
            case TAN -> product(sum(Constant.ONE, product(y, y)), da);
            case ASIN -> quotient(da, root(product(difference(Constant.ONE, a), sum(Constant.ONE, a))));
            case ACOS -> negative(quotient(da, root(product(difference(Constant.ONE, a), sum(Constant.ONE, a)))));
            case ATAN -> quotient(da, sum(Constant.ONE, product(a, a)));
            case ASINH -> quotient(da, root(sum(Constant.ONE, product(a, a))));
            case ACOSH -> quotient(da, root(product(difference(a, Constant.ONE), sum(a, Constant.ONE))));
            case ATANH -> quotient(da, product(difference(Constant.ONE, a), sum(Constant.ONE, a)));
            case RAMP -> Select.of(Comparison.of(Relation.GREATER, a, Constant.ZERO), da, Constant.ZERO);
            case SIGN, FLOOR, CEIL, ROUND, INT, STEP, STEP_CLOSED, NOT -> Constant.ZERO;
        };
    }

    private static Expression within(Expression a, Expression bound) {
        return Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, a, bound), negative(bound));
    }

    private static Expression root(Expression a) {
        return Unary.of(UnaryFunction.SQRT, a);
    }

    private static Expression binary(Binary y, Expression a, Expression b, Expression da, Expression db) {
        return switch (y.function()) {
            case ADD -> sum(da, db);
            case SUBTRACT -> difference(da, db);
            case MULTIPLY -> sum(product(da, b), product(a, db));
            case DIVIDE -> zero(db) ? quotient(da, b) : quotient(difference(da, product(y, db)), b);
            case POWER, POWER_OR_ZERO, SIGNED_POWER -> power(y, a, b, da, db);
            case MIN -> Select.of(Comparison.of(Relation.LESS_OR_EQUAL, a, b), da, db);
            case MAX -> Select.of(Comparison.of(Relation.GREATER_OR_EQUAL, a, b), da, db);
            case ATAN2 -> quotient(difference(product(b, da), product(a, db)), sum(product(a, a), product(b, b)));
            case HYPOT -> quotient(sum(product(a, da), product(b, db)), y);
            case MODULO -> difference(da, product(Unary.of(UnaryFunction.INT, quotient(a, b)), db));
            case AND, OR -> Constant.ZERO;
        };
    }

    /**
     * With y = a^b: ∂y/∂a = y·b/a, at a = 0 b·a^(b−1); ∂y/∂b = y·ln|a|, at a = 0 or where y has no real neighbours 0. The
     * signed power has ∂y/∂a = |y|·b/|a|, which is the same y·b/a.
     */
    private static Expression power(Binary y, Expression a, Expression b, Expression da, Expression db) {
        Expression zero = Constant.ZERO;
        Expression result = zero;
        if (!zero(da)) {
            Expression below = difference(b, Constant.ONE);
            Expression atZero = product(b, Binary.of(BinaryFunction.POWER, Unary.of(UnaryFunction.ABS, a), below));
            Expression slope = Select.of(Comparison.of(Relation.EQUAL, a, zero), atZero, quotient(product(y, b), a));
            result = product(slope, da);
        }
        if (!zero(db)) {
            Expression magnitude = y.function() == BinaryFunction.SIGNED_POWER ? Unary.of(UnaryFunction.ABS, a) : a;
            Expression slope = Select.of(
                    Comparison.of(Relation.GREATER, magnitude, zero),
                    product(y, Unary.of(UnaryFunction.LN, magnitude)),
                    zero);
            result = sum(result, product(slope, db));
        }
        return result;
    }
}
