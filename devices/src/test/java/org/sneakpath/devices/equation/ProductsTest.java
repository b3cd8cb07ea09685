package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductsTest {
    private static final Expression A = new Control(0);
    private static final Expression B = new Control(1);
    private static final Expression C = new ParameterValue(0);

    private static List<Expression> shared(Expression... expressions) {
        return Products.shared(List.of(expressions));
    }

    @Test
    void aProductThatIsThereIsUsed() {
        Expression value = Expression.product(A, B);
        Expression slope = Expression.product(A, Expression.product(C, B));
        List<Expression> two = shared(value, slope);
        assertSame(two.get(0), two.get(1).operands().get(0));
        assertEquals(C, two.get(1).operands().get(1));
    }

    @Test
    void theOrderOfTwoDoesNotMatter() {
        List<Expression> products = shared(Expression.product(A, B), Expression.product(B, A));
        assertSame(products.get(0), products.get(1));
        List<Expression> sums = shared(Expression.sum(A, B), Expression.sum(B, A));
        assertSame(sums.get(0), sums.get(1));
        List<Expression> quotients = shared(Expression.quotient(A, B), Expression.quotient(B, A));
        assertEquals(Expression.quotient(B, A), quotients.get(1));
    }

    @Test
    void withNothingToUseAllStays() {
        Expression product = Expression.product(A, Expression.product(B, C));
        assertEquals(product, shared(product).get(0));
    }

    /** Three products each of which could be used for the others: no going round in circles, and one product of all three. */
    @Test
    void everyPairIsThere() {
        List<Expression> all = shared(
                Expression.product(A, B),
                Expression.product(B, C),
                Expression.product(A, C),
                Expression.product(A, Expression.product(B, C)),
                Expression.product(B, Expression.product(A, C)));
        for (int k = 3; k < 5; k++) {
            assertEquals(30, all.get(k).value(new double[] {2, 3}, new double[] {5}, 0));
        }
        assertSame(all.get(3), all.get(4));
        assertEquals(3 + 3 + 1, Traversal.of(all).size());
    }

    /** Random graphs have the values that they had, but for rounding. */
    @Test
    void valuesStay() {
        double[] u = {0.7, -1.3, 0.2};
        double[] p = {1.1, -0.6};
        for (int seed = 0; seed < 300; seed++) {
            List<Expression> before =
                    new RandomExpressions(seed, false).equations(25, 2).outputs();
            List<Expression> after = Products.shared(before);
            for (int k = 0; k < before.size(); k++) {
                double expected = before.get(k).value(u, p, 0.5);
                double actual = after.get(k).value(u, p, 0.5);
                if (Double.isFinite(expected) && Math.abs(expected) < 1e12) {
                    assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)), "seed " + seed);
                }
            }
        }
    }
}
