package org.sneakpath.devices.equation;

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

    /** The expression with its leaves replaced, simplified. */
    public Expression of(Expression e) {
        for (Expression node : Traversal.of(List.of(e)).nodes()) {
            if (!images.containsKey(node)) {
                List<Expression> operands = node.operands();
                images.put(
                        node,
                        operands.isEmpty()
                                ? leaves.apply(node)
                                : node.with(operands.stream().map(this::image).toList()));
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
