package org.sneakpath.devices.equation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number. */
public record Constant(double value) implements Expression {
    /** 0. */
    public static final Constant ZERO = new Constant(0);

    /** 1. */
    public static final Constant ONE = new Constant(1);

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public Expression with(List<Expression> operands) {
        return this;
    }

    /** Whether {@code e} is this very number; −0 counts as 0. */
    static boolean is(Expression e, double value) {
        return e instanceof Constant c && c.value == value;
    }

    // Written out: a record's own are linked anew in every process, some milliseconds of a short run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Constant that && Double.compare(that.value, value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
