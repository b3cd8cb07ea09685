package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IdentityHashMap;
import org.junit.jupiter.api.Test;

class RangeInvariantTest {
    private static final Range CONTROLS = new Range(0.5, 2);
    private static final Range PARAMETERS = new Range(-3, -0.25);

    /** Every node of random graphs, at the ends and within the ranges of its leaves. */
    @Test
    void valuesLieInTheirRanges() {
        int narrow = 0;
        for (int seed = 0; seed < 400; seed++) {
            for (Expression e :
                    new RandomExpressions(seed, false).equations(25, 1).outputs()) {
                IdentityHashMap<Expression, Range> ranges = ranges(e);
                for (int k = 0; k < 12; k++) {
                    double[] u = {within(CONTROLS, k, 1), within(CONTROLS, k, 2), within(CONTROLS, k, 3)};
                    double[] p = {within(PARAMETERS, k, 4), within(PARAMETERS, k, 5)};
                    for (Expression node : e.nodes()) {
                        double value = node.value(u, p, 0.5);
                        Range range = ranges.getOrDefault(node, Range.ALL);
                        assertTrue(
                                Double.isNaN(value) || (value >= range.low() && value <= range.high()),
                                () -> node + " is " + value + ", not in " + range);
                        narrow += range.withoutZero() ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(narrow > 1000, narrow + " nodes known not to be 0");
    }

    private static IdentityHashMap<Expression, Range> ranges(Expression e) {
        IdentityHashMap<Expression, Range> ranges = new IdentityHashMap<>();
        for (Expression node : e.nodes()) {
            Range[] operands = node.operands().stream()
                    .map(o -> ranges.getOrDefault(o, Range.ALL))
                    .toArray(Range[]::new);
            Range leaf = node instanceof Control ? CONTROLS : node instanceof ParameterValue ? PARAMETERS : Range.ALL;
            boolean variable = operands.length == 0 && !(node instanceof Constant);
            ranges.put(node, variable ? leaf : Range.of(node, operands));
        }
        return ranges;
    }

    private static double within(Range range, int k, int dimension) {
        double share = k < 2 ? (k + dimension) % 2 : k * Math.sqrt(dimension * dimension + 1) % 1;
        return range.low() + share * (range.high() - range.low());
    }
}
