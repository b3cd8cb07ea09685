package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalsTest {
    private static final Expression A = new Control(0);
    private static final Expression B = new Control(1);
    private static final Expression P = new ParameterValue(0);

    private static List<Expression> shared(Expression... expressions) {
        return Reciprocals.shared(
                new Equations(List.of(expressions), 2, 1).outputs(),
                leaf -> leaf instanceof ParameterValue ? new Range(Double.MIN_VALUE, Double.MAX_VALUE) : Range.ALL);
    }

    private static long divisions(List<Expression> expressions) {
        return Traversal.of(expressions).nodes().stream()
                .filter(node -> node instanceof Binary f && f.function() == BinaryFunction.DIVIDE)
                .count();
    }

    @Test
    void whatIsDividedByTwiceIsDividedByOnce() {
        List<Expression> two = shared(Expression.quotient(A, P), Expression.quotient(B, P));
        assertEquals(1, divisions(two));
        assertEquals(6.0 / 7, two.get(0).value(new double[] {6, 5}, new double[] {7}, 0), 1e-15);
        assertEquals(5.0 / 7, two.get(1).value(new double[] {6, 5}, new double[] {7}, 0), 1e-15);
    }

    @Test
    void aSingleQuotientStaysAsItIs() {
        Expression quotient = Expression.quotient(A, P);
        assertEquals(quotient, shared(quotient).get(0));
        Expression byNumber = Expression.quotient(A, new Constant(3));
        assertEquals(byNumber, shared(byNumber, byNumber).get(0));
    }

    /** 1/b overflows below 5.6e-309; 0/b is 0 all the same, and b = 0 stands for 1e-32 as everywhere. */
    @Test
    void tinyDivisorsLeaveNothingInfinite() {
        List<Expression> two = shared(Expression.quotient(A, B), Expression.quotient(P, B));
        assertEquals(1, divisions(two));
        assertEquals(0, two.get(0).value(new double[] {0, 1e-310}, new double[] {1}, 0));
        assertEquals(-0.0, two.get(0).value(new double[] {0, -1e-310}, new double[] {1}, 0));
        assertTrue(Double.isFinite(two.get(1).value(new double[] {0, 1e-310}, new double[] {1}, 0)));
        assertEquals(1e32, two.get(1).value(new double[] {0, 0}, new double[] {1}, 0), 1e18);
    }

    @Test
    void equalSubgraphsAreOneObjectAfterwards() {
        List<Expression> two = shared(Expression.quotient(A, P), Expression.quotient(B, P));
        assertSame(two.get(0).operands().get(1), two.get(1).operands().get(1));
    }
}
