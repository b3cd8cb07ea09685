package org.sneakpath.devices.equation;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Choices between something and nothing as products, which HotSpot vectorises while it does not a selection:
 * <pre>
 *   a ≤ b ? x : 0   becomes   m·x        m = mid(0, (b − a)·H + 1, 1)
 *   a &lt; b ? x : 0   becomes   m·x        m = mid(0, (b − a)·H, 1)
 * </pre>
 * with H so large that m is 0 or 1 wherever a and b differ at all. Only where x is finite as long as all that it is made of is, so that 0·x
 * is 0: sums, products, exponentials and their like, quotients whose divisor cannot be 0. Derivatives by what is kept between bounds are of
 * this kind.
 */
final class Masks {
    /** H; the largest number where a precision has none so large. */
    private static final Constant HUGE = new Constant(1e300);

    private final Map<Expression, Boolean> tame = new HashMap<>();
    private final Map<Expression, Range> ranges = new HashMap<>();
    /** Products that this has made, by what they are. */
    private final Map<Expression, Expression> masks = new HashMap<>();

    private final Rewriting rewriting = new Rewriting(this::image);

    private Masks(List<Expression> expressions) {
        for (Expression node : Traversal.of(expressions).nodes()) {
            Range[] over = node.operands().stream()
                    .map(operand -> ranges.getOrDefault(operand, Range.ALL))
                    .toArray(Range[]::new);
            boolean leaf = node instanceof Control || node instanceof ParameterValue;
            ranges.put(node, leaf ? Range.ALL : Range.of(node, over));
            tame.put(node, isTame(node));
        }
    }

    /** The expressions with products in place of such choices. */
    static List<Expression> of(List<Expression> expressions) {
        Masks masks = new Masks(expressions);
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
                case DIVIDE -> ranges.getOrDefault(f.b(), Range.ALL).withoutZero();
                default -> false;
            };
        }
        return true;
    }

    private Expression image(Expression node, List<Expression> operands) {
        if (node instanceof Select s && s.condition() instanceof Comparison c && isOrder(c.relation())) {
            if (Constant.is(s.otherwise(), 0) && tame.getOrDefault(s.then(), false)) {
                return masked(mask(c.relation(), operands.get(0)), operands.get(1));
            }
            if (Constant.is(s.then(), 0) && tame.getOrDefault(s.otherwise(), false)) {
                return masked(mask(opposite(c.relation()), operands.get(0)), operands.get(2));
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
    private Expression masked(Expression mask, Expression x) {
        Expression inner = masks.get(x);
        Expression whole = inner instanceof Binary f ? product(mask, f.a()) : mask;
        Expression rest = inner instanceof Binary f ? f.b() : x;
        Expression result = product(whole, rest);
        if (result instanceof Binary f && f.function() == BinaryFunction.MULTIPLY) {
            masks.put(result, result);
        }
        return result;
    }

    /** 1 where two things are in this relation, else 0. */
    private static Expression mask(Relation relation, Expression comparison) {
        if (!(comparison instanceof Comparison c)) { // it has become a number
            return comparison;
        }
        boolean less = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
        Expression gap = product(less ? difference(c.b(), c.a()) : difference(c.a(), c.b()), HUGE);
        boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
        Expression steep = strict ? gap : sum(gap, Constant.ONE);
        return Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, steep, Constant.ONE), Constant.ZERO);
    }
}
