package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticsTest {
    private static final Expression E = Unary.of(UnaryFunction.EXP, new Control(0));
    private static final Expression INVERSE = quotient(Constant.ONE, E);
    private static final Expression X = new Control(1);

    /** Different divisors, and values. */
    private static void check(int divisions, Expression... expressions) {
        List<Expression> all = List.of(expressions);
        List<Expression> rooted =
                Reciprocals.unbounded(Logistics.rooted(all, Logistic::range).expressions());
        assertEquals(divisions, Logistic.count(rooted, BinaryFunction.DIVIDE));
        for (double w : new double[] {-66, -20, -3, 0, 0.7, 5, 30, 66}) {
            double[] u = {w, 0.3};
            for (int o = 0; o < all.size(); o++) {
                double expected = all.get(o).value(u, new double[0], 0);
                double found = rooted.get(o).value(u, new double[0], 0);
                assertEquals(expected, found, 1e-14 * Math.abs(expected), "at " + w);
            }
        }
    }

    @Test
    void divisorsTakeTheInverseOfTheRoot() {
        check(2, quotient(Constant.ONE, sum(Constant.ONE, product(E, new Constant(7)))));
        check(2, quotient(X, difference(new Constant(3), negative(INVERSE))));
        check(2, quotient(X, difference(new Constant(-3), E)));
    }

    @Test
    void divisorsOfOneExponentialShareIt() {
        Expression p = quotient(Constant.ONE, sum(Constant.ONE, product(INVERSE, new Constant(4))));
        Expression q = quotient(Constant.ONE, sum(Constant.ONE, product(E, new Constant(9))));
        check(3, p, q);
        check(3, product(p, q), product(product(p, INVERSE), p), product(product(q, E), q)); // and their slopes
    }

    @Test
    void allElseIsLeftAlone() {
        check(1, sum(X, INVERSE));
        check(0, sum(E, Constant.ONE));
        check(1, quotient(X, difference(E, Constant.ONE))); // which may be 0
        check(1, quotient(Constant.ONE, sum(X, E))); // X may be tiny
        check(1, quotient(E, sum(new Constant(2), Unary.of(UnaryFunction.TANH, X))));
    }

    @Test
    void anInverseThatMeetsItsExponentialIsGone() {
        Expression q = quotient(Constant.ONE, sum(Constant.ONE, E));
        check(2, q, product(product(X, INVERSE), product(E, new Constant(2))));
        check(2, q, quotient(quotient(X, E), INVERSE));
    }

    /** 1/(1 + k/E) is in [0, 1], which ranges of its product with the root do not show. */
    @Test
    void whatIsKnownOfAFunctionIsKept() {
        Expression p = quotient(Constant.ONE, sum(Constant.ONE, product(INVERSE, new Constant(4))));
        Logistics.Rooted rooted = Logistics.rooted(List.of(sum(X, p)), Logistic::range);
        Expression image = rooted.expressions().get(0).operands().get(1);
        Range known = rooted.known().getOrDefault(image, Range.ALL);
        assertTrue(known.low() >= 0 && known.high() <= 1, known.toString());
    }

    /** As the exponentials that they are made of. */
    @Test
    void farFromTheirThresholdTheyAreRightToTheirDigits() {
        RowKernel<float[]> kernel =
                new Equations(List.of(Logistic.of(1, 0), Logistic.of(1, 2)), 1, 0).vectorise(Precision.SINGLE);
        int n = 117;
        float[] w = new float[n];
        for (int k = 0; k < n; k++) {
            w[k] = k - 58;
        }
        float[] y = new float[2 * n];
        kernel.values(w, new float[0], y, n, 0, n);
        for (int k = 0; k < n; k++) {
            assertEquals(1 / (1 + Math.exp(-w[k])), y[k], 1e-3 / (1 + Math.exp(-w[k])), "at " + w[k]);
            assertEquals(1 / (1 + Math.exp(-w[k] - 2)), y[n + k], 1e-3 / (1 + Math.exp(-w[k] - 2)), "at " + w[k]);
        }
    }
}
