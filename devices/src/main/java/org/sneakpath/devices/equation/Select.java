package org.sneakpath.devices.equation;

import java.util.List;

/**
 * {@code then} where the condition is not 0 (NaN counts as true, as in C), else {@code otherwise}. The side not taken is not
 * computed, unless something else needs it. The derivative is that of the side taken.
 */
public final class Select extends Compound implements Expression {
    private static final String HEAD = "?:";

    public Select(Expression condition, Expression then, Expression otherwise) {
        super(HEAD, List.of(condition, then, otherwise));
    }

    /** The choice; one side alone when the condition is a constant or both sides are one and the same constant or leaf. */
    public static Expression of(Expression condition, Expression then, Expression otherwise) {
        if (condition instanceof Constant c) {
            return c.value() != 0 ? then : otherwise;
        }
        return then == otherwise || (then.operands().isEmpty() && then.equals(otherwise))
                ? then
                : new Select(condition, then, otherwise);
    }

    public Expression condition() {
        return operands().get(0);
    }

    public Expression then() {
        return operands().get(1);
    }

    public Expression otherwise() {
        return operands().get(2);
    }

    @Override
    Object head() {
        return HEAD;
    }

    @Override
    public Expression with(List<Expression> operands) {
        return of(operands.get(0), operands.get(1), operands.get(2));
    }
}
