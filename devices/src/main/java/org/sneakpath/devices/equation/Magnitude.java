package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * What rounding of an expression is relative to: the sum of the sizes of all terms that it is made of, however many of them
 * cancel. With m that of the operands,
 * <pre>
 *   m(a ± b) = m(a) + m(b),   m(ab) = m(a)|b| + |a|m(b),   m(a/b) = (m(a) + |a/b| m(b))/|b|
 * </pre>
 * |a| of a leaf, m of the operand taken in minima, maxima, absolute values, ramps and branches; the larger one of both
 * branches where rounding decides between them. Of any other function only the size of its value counts, so that
 * cancellation within its argument is overlooked.
 */
final class Magnitude {
    /** Two numbers closer than this, relative to what they are made of, are in an order by chance. */
    private static final Constant ROUNDING = new Constant(256 * 0x1p-52);

    private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();

    Expression of(Expression e) {
        for (Expression node : Traversal.of(List.of(e)).nodes()) {
            known.put(node, node(node));
        }
        return m(e);
    }

    /** Whether a node takes sides, so that slopes on one of them do not show what cancels. */
    static boolean kink(Expression node) {
        return node instanceof Select
                || (node instanceof Unary f
                        && (f.function() == UnaryFunction.ABS || f.function() == UnaryFunction.RAMP))
                || (node instanceof Binary g
                        && (g.function() == BinaryFunction.MIN || g.function() == BinaryFunction.MAX));
    }

    private Expression m(Expression e) {
        Expression result = known.get(e);
        return result == null ? size(e) : result;
    }

    private static Expression size(Expression e) {
        return Unary.of(UnaryFunction.ABS, e);
    }

    private Expression node(Expression e) {
        if (e instanceof Select s) {
            Expression either = Binary.of(BinaryFunction.MAX, m(s.then()), m(s.otherwise()));
            return Select.of(byChance(s.condition()), either, Select.of(s.condition(), m(s.then()), m(s.otherwise())));
        }
        if (e instanceof Unary f) {
            return switch (f.function()) {
                case NEGATE, ABS -> m(f.a());
                case RAMP -> Select.of(Comparison.of(Relation.GREATER, f.a(), Constant.ZERO), m(f.a()), Constant.ZERO);
                case SIGN, STEP, STEP_CLOSED -> Select.of(byChance(f.a(), Constant.ZERO), Constant.ONE, size(e));
                default -> size(e);
            };
        }
        if (e instanceof Binary f) {
            return binary(f, f.a(), f.b());
        }
        return size(e);
    }

    /** Whether rounding decides a condition. */
    private Expression byChance(Expression condition) {
        Expression any = Constant.ZERO;
        for (Expression node : Traversal.of(List.of(condition)).nodes()) {
            if (node instanceof Comparison c) {
                any = Binary.of(BinaryFunction.OR, any, byChance(c.a(), c.b()));
            }
        }
        return any;
    }

    private Expression byChance(Expression a, Expression b) {
        return Comparison.of(
                Relation.LESS_OR_EQUAL, size(Expression.difference(a, b)), product(ROUNDING, sum(m(a), m(b))));
    }

    private Expression binary(Binary y, Expression a, Expression b) {
        return switch (y.function()) {
            case ADD, SUBTRACT -> sum(m(a), m(b));
            case MULTIPLY -> sum(product(m(a), size(b)), product(size(a), m(b)));
            case DIVIDE -> quotient(sum(m(a), product(size(y), m(b))), size(b));
            case MIN -> Select.of(Comparison.of(Relation.LESS_OR_EQUAL, a, b), m(a), m(b));
            case MAX -> Select.of(Comparison.of(Relation.GREATER_OR_EQUAL, a, b), m(a), m(b));
            default -> size(y);
        };
    }
}
