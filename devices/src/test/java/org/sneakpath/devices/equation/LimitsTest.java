package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Expression U = new Control(0);
    private static final Expression P = new ParameterValue(0);
    private static final Constant LIMIT = new Constant(1e99);

    private static Expression reached(Expression e) {
        return Limits.reached(List.of(e), leaf -> leaf instanceof ParameterValue ? new Range(1e-100, 1e200) : Range.ALL)
                .get(0);
    }

    private static Expression atMost(Expression a) {
        return Binary.of(BinaryFunction.MIN, a, LIMIT);
    }

    @Test
    void anExponentialOfSomethingNegativeHasNoLimit() {
        Expression decay = Unary.of(UnaryFunction.EXP, Expression.negative(P));
        assertEquals(decay, reached(atMost(decay)));
        assertEquals(Expression.product(decay, U), reached(Expression.product(atMost(decay), U)));
    }

    @Test
    void whatMayBeReachedStays() {
        Expression growth = Unary.of(UnaryFunction.EXP, P);
        assertEquals(atMost(growth), reached(atMost(growth)));
        assertEquals(atMost(U), reached(atMost(U)));
        Expression between = Binary.of(BinaryFunction.MIN, P, U);
        assertEquals(between, reached(between));
    }

    @Test
    void lowerLimitsLikewise() {
        Expression a = Binary.of(BinaryFunction.MAX, P, new Constant(-1));
        assertEquals(P, reached(a));
        Expression b = Binary.of(BinaryFunction.MAX, P, new Constant(1));
        assertEquals(b, reached(b));
    }
}
