package org.sneakpath.devices.equation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts other expressions in the place of leaves; subgraphs that are shared, within one expression or among several, stay shared. */
public final class Substitution {
    private final UnaryOperator<Expression> leaves;
    private final IdentityHashMap<Expression, Expression> images = new IdentityHashMap<>();

    /**
     * A substitution.
     *
     * @param leaves what stands in the place of a {@link Control}, {@link ParameterValue}, {@link Time} or {@link Constant}
     */
    public Substitution(UnaryOperator<Expression> leaves) {
        this.leaves = leaves;
    }

    /** The expression with its leaves replaced, simplified. What is known of a node is kept, so asking on costs what is new. */
    public Expression of(Expression e) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(e);
        while (!open.isEmpty()) {
            Expression top = open.peek();
            List<Expression> missing =
                    top.operands().stream().filter(o -> !images.containsKey(o)).toList();
            if (images.containsKey(top)) {
                open.pop();
            } else if (missing.isEmpty()) {
                open.pop();
                List<Expression> operands = top.operands();
                images.put(
                        top,
                        operands.isEmpty()
                                ? leaves.apply(top)
                                : top.with(operands.stream().map(this::image).toList()));
            } else {
                missing.forEach(open::push);
            }
        }
        return image(e);
    }

    private Expression image(Expression e) {
        Expression image = images.get(e);
        if (image == null) {
            throw new IllegalStateException("operands come before what is made from them");
        }
        return image;
    }
}
