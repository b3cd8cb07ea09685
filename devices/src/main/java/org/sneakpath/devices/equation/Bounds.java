package org.sneakpath.devices.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Expression, Range> ranges = new HashMap<>();
        Range one = new Range(1, 1);
        for (Expression node : Traversal.of(List.of(e)).nodes()) {
            Range[] operands = node.operands().stream()
                    .map(operand -> range(ranges, operand))
                    .toArray(Range[]::new);
            boolean variable = node instanceof Control || node instanceof ParameterValue;
            ranges.put(node, variable ? Range.of(node, parameters, controls) : Range.of(node, operands));
            if (node instanceof Binary f && f.function() == BinaryFunction.DIVIDE) {
                Expression reciprocal = Expression.quotient(Constant.ONE, f.b());
                ranges.put(reciprocal, Range.of(reciprocal, new Range[] {one, range(ranges, f.b())}));
            }
        }
        return Polynomial.of(e).range(factor -> range(ranges, factor)).low() >= 0;
    }

    private static Range range(Map<Expression, Range> known, Expression node) {
        return known.getOrDefault(node, Range.ALL);
    }
}
