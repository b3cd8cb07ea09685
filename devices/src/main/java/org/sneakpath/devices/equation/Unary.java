package org.sneakpath.devices.equation;

import java.util.List;

/** f(a). The constructor keeps what it is given; {@link #of} simplifies. */
public final class Unary extends Compound implements Expression {
    private final UnaryFunction function;

    public Unary(UnaryFunction function, Expression a) {
        super(function, List.of(a));
        this.function = function;
    }

    /** f(a), simplified. */
    public static Expression of(UnaryFunction function, Expression a) {
        return Simplification.unary(function, a);
    }

    public UnaryFunction function() {
        return function;
    }

    public Expression a() {
        return operands().get(0);
    }

    @Override
    Object head() {
        return function;
    }

    @Override
    public Expression with(List<Expression> operands) {
        return of(function, operands.get(0));
    }
}
