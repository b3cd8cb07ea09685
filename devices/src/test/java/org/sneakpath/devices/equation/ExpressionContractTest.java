package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionContractTest {
    private static final Control X = new Control(0);
    private static final Control Z = new Control(1);

    /** 2^60 paths through 121 nodes; with constants that a multiplication cannot lose. */
    private static Expression shared(double start) {
        Expression x = Expression.sum(X, new Constant(start));
        for (int k = 0; k < 60; k++) {
            x = Expression.sum(Expression.product(x, x), x);
        }
        return x;
    }

    @Test
    void deeplySharedGraphsAreComparedHashedDifferentiatedAndCompiledAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Expression a = shared(1);
            Expression b = shared(1);
            assertEquals(a, b);
            assertEquals(a.hashCode(), b.hashCode());
            assertNotEquals(a, shared(2));
            assertEquals(123, a.size());
            Equations equations = new Equations(List.of(a, b), 1, 0);
            assertEquals(equations, new Equations(List.of(b, a), 1, 0));
            assertEquals(equations.outputs().get(0), equations.outputs().get(1));
            double[] y = new double[2];
            double[] d = new double[2];
            equations.compile().valuesAndPartials(new double[] {-1 + 1e-3}, y, 0, y, d, 1, 0, 1);
            assertEquals(a.value(new double[] {-1 + 1e-3}, y, 0), y[1]);
            assertEquals(d[0], d[1]);
            assertTrue(a.toString().length() < 1000, "messages stay short");
            assertThrows(IllegalStateException.class, () -> a.text(k -> "u" + k, k -> "p" + k));
        });
    }

    @Test
    void longChainsNeedNoStack() {
        Expression left = X;
        Expression nested = X;
        for (int k = 0; k < 100_000; k++) {
            left = new Binary(BinaryFunction.ADD, left, Z);
            nested = new Unary(UnaryFunction.SIN, nested);
        }
        assertEquals(left, new Equations(List.of(left), 2, 0).outputs().get(0));
        assertEquals(100_000, left.derivative(Z).value(new double[2], new double[0], 0));
        assertEquals(
                "u0".length() + 100_000 * " + u1".length(),
                left.text(k -> "u" + k, k -> "p" + k).length());
        assertTrue(nested.toString().endsWith("…"));
        assertEquals(0, nested.value(new double[2], new double[0], 0));
        double[] y = new double[1];
        // bytecode beyond what one method may hold (64 kB), and deeper than a stack of a megabyte takes
        Expression compiled = X;
        for (int k = 0; k < 30_000; k++) {
            compiled = new Unary(UnaryFunction.SIN, compiled);
        }
        new Equations(List.of(compiled), 1, 0).compile().values(new double[1], y, 0, y, 1, 0, 1);
        assertEquals(0, y[0]);
        Expression choices = Z;
        for (int k = 0; k < 300; k++) {
            choices = Select.of(Comparison.of(Relation.LESS, X, new Constant(-k)), Z, Expression.sum(choices, X));
        }
        assertEquals(
                300 * 0.5,
                new Equations(List.of(choices), 2, 0).outputs().get(0).value(new double[] {0.5, 0}, y, 0));
        new Equations(List.of(choices), 2, 0).compile().values(new double[] {0.5, 0}, y, 0, y, 1, 0, 1);
        assertEquals(150, y[0]);
    }

    @Test
    void whatDiffersAnywhereIsNotEqual() {
        Expression sum = Expression.sum(X, Z);
        assertNotEquals(sum, Expression.sum(Z, X));
        assertNotEquals(sum, Expression.difference(X, Z));
        assertNotEquals(Unary.of(UnaryFunction.SIN, X), Unary.of(UnaryFunction.SIN, Z));
        assertNotEquals(Unary.of(UnaryFunction.SIN, X), new Unary(UnaryFunction.SIN, new ParameterValue(0)));
        assertNotEquals(new Comparison(Relation.LESS, X, Z), new Comparison(Relation.LESS_OR_EQUAL, X, Z));
        assertNotEquals(new Select(X, Z, sum), new Select(X, sum, Z));
        Table table = new Table(new double[] {0, 1}, new double[] {2, 3}, Table.Shape.CLAMPED);
        assertEquals(
                new Lookup(table, X),
                new Lookup(new Table(new double[] {-0.0, 1}, new double[] {2, 3}, Table.Shape.CLAMPED), X));
        assertNotEquals(
                new Lookup(table, X),
                new Lookup(new Table(new double[] {0, 1}, new double[] {2, 3}, Table.Shape.EXTENDED), X));
        assertNotEquals(new Equations(List.of(X), 1, 0), new Equations(List.of(X), 2, 0));
        assertNotEquals(new Equations(List.of(X), 1, 0), new Equations(List.of(X), 1, 1));
    }

    @Test
    void textReadsBackToTheSameStructure() {
        int read = 0;
        for (int seed = 0; seed < 600; seed++) {
            for (Expression e : new RandomExpressions(seed, seed % 2 == 0)
                    .equations(3 + seed % 14, 2)
                    .outputs()) {
                String text;
                try {
                    text = e.text(k -> "u" + k, j -> "p" + j);
                } catch (IllegalStateException steps) {
                    continue; // a table of steps, which SPICE cannot write
                }
                Expression back = new Equations(List.of(SpiceText.parse(text)), 3, 2)
                        .outputs()
                        .get(0);
                assertEquals(e, back, text);
                read++;
            }
        }
        assertTrue(read > 1000, read + " read");
        assertEquals(
                "v(a) - (p0 - 3.0)*2.0",
                Expression.difference(
                                X,
                                Expression.product(
                                        Expression.difference(new ParameterValue(0), new Constant(3)), new Constant(2)))
                        .text(k -> "v(a)", j -> "p" + j));
    }

    @Test
    void constantsFoldAndNeutralElementsGoButNothingThatCouldBeNanOrInfinite() {
        Constant two = new Constant(2);
        assertEquals(new Constant(8), Binary.of(BinaryFunction.POWER, two, new Constant(3)));
        assertEquals(X, Expression.product(Constant.ONE, Expression.sum(X, Constant.ZERO)));
        assertEquals(X, Expression.negative(Expression.negative(X)));
        assertEquals(X, Expression.quotient(Expression.difference(X, Constant.ZERO), Constant.ONE));
        assertEquals(Constant.ZERO, Expression.product(X, Constant.ZERO));
        assertEquals(Constant.ZERO, Expression.quotient(Constant.ZERO, X));
        assertEquals(Expression.negative(X), Expression.difference(Constant.ZERO, X));
        assertEquals(Expression.difference(X, Z), Expression.sum(X, Expression.negative(Z)));
        assertEquals(Expression.sum(X, Z), Expression.difference(X, Expression.negative(Z)));
        assertEquals(Unary.of(UnaryFunction.SQRT, X), Binary.of(BinaryFunction.POWER, X, new Constant(0.5)));
        assertEquals(
                Expression.product(Expression.product(X, X), X), Binary.of(BinaryFunction.POWER, X, new Constant(3)));
        assertEquals(
                Expression.product(X, X),
                Binary.of(BinaryFunction.POWER, Unary.of(UnaryFunction.ABS, X), new Constant(2)));
        assertEquals(Z, Select.of(Comparison.of(Relation.LESS, two, new Constant(3)), Z, X));
        assertEquals(Constant.ONE, Unary.of(UnaryFunction.NOT, Constant.ZERO));
        assertEquals(
                new Constant(2.5),
                Lookup.of(new Table(new double[] {0, 1}, new double[] {2, 3}, Table.Shape.CLAMPED), new Constant(0.5)));
        assertTrue(Expression.difference(X, X) instanceof Binary, "x − x is NaN where x is");
        assertTrue(Expression.quotient(Constant.ONE, Constant.ZERO) instanceof Binary, "1/0 is kept to be seen");
        assertTrue(Unary.of(UnaryFunction.LN, new Constant(-1)) instanceof Unary);
        assertTrue(Unary.of(UnaryFunction.LN, Constant.ZERO) instanceof Unary);
    }

    @Test
    void misuseIsToldWithTheValueAndTheRange() {
        assertThrows(IllegalArgumentException.class, () -> new Control(-1));
        assertThrows(IllegalArgumentException.class, () -> new ParameterValue(-1));
        assertThrows(IllegalArgumentException.class, () -> new Equations(List.of(Z), 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Equations(List.of(new ParameterValue(2)), 1, 2));
        assertThrows(IllegalArgumentException.class, () -> X.derivative(Constant.ONE));
        Exception unsorted = assertThrows(
                IllegalArgumentException.class,
                () -> new Table(new double[] {0, 0}, new double[] {1, 2}, Table.Shape.CLAMPED));
        assertTrue(unsorted.toString().contains("point 2"), unsorted.toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table(new double[] {0}, new double[] {1}, Table.Shape.EXTENDED));
        assertThrows(
                IllegalStateException.class,
                () -> new Lookup(new Table(new double[] {0}, new double[] {1}, Table.Shape.STEPS), X)
                        .text(k -> "u", j -> "p"));
    }
}
