package org.sneakpath.devices.equation;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    // Written out: a record's own are linked anew in every process, some milliseconds of a short run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterValue that && that.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return "p" + index;
    }
}
