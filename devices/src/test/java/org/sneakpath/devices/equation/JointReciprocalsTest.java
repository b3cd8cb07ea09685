package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JointReciprocalsTest {
    /** u_k + 1.5, u_k in [0, 1]. */
    private static Expression divisor(int k) {
        return sum(new Control(k), new Constant(1.5));
    }

    private static void check(int divisions, List<Expression> expressions) {
        List<Expression> joint = JointReciprocals.of(expressions, leaf -> new Range(0, 1), Map.of());
        assertEquals(divisions, Logistic.count(joint, BinaryFunction.DIVIDE));
        Random random = new Random(5);
        for (int sample = 0; sample < 20; sample++) {
            double[] u = random.doubles(8).toArray();
            for (int o = 0; o < joint.size(); o++) {
                double expected = expressions.get(o).value(u, new double[0], 0);
                assertEquals(expected, joint.get(o).value(u, new double[0], 0), 4e-15 * Math.abs(expected));
            }
        }
    }

    @Test
    void upToFourDivisionsAreOne() {
        for (int n = 1; n <= 8; n++) {
            List<Expression> quotients = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                quotients.add(quotient(new Control(n - 1 - k), divisor(k)));
            }
            check((n + 3) / 4, quotients);
        }
    }

    @Test
    void whatIsMadeFromAQuotientIsDividedByLater() {
        Expression first = quotient(Constant.ONE, divisor(0));
        Expression second = quotient(new Control(3), sum(first, Constant.ONE));
        check(2, List.of(first, second));
        check(2, List.of(first, second, quotient(Constant.ONE, divisor(1))));
        check(2, List.of(product(second, quotient(Constant.ONE, sum(quotient(Constant.ONE, divisor(2)), divisor(1))))));
    }

    @Test
    void divisorsWhoseProductHasNoRoomStayApart() {
        Expression small = product(divisor(0), new Constant(1e-20));
        Expression large = product(divisor(1), new Constant(1e20));
        check(
                2,
                List.of(
                        quotient(Constant.ONE, small),
                        quotient(Constant.ONE, product(divisor(2), new Constant(1e-20)))));
        check(
                2,
                List.of(
                        quotient(Constant.ONE, large),
                        quotient(Constant.ONE, product(divisor(2), new Constant(1e20)))));
        check(1, List.of(quotient(Constant.ONE, small), quotient(Constant.ONE, large)));
        check(2, List.of(quotient(Constant.ONE, new Control(0)), quotient(Constant.ONE, divisor(1)))); // may be 0
    }

    /** p and q share an exponential, whose root is inverted; then both are divided by at once, then the whole. */
    @Test
    void anImplicitStepOfASwitchTakesThreeDivisions() {
        List<Expression> arranged =
                NormalForm.ofRows(List.of(Logistic.step(0.1)), Precision.SINGLE, leaf -> Range.ALL, Logistic::range);
        assertEquals(3, Logistic.count(arranged, BinaryFunction.DIVIDE));
        assertEquals(
                1,
                Traversal.of(arranged).nodes().stream()
                        .filter(Logistics::isExponential)
                        .count());
    }
}
