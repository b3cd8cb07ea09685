package org.sneakpath.devices.equation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/** Where the values of each node of some expressions lie. */
final class Ranges {
    private final Function<Expression, Range> leaves;
    private final IdentityHashMap<Expression, Range> known = new IdentityHashMap<>();

    /** @param leaves where the values of a control or parameter lie */
    Ranges(Function<Expression, Range> leaves) {
        this.leaves = leaves;
    }

    /** Those of some expressions, with exponentials held as they are in single precision. */
    static Ranges ofSingles(List<Expression> expressions, Function<Expression, Range> leaves) {
        Ranges ranges = new Ranges(leaves);
        Traversal.of(expressions).nodes().forEach(ranges::addSingle);
        return ranges;
    }

    /** Likewise of one whose operands have been asked for already. */
    void addSingle(Expression node) {
        Range range = add(node);
        if (Logistics.isExponential(node)) {
            double low = Math.max(range.low(), RowFunctions.LEAST_SINGLE_EXPONENTIAL);
            known.put(
                    node,
                    new Range(low, Math.max(low, Math.min(range.high(), RowFunctions.LARGEST_SINGLE_EXPONENTIAL))));
        }
    }

    /** Lets the values of a node lie within a range, too. */
    void narrow(Expression node, Range within) {
        known.put(node, of(node).and(within));
    }

    /** The range of a node whose operands have been asked for already; everything for operands that have not. */
    Range add(Expression node) {
        List<Expression> operands = node.operands();
        Range[] over = new Range[operands.size()];
        for (int o = 0; o < over.length; o++) {
            over[o] = of(operands.get(o));
        }
        boolean variable = operands.isEmpty() && !(node instanceof Constant);
        Range range = variable ? leaves.apply(node) : Range.of(node, over);
        known.put(node, range);
        return range;
    }

    /** Lets no magnitude of a node be larger. */
    void limit(Expression node, double magnitude) {
        known.put(node, of(node).within(magnitude));
    }

    /** What is known of a node. */
    Range of(Expression node) {
        return known.getOrDefault(node, Range.ALL);
    }
}
