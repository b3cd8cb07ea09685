package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Choices between something and nothing as products, which HotSpot vectorises while it does not a selection:
 * <pre>
 *   a ≤ b ? x : 0   becomes   m·x        m = mid(0, (b − a)·H + 1, 1)
 *   a &lt; b ? x : 0   becomes   m·x        m = mid(0, (b − a)·H, 1)
 * </pre>
 * with H so large that m is 0 or 1 wherever a and b differ at all. Only where x is finite as long as all that it is made of is, so that 0·x
 * is 0: sums, products, exponentials and their like, quotients whose divisor cannot be 0. Derivatives by what is kept between bounds are of
 * this kind. In single precision x is held to what there is room for, as a rate of 1e13 times an exponential may not be.
 */
final class Masks {
    /** H; the largest number where a precision has none so large. */
    private static final Constant HUGE = new Constant(1e300);

    /** Beyond this is nothing that a single number has room for. */
    private static final Constant LARGEST_SINGLE = new Constant(3e38);

    private final Map<Expression, Boolean> tame = new HashMap<>();
    private final Ranges ranges;
    private final boolean single;
    /** Products that this has made. */
    private final Set<Expression> masks = new HashSet<>();

    private final Rewriting rewriting = new Rewriting(this::image);

    private Masks(List<Expression> expressions, boolean single, Function<Expression, Range> leaves) {
        this.single = single;
        ranges = new Ranges(leaves);
        for (Expression node : Traversal.of(expressions).nodes()) {
            ranges.add(node);
            tame.put(node, isTame(node));
        }
    }

    /**
     * The expressions with products in place of such choices.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> of(
            List<Expression> expressions, Precision<?> precision, Function<Expression, Range> leaves) {
        Masks masks = new Masks(expressions, precision.bytes() == Float.BYTES, leaves);
        return expressions.stream().map(masks.rewriting::of).toList();
    }

    private boolean isTame(Expression node) {
        for (Expression operand : node.operands()) {
            if (!tame.getOrDefault(operand, false)) {
                return false;
            }
        }
        if (node instanceof Unary f) {
            return switch (f.function()) {
                case NEGATE, ABS, EXP, TANH, RAMP, SIN, COS, ATAN, SIGN, STEP, STEP_CLOSED -> true;
                default -> false;
            };
        }
        if (node instanceof Binary f) {
            return switch (f.function()) {
                case ADD, SUBTRACT, MULTIPLY, MIN, MAX -> true;
                case DIVIDE -> ranges.of(f.b()).withoutZero();
                default -> false;
            };
        }
        return true;
    }

    private Expression image(Expression node, List<Expression> operands) {
        if (node instanceof Select s
                && s.condition() instanceof Comparison c
                && isOrder(c.relation())
                && operands.get(0) instanceof Comparison) {
            if (Constant.is(s.otherwise(), 0) && tame.getOrDefault(s.then(), false)) {
                return masked(mask(c.relation(), operands.get(0)), operands.get(1), ranges.of(s.then()));
            }
            if (Constant.is(s.then(), 0) && tame.getOrDefault(s.otherwise(), false)) {
                return masked(mask(opposite(c.relation()), operands.get(0)), operands.get(2), ranges.of(s.otherwise()));
            }
        }
        return Rewriting.over(node, operands);
    }

    private static boolean isOrder(Relation relation) {
        return relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS;
            default -> relation;
        };
    }

    /** m·x; of a mask on a mask their product is one. */
    private Expression masked(Expression mask, Expression x, Range values) {
        boolean nested = masks.contains(x);
        Expression whole = nested && x instanceof Binary f ? product(mask, f.a()) : mask;
        Expression rest =
                nested && x instanceof Binary f ? f.b() : single && !isWithinSingle(values) ? withinSingle(x) : x;
        Expression result = product(whole, rest);
        if (result instanceof Binary f && f.function() == BinaryFunction.MULTIPLY) {
            masks.add(result);
        }
        return result;
    }

    private static boolean isWithinSingle(Range values) {
        return values.low() >= -LARGEST_SINGLE.value() && values.high() <= LARGEST_SINGLE.value();
    }

    /** x, or the largest number for one that has grown beyond it: 0 times that is 0. */
    private static Expression withinSingle(Expression x) {
        Expression most = Binary.of(BinaryFunction.MIN, x, LARGEST_SINGLE);
        return Binary.of(BinaryFunction.MAX, most, negative(LARGEST_SINGLE));
    }

    /** 1 where two things are in this relation, else 0. */
    private static Expression mask(Relation relation, Expression comparison) {
        Comparison c = (Comparison) comparison;
        boolean less = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
        Expression gap = product(less ? difference(c.b(), c.a()) : difference(c.a(), c.b()), HUGE);
        boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
        Expression steep = strict ? gap : sum(gap, Constant.ONE);
        return Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, steep, Constant.ONE), Constant.ZERO);
    }
}
