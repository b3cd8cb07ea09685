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
