package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Graphs made from graphs, node by node, operands first. What is shared, within one expression or among several, stays shared; what
 * is known of a node is kept, so asking on costs what is new. Without recursion, so depth is no limit.
 */
final class Rewriting {
    /** What stands in the place of a node. */
    interface Rule {
        /**
         * The image of a node.
         *
         * @param node as it was
         * @param operands images of its operands, in order; empty for a leaf
         */
        Expression image(Expression node, List<Expression> operands);
    }

    private final Rule rule;
    private final IdentityHashMap<Expression, Expression> images = new IdentityHashMap<>();

    Rewriting(Rule rule) {
        this.rule = rule;
    }

    /** The same node over images of its operands, simplified. */
    static Expression over(Expression node, List<Expression> operands) {
        return operands.isEmpty() ? node : node.with(operands);
    }

    /** The image of an expression. */
    Expression of(Expression e) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(e);
        while (!open.isEmpty()) {
            Expression top = open.peek();
            if (images.containsKey(top)) {
                open.pop();
                continue;
            }
            List<Expression> operands = new ArrayList<>(top.operands().size());
            for (int k = top.operands().size() - 1; k >= 0; k--) {
                if (!images.containsKey(top.operands().get(k))) {
                    open.push(top.operands().get(k));
                }
            }
            for (Expression operand : top.operands()) {
                Expression image = images.get(operand);
                if (image != null) {
                    operands.add(image);
                }
            }
            if (operands.size() == top.operands().size()) {
                open.pop();
                images.put(top, rule.image(top, operands));
            }
        }
        Expression image = images.get(e);
        if (image == null) {
            throw new IllegalStateException("operands come before what is made from them");
        }
        return image;
    }
}
