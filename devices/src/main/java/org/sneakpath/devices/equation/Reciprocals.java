package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides once by what is divided by more than once: a/b and c/b become a·r and c·r with r = 1/b. A value and its derivatives
 * are full of these, and a division takes as long as eight multiplications. Two roundings in place of one; where r would
 * overflow it is the largest number, so that 0/b stays 0. A parameter whose range excludes 0 is taken to have a finite reciprocal,
 * so it must not be below 1e-307.
 */
final class Reciprocals {
    private static final Constant LARGEST = new Constant(Double.MAX_VALUE);

    /** Least divisor that is known to have a finite reciprocal. */
    private static final double LEAST = 1e-307;

    private final Map<Expression, Integer> uses = new HashMap<>();
    private final IdentityHashMap<Expression, Range> ranges = new IdentityHashMap<>();

    private Reciprocals(List<Expression> nodes, Function<Expression, Range> leaves) {
        for (Expression node : nodes) {
            ranges.put(node, range(node, leaves));
            if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE && !(f.b() instanceof Constant)) {
                uses.merge(f.b(), 1, Integer::sum);
            }
        }
    }

    private Range range(Expression node, Function<Expression, Range> leaves) {
        List<Expression> operands = node.operands();
        if (operands.isEmpty() && !(node instanceof Constant)) {
            return leaves.apply(node);
        }
        Range[] over = new Range[operands.size()];
        for (int o = 0; o < over.length; o++) {
            over[o] = ranges.getOrDefault(operands.get(o), Range.ALL);
        }
        return Range.of(node, over);
    }

    /**
     * The expressions with shared reciprocals, equal subgraphs one.
     *
     * @param leaves where the values of a control or parameter lie
     */
    static List<Expression> shared(List<Expression> expressions, Function<Expression, Range> leaves) {
        Reciprocals reciprocals = new Reciprocals(Traversal.of(expressions).nodes(), leaves);
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
        Range range = ranges.getOrDefault(divisor, Range.ALL);
        // a parameter whose range excludes 0 is taken not to be below 1e-308 either
        boolean large = divisor.operands().isEmpty() ? range.withoutZero() : range.least() > LEAST;
        return large
                ? r
                : Binary.of(
                        BinaryFunction.MAX, Binary.of(BinaryFunction.MIN, r, LARGEST), new Constant(-Double.MAX_VALUE));
    }
}
