package org.sneakpath.devices.equation;

import java.util.function.UnaryOperator;

/** Puts other expressions in the place of leaves; subgraphs that are shared, within one expression or among several, stay shared. */
public final class Substitution {
    private final Rewriting rewriting;

    /**
     * A substitution.
     *
     * @param leaves what stands in the place of a {@link Control}, {@link ParameterValue}, {@link Time} or {@link Constant}
     */
    public Substitution(UnaryOperator<Expression> leaves) {
        rewriting = new Rewriting((node, operands) -> operands.isEmpty() ? leaves.apply(node) : node.with(operands));
    }

    /** The expression with its leaves replaced, simplified. What is known of a node is kept, so asking on costs what is new. */
    public Expression of(Expression e) {
        return rewriting.of(e);
    }
}
