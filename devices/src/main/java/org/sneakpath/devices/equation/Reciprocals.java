package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides once by what is divided by more than once: a/b and c/b become a·r and c·r with r = 1/b. A value and its derivatives
 * are full of these, and a division takes as long as eight multiplications. Two roundings in place of one; where r would
 * overflow it is the largest number, so that 0/b stays 0. A parameter whose range excludes 0 is taken to have a finite reciprocal,
 * see {@link BatchForm#range}.
 */
final class Reciprocals {
    private static final Constant LARGEST = new Constant(Double.MAX_VALUE);

    /** Least divisor that is known to have a finite reciprocal. */
    private static final double LEAST = 1e-307;

    private final Map<Expression, Integer> uses = new HashMap<>();
    private final Ranges ranges;
    private final boolean bounded;

    private Reciprocals(List<Expression> nodes, Function<Expression, Range> leaves, boolean bounded) {
        this.bounded = bounded;
        ranges = new Ranges(leaves);
        for (Expression node : nodes) {
            ranges.add(node);
            if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE && !(f.b() instanceof Constant)) {
                uses.merge(f.b(), 1, Integer::sum);
            }
        }
    }

    /**
     * The expressions with shared reciprocals, equal subgraphs one.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> shared(List<Expression> expressions, Function<Expression, Range> leaves) {
        return shared(expressions, new Reciprocals(Traversal.of(expressions).nodes(), leaves, true));
    }

    /** Likewise, but r may become infinite. */
    static List<Expression> unbounded(List<Expression> expressions) {
        return shared(expressions, new Reciprocals(Traversal.of(expressions).nodes(), leaf -> Range.ALL, false));
    }

    private static List<Expression> shared(List<Expression> expressions, Reciprocals reciprocals) {
        Rewriting rewriting = new Rewriting(reciprocals::image);
        Interning interning = new Interning();
        return expressions.stream()
                .map(e -> interning.rebuild(rewriting.of(e), leaf -> leaf))
                .toList();
    }

    private Expression image(Expression node, List<Expression> operands) {
        if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE && uses.getOrDefault(f.b(), 0) > 1) {
            return Expression.product(operands.get(0), reciprocal(f.b(), operands.get(1)));
        }
        return Rewriting.over(node, operands);
    }

    private Expression reciprocal(Expression divisor, Expression image) {
        Expression r = Expression.quotient(Constant.ONE, image);
        Range range = ranges.of(divisor);
        // a parameter whose range excludes 0 is taken not to be tiny either
        boolean large = !bounded || (divisor.operands().isEmpty() ? range.withoutZero() : range.least() > LEAST);
        return large
                ? r
                : Binary.of(
                        BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, r, LARGEST), new Constant(-Double.MAX_VALUE));
    }
}
