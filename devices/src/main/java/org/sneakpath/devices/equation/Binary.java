package org.sneakpath.devices.equation;

import java.util.List;

/** f(a, b). The constructor keeps what it is given; {@link #of} simplifies. */
public final class Binary extends Compound implements Expression {
    private final BinaryFunction function;

    public Binary(BinaryFunction function, Expression a, Expression b) {
        super(function, List.of(a, b));
        this.function = function;
    }

    /** f(a, b), simplified. */
    public static Expression of(BinaryFunction function, Expression a, Expression b) {
        return Simplification.binary(function, a, b);
    }

    public BinaryFunction function() {
        return function;
    }

    public Expression a() {
        return operands().get(0);
    }

    public Expression b() {
        return operands().get(1);
    }

    @Override
    Object head() {
        return function;
    }

    @Override
    public Expression with(List<Expression> operands) {
        return of(function, operands.get(0), operands.get(1));
    }
}
