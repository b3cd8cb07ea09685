package org.sneakpath.devices.equation;

import java.util.List;

/**
 * A controlling quantity u_k: a branch voltage, a current, a state.
 *
 * @param index its place among its kind, from 0
 */
public record Control(int index) implements Expression {
    public Control {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " of a Control; it counts from 0");
        }
    }

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
        return "u" + index;
    }
}
