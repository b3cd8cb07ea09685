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
 * Comparisons and choices as sums and products, which HotSpot vectorises while it does neither of them:
 * <pre>
 *   a ≤ b           becomes   m = mid(0, (b − a)·H + 1, 1)
 *   a &lt; b           becomes   m = mid(0, (b − a)·H, 1)
 *   m and k         becomes   m·k, of two comparisons mid(0, min(m's steep, k's steep), 1)
 *   m or k          becomes   max(m, k)         not m: 1 − m
 *   m ? x : 0       becomes   m·x
 *   m ? x : y       becomes   m·x + (1 − m)·y
 * </pre>
 * with H so large that m is 0 or 1 wherever a and b differ by a normal number. Only where a, b, x and y are finite as long as all that they
 * are made of is, so that 0·x is 0 and the sum is exact: sums, products, exponentials and their like, quotients whose divisor cannot be 0;
 * a root of what may be negative is compared, for nothing that is no number holds. Derivatives by what is kept between bounds are of
 * this kind. In single precision x is held to what there is room for, as a rate of 1e13 times an exponential may not be.
 */
final class Masks {
    /** H; the largest number of a precision. */
    private static final Constant HUGE = new Constant(Double.MAX_VALUE);

    /** Beyond this is nothing that a single number has room for. */
    private static final Constant LARGEST_SINGLE = new Constant(3e38);
    /** No voltage, current or cotangent of one is larger; of parameters, such as densities, some are. */
    private static final double LARGEST_LEAF = 1e18;

    private final Map<Expression, Boolean> tame = new HashMap<>();
    private final Ranges ranges;
    /** The same where no control is beyond {@link #LARGEST_LEAF}, which one is when all is lost, unless it is known to go further. */
    private final Ranges sizes;

    private final boolean single;
    /** Products that this has made. */
    private final Set<Expression> masks = new HashSet<>();
    /** Images that are 0 or 1. */
    private final Set<Expression> truths = new HashSet<>();
    /** What comparisons and conjunctions of them are made of: more than 1 where they hold, 0 or less where not. */
    private final Map<Expression, Expression> steeps = new HashMap<>();

    private final Rewriting rewriting = new Rewriting(this::image);

    private Masks(
            List<Expression> expressions,
            boolean single,
            Function<Expression, Range> leaves,
            Function<Expression, Range> usual) {
        this.single = single;
        ranges = new Ranges(leaves);
        sizes = new Ranges(
                leaf -> leaf instanceof Control ? usual.apply(leaf).ending(LARGEST_LEAF) : leaves.apply(leaf));
        Map<Expression, Double> shared = Exponentials.distances(expressions);
        for (Expression node : Traversal.of(expressions).nodes()) {
            ranges.add(node);
            sizes.add(node);
            if (node instanceof Unary f && f.function() == UnaryFunction.EXP) {
                double factor = Math.exp(shared.getOrDefault(node, 0.0));
                sizes.limit(node, RowFunctions.LARGEST_SINGLE_EXPONENTIAL * factor);
            }
            tame.put(node, isTame(node));
        }
    }

    /**
     * The expressions with products in place of such choices.
     *
     * @param leaves where the values of a control or parameter lie
     * @param usual where they lie unless something is lost already
     */
    static List<Expression> of(
            List<Expression> expressions,
            Precision<?> precision,
            Function<Expression, Range> leaves,
            Function<Expression, Range> usual) {
        Masks masks = new Masks(expressions, precision.bytes() == Float.BYTES, leaves, usual);
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
        if (node instanceof Comparison c && isOrder(c.relation()) && tame.getOrDefault(c, false)) {
            return truth(mask(c.relation(), operands.get(0), operands.get(1)));
        }
        if (node instanceof Unary f && f.function() == UnaryFunction.NOT && isTruth(operands.get(0))) {
            return truth(difference(Constant.ONE, operands.get(0)));
        }
        if (node instanceof Binary f && isTruth(operands.get(0)) && isTruth(operands.get(1))) {
            if (f.function() == BinaryFunction.AND) {
                return both(operands.get(0), operands.get(1));
            }
            if (f.function() == BinaryFunction.OR) {
                return truth(Binary.of(BinaryFunction.MAX, operands.get(0), operands.get(1)));
            }
        }
        if (node instanceof Select s) {
            return choice(s, operands.get(0), operands.get(1), operands.get(2));
        }
        return Rewriting.over(node, operands);
    }

