package org.sneakpath.devices.equation;

import java.util.List;
import org.sneakpath.devices.Interval;

/** What is known of the values of expressions before they are evaluated. */
public final class Bounds {
    private Bounds() {}

    /**
     * Whether an expression is shown to be nowhere less than 0, but for rounding: products are multiplied out, so that equal terms cancel,
     * and what is left is added up by intervals. False says nothing.
     *
     * @param parameters where the first parameters lie; of others nothing is known
     * @param controls likewise of controls
     */
    public static boolean isNeverNegative(Expression e, List<Interval> parameters, List<Interval> controls) {
        Expression product = new Interning().rebuild(new Rewriting(Bounds::reciprocal).of(e), leaf -> leaf);
        Ranges ranges = new Ranges(leaf -> Range.of(leaf, parameters, controls));
        Traversal.of(List.of(product)).nodes().forEach(ranges::add);
        return Polynomial.of(product).range(ranges).low() >= 0;
    }

    /** a/b as a·(1/b). */
    private static Expression reciprocal(Expression node, List<Expression> operands) {
        return node instanceof Binary f && f.function() == BinaryFunction.DIVIDE && !(f.b() instanceof Constant)
                ? Expression.product(operands.get(0), Expression.quotient(Constant.ONE, operands.get(1)))
                : Rewriting.over(node, operands);
    }
}
