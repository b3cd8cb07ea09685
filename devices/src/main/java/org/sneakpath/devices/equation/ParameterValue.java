package org.sneakpath.devices.equation;

import java.util.List;

/**
 * A parameter p_j.
 *
 * @param index its place among its kind, from 0
 */
public record ParameterValue(int index) implements Expression {
    public ParameterValue {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " of a ParameterValue; it counts from 0");
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
        return "p" + index;
    }
}