    private Expression choice(Select s, Expression condition, Expression then, Expression otherwise) {
        boolean nothing = Constant.is(s.then(), 0);
        boolean orNothing = Constant.is(s.otherwise(), 0);
        if (isTruth(condition) && tame.getOrDefault(s.then(), false) && tame.getOrDefault(s.otherwise(), false)) {
            Expression opposite = nothing ? opposite(s.condition(), condition) : difference(Constant.ONE, condition);
            Expression x = nothing ? Constant.ZERO : masked(condition, then, sizes.of(s.then()));
            Expression y = orNothing ? Constant.ZERO : masked(opposite, otherwise, sizes.of(s.otherwise()));
            return sum(x, y);
        }
        return Select.of(asChosen(s.condition(), condition), then, otherwise);
    }

    /** 1 where both are. */
    private Expression both(Expression m, Expression k) {
        Expression one = steeps.get(m);
        Expression other = steeps.get(k);
        return truth(one == null || other == null ? product(m, k) : between(Binary.of(BinaryFunction.MIN, one, other)));
    }

    /** 1 − m, of a comparison by comparing the other way. */
    private Expression opposite(Expression condition, Expression mask) {
        return condition instanceof Comparison c && isOrder(c.relation())
                ? mask(opposite(c.relation()), rewriting.of(c.a()), rewriting.of(c.b()))
                : difference(Constant.ONE, mask);
    }

    /** A condition that stays one: comparisons are compared, so that numbers that are none do not hold. */
    private Expression asChosen(Expression condition, Expression image) {
        return condition instanceof Comparison c ? c.with(List.of(rewriting.of(c.a()), rewriting.of(c.b()))) : image;
    }

    private Expression truth(Expression mask) {
        truths.add(mask);
        return mask;
    }

    /** Whether an image is 0 or 1. */
    private boolean isTruth(Expression image) {
        return truths.contains(image);
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
        if (isTruth(x)) {
            return both(mask, x);
        }
        boolean nested = masks.contains(x);
        Expression whole = nested && x instanceof Binary f ? both(mask, f.a()) : mask;
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
    private Expression mask(Relation relation, Expression a, Expression b) {
        boolean less = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
        boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
        Expression small = unlimited(less ? a : b, less ? b : a, false, strict);
        Expression large = unlimited(less ? b : a, small, true, strict);
        if (small.equals(large)) { // a difference that is fused with a product leaves what rounding took
            return strict ? Constant.ZERO : Constant.ONE;
        }
        Expression gap = product(difference(large, small), HUGE);
        return between(strict ? gap : sum(gap, Constant.ONE));
    }

    private Expression between(Expression steep) {
        Expression mask =
                Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, steep, Constant.ONE), Constant.ZERO);
        steeps.put(mask, steep);
        return mask;
    }

    /**
     * A side of a comparison with a number without a limit that has no say in it: min(x, c) &gt; d just where x &gt; d if c &gt; d.
     *
     * @param large whether it is the side that is to be larger
     */
    private static Expression unlimited(Expression side, Expression other, boolean large, boolean strict) {
        BinaryFunction limit = large ? BinaryFunction.MIN : BinaryFunction.MAX;
        if (other instanceof Constant d
                && side instanceof Binary f
                && f.function() == limit
                && f.b() instanceof Constant c
                && (large ? c.value() >= d.value() : c.value() <= d.value())
                && !(strict && c.value() == d.value())) {
            return f.a();
        }
        return side;
    }
}
