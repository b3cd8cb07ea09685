package org.sneakpath.devices.equation;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Exponentials that only ever saturate are held where nothing changes any more: with y = f(E), E = e^w, such that y stays finite for E → ∞
 * and for E → 0, as a logistic function and its derivatives do, w is kept within ±h. What is made of E, and products of a few such sums,
 * have room in single precision then. y differs by about e^−h of its scale, which is rounding.
 *
 * <p>Growth is followed as powers of E through sums, products and quotients: of a sum of terms of one sign it is that of the larger.
 */
final class Saturation {
    /** Powers of E between which a value grows, for E → ∞. */
    private record Growth(double least, double most) {
        static final Growth NONE = new Growth(0, 0);
        static final Growth ANY = new Growth(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        Growth plus(Growth other, boolean sameSign) {
            double low = sameSign ? Math.max(least, other.least) : Double.NEGATIVE_INFINITY;
            return new Growth(low, Math.max(most, other.most));
        }

        Growth times(Growth other) {
            return new Growth(least + other.least, most + other.most);
        }

        Growth by(Growth other) {
            return new Growth(least - other.most, most - other.least);
        }
    }

    /** h: a logistic function is 0 or 1 to rounding far before, and the product of two divisors that hold E still is a single number. */
    static final double BOUND = 36;

    private final List<Expression> nodes;
    private final List<Expression> expressions;
    private final Ranges ranges;

    private Saturation(List<Expression> expressions, Function<Expression, Range> leaves) {
        this.expressions = expressions;
        nodes = Traversal.of(expressions).nodes();
        ranges = new Ranges(leaves);
        for (Expression node : nodes) {
            ranges.add(node);
            if (isExponential(node)) {
                ranges.raise(node, RowFunctions.LEAST_EXPONENTIAL);
            }
        }
    }

    /**
     * The expressions with such exponentials held.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> held(List<Expression> expressions, Function<Expression, Range> leaves) {
        Saturation saturation = new Saturation(expressions, leaves);
        Set<Expression> some = new HashSet<>();
        for (Expression node : saturation.nodes) {
            if (isExponential(node) && saturation.staysFinite(node, 1) && saturation.staysFinite(node, -1)) {
                some.add(node);
            }
        }
        Constant most = new Constant(BOUND);
        Constant least = new Constant(-BOUND);
        Rewriting rewriting = new Rewriting((node, operands) -> some.contains(node)
                ? Unary.of(
                        UnaryFunction.EXP,
                        Binary.of(BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, operands.get(0), most), least))
                : Rewriting.over(node, operands));
        return expressions.stream().map(rewriting::of).toList();
    }

    static boolean isExponential(Expression node) {
        return node instanceof Unary f && f.function() == UnaryFunction.EXP;
    }

    /** Whether all expressions do for E → ∞, or for E → 0, where 1/E grows as E does otherwise. */
    private boolean staysFinite(Expression exponential, int power) {
        IdentityHashMap<Expression, Growth> growth = new IdentityHashMap<>();
        for (Expression node : nodes) {
            if (node.equals(exponential)) {
                growth.put(node, new Growth(power, power));
                continue;
            }
            boolean touched = node.operands().stream().anyMatch(growth::containsKey);
            if (touched) {
                growth.put(node, growth(node, growth));
            }
        }
        return expressions.stream().allMatch(e -> growth.getOrDefault(e, Growth.NONE).most <= 0);
    }

    private Growth growth(Expression node, IdentityHashMap<Expression, Growth> known) {
        if (node instanceof Unary f) {
            boolean keeps = f.function() == UnaryFunction.NEGATE || f.function() == UnaryFunction.ABS;
            return keeps ? known.getOrDefault(f.a(), Growth.NONE) : Growth.ANY;
        }
        if (!(node instanceof Binary f)) {
            return Growth.ANY;
        }
        Growth a = known.getOrDefault(f.a(), Growth.NONE);
        Growth b = known.getOrDefault(f.b(), Growth.NONE);
        return switch (f.function()) {
            case ADD -> a.plus(b, sign(f.a()) * sign(f.b()) > 0);
            case SUBTRACT -> a.plus(b, sign(f.a()) * sign(f.b()) < 0);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.by(b);
            case MIN, MAX -> a.plus(b, false);
            default -> Growth.ANY;
        };
    }

    /** 1 or −1 where all values have this sign, else 0. */
    private int sign(Expression e) {
        Range range = ranges.of(e);
        return range.low() >= 0 ? 1 : range.high() <= 0 ? -1 : 0;
    }
}
