package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Interval;

class BoundsTest {
    private static final Interval UNIT = Interval.closed(0, 1);
    private static final List<Interval> CONTROLS = List.of(Interval.REAL, UNIT, UNIT);
    private static final Expression V = new Control(0);
    private static final Expression X = new Control(1);
    private static final Expression Y = new Control(2);
    private static final Expression TAU = new ParameterValue(0);

    private static boolean isShown(Expression e) {
        return Bounds.isNeverNegative(e, List.of(Interval.POSITIVE), CONTROLS);
    }

    /** 1/(1 + e^(−(slope·v + offset))). */
    private static Expression logistic(double slope, double offset) {
        Expression w = sum(product(V, new Constant(slope)), new Constant(offset));
        return quotient(Constant.ONE, sum(Constant.ONE, Unary.of(UnaryFunction.EXP, Expression.negative(w))));
    }

    @Test
    void equalTermsCancel() {
        assertTrue(isShown(difference(sum(X, V), V)));
        assertTrue(isShown(difference(product(sum(V, X), Y), product(Y, V))));
        assertTrue(isShown(difference(quotient(sum(V, X), TAU), quotient(V, TAU))));
        assertFalse(isShown(difference(sum(X, V), product(V, new Constant(1.001)))));
    }

    /** 0.1 + 0.2 is not 0.3 to the last bit. */
    @Test
    void roundingIsNoRemainder() {
        Expression twice = sum(product(V, new Constant(0.1)), product(V, new Constant(0.2)));
        assertTrue(isShown(difference(sum(twice, X), product(V, new Constant(0.3)))));
    }

    @Test
    void anImplicitStepStaysBetweenWhatItIsDrawnTo() {
        Expression p = logistic(2, -3);
        Expression q = logistic(-2, 1);
        for (Expression a : List.of(new Constant(0.1), new Constant(1e6), quotient(new Constant(1e-4), TAU))) {
            Expression n = sum(X, product(a, p));
            Expression d = sum(Constant.ONE, product(a, sum(p, q)));
            assertTrue(isShown(n));
            assertTrue(isShown(difference(d, n)));
            assertFalse(isShown(difference(n, d)));
        }
        Expression explicit = sum(X, product(new Constant(0.1), difference(p, product(sum(p, q), X))));
        assertFalse(isShown(difference(Constant.ONE, explicit))); // true, but more than intervals show
    }

    /** Whatever is shown holds wherever one looks. */
    @Test
    void whatIsShownHolds() {
        Random random = new Random(3);
        int shown = 0;
        for (int trial = 0; trial < 3000; trial++) {
            List<Expression> pool =
                    new ArrayList<>(List.of(V, X, Y, TAU, Constant.ONE, new Constant(random.nextGaussian())));
            for (int k = 0; k < 5; k++) {
                Expression a = pool.get(random.nextInt(pool.size()));
                Expression b = pool.get(random.nextInt(pool.size()));
                pool.add(
                        switch (random.nextInt(4)) {
                            case 0 -> sum(a, b);
                            case 1 -> difference(a, b);
                            case 2 -> product(a, b);
                            default -> quotient(a, sum(Constant.ONE, product(b, b)));
                        });
            }
            Expression e = pool.get(pool.size() - 1);
            if (isShown(e)) {
                shown++;
                for (int sample = 0; sample < 20; sample++) {
                    double[] u = {10 * random.nextGaussian(), random.nextDouble(), random.nextDouble()};
                    double value = e.value(u, new double[] {Math.exp(random.nextGaussian())}, 0);
                    assertTrue(value >= -1e-9, () -> e + " = " + value);
                }
            }
        }
        assertTrue(shown > 300, shown + " shown");
    }
}
