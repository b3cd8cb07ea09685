package org.sneakpath.devices.equation;

import java.util.List;

/** The time t (s) at which an equation is evaluated. */
public record Time() implements Expression {
    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public Expression with(List<Expression> operands) {
        return this;
    }

    @Override
    public String toString() {
        return "time";
    }
}
