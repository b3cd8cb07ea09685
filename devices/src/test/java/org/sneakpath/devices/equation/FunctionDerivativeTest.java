package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionDerivativeTest {
    private static final Control X = new Control(0);
    private static final Control Z = new Control(1);
    private static final double[] POINTS = {-2.3, -1.1, -0.7, -0.2, 0.01, 0.3, 0.9, 0.97, 1.4, 2.6, 20.2, 300.4};

    @ParameterizedTest
    @EnumSource(UnaryFunction.class)
    void everyFunctionOfOneArgumentHasTheSlopeOfItsCentralDifference(UnaryFunction f) {
        Expression y = new Unary(f, X);
        int checked = 0;
        for (double x : POINTS) {
            if (Double.isFinite(f.at(x))) {
                checkSlope(y, X, new double[] {x, 0});
                checked++;
            }
        }
        assertTrue(checked >= 4, "defined at " + checked + " points only");
    }

    @ParameterizedTest
    @EnumSource(BinaryFunction.class)
    void everyFunctionOfTwoArgumentsHasTheSlopesOfItsCentralDifferences(BinaryFunction f) {
        Expression y = new Binary(f, X, Z);
        int checked = 0;
        for (double a : POINTS) {
            for (double b : new double[] {-2, -1.37, 0.47, 1, 2.2, 3}) {
                if (Double.isFinite(f.at(a, b)) && !(f == BinaryFunction.MODULO && nearAnInteger(a / b))) {
                    checkSlope(y, X, new double[] {a, b});
                    // a power of a negative base exists at single exponents only
                    if (a > 0 || !f.name().contains("POWER") || f == BinaryFunction.SIGNED_POWER) {
                        checkSlope(y, Z, new double[] {a, b});
                    }
                    checked++;
                }
            }
        }
        assertTrue(checked > 40);
    }

    /** Whether a difference may reach over a jump of the remainder; far out every difference does. */
    private static boolean nearAnInteger(double ratio) {
        return Math.abs(ratio) > 8 || Math.abs(ratio - Math.rint(ratio)) < 0.03;
    }

    @Test
    void constantExponentsAreDifferentiatedAlsoAtANegativeBaseAndAtZero() {
        for (double p : new double[] {-3, -2, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 7, 16, 17, 2.5}) {
            for (BinaryFunction f :
                    List.of(BinaryFunction.POWER, BinaryFunction.POWER_OR_ZERO, BinaryFunction.SIGNED_POWER)) {
                Expression y = Binary.of(f, X, new Constant(p));
                for (double x : new double[] {-1.7, -0.4, 0.6, 1.9}) {
                    if (Double.isFinite(f.at(x, p))) {
                        assertEquals(
                                f.at(x, p), y.value(new double[] {x}, new double[0], 0), 1e-13 * Math.abs(f.at(x, p)));
                        checkSlope(y, X, new double[] {x, 0});
                    }
                }
            }
        }
        assertEquals(0, at(Binary.of(BinaryFunction.POWER, X, new Constant(2.5)).derivative(X), 0));
        assertEquals(1, at(new Binary(BinaryFunction.POWER, X, new Constant(1)).derivative(X), 0));
        assertEquals(
                0, new Binary(BinaryFunction.POWER, X, Z).derivative(Z).value(new double[] {0, 2}, new double[0], 0));
        assertEquals(
                0, new Binary(BinaryFunction.POWER, X, Z).derivative(Z).value(new double[] {-2, 2}, new double[0], 0));
    }

    @Test
    void aTableHasTheSlopeOfTheSegmentAndOfTheOneToTheRightAtAPoint() {
        double[] x = {-1, 0.5, 2};
        double[] y = {3, 1, 4};
        Expression clamped = Lookup.of(new Table(x, y, Table.Shape.CLAMPED), X).derivative(X);
        Expression extended =
                Lookup.of(new Table(x, y, Table.Shape.EXTENDED), X).derivative(X);
        for (double a : new double[] {-5, -0.5, 0.4, 0.7, 1.9, 2.5}) {
            checkSlope(Lookup.of(new Table(x, y, Table.Shape.CLAMPED), X), X, new double[] {a, 0});
            checkSlope(Lookup.of(new Table(x, y, Table.Shape.EXTENDED), X), X, new double[] {a, 0});
        }
        assertEquals(2, at(clamped, 0.5));
        assertEquals(0, at(clamped, 2));
        assertEquals(-2 / 1.5, at(clamped, -1));
        assertEquals(-2 / 1.5, at(extended, -7));
        assertEquals(2, at(extended, 9));
        Expression single = Lookup.of(new Table(new double[] {1}, new double[] {5}, Table.Shape.CLAMPED), X);
        assertEquals(Constant.ZERO, single.derivative(X));
        Expression line = Lookup.of(
                new Table(new double[] {0, 1}, new double[] {0, 3}, Table.Shape.EXTENDED), Expression.product(X, X));
        checkSlope(line, X, new double[] {1.3, 0});
    }

    @Test
    void kinksTakeTheSideThatIsDocumented() {
        assertEquals(0, at(new Unary(UnaryFunction.ABS, X).derivative(X), 0));
        assertEquals(0, at(new Unary(UnaryFunction.RAMP, X).derivative(X), 0));
        Expression min = new Binary(BinaryFunction.MIN, Expression.product(new Constant(3), X), X);
        Expression max = new Binary(BinaryFunction.MAX, Expression.product(new Constant(3), X), X);
        assertEquals(3, at(min.derivative(X), 0));
        assertEquals(3, at(max.derivative(X), 0));
        Expression choice = new Select(new Comparison(Relation.GREATER_OR_EQUAL, X, Constant.ZERO), X, Constant.ONE);
        assertEquals(1, at(choice.derivative(X), 0));
        assertEquals(0, at(choice.derivative(X), -1e-300));
    }

    @Test
    void growthBeyondTheLargestExponentIsLinearAndItsSlopeIsThatOfTheLine() {
        for (UnaryFunction f : List.of(UnaryFunction.EXP, UnaryFunction.SINH, UnaryFunction.COSH)) {
            Expression slope = new Unary(f, X).derivative(X);
            double edge = ElementaryFunctions.LARGEST_EXPONENT;
            assertEquals(f.at(edge), f.at(Math.nextUp(edge)), 1e-12 * f.at(edge));
            assertEquals(at(slope, edge), at(slope, edge + 1e6), 1e-15 * at(slope, edge));
            assertEquals(at(slope, 500), (f.at(510) - f.at(490)) / 20, 1e-11 * at(slope, 500));
        }
        Expression twice = Unary.of(UnaryFunction.EXP, Expression.negative(Unary.of(UnaryFunction.EXP, X)));
        for (double x : new double[] {3, 30, 300, 3e3, 3e200}) {
            assertEquals(0, at(twice, x), 1e-8);
            assertEquals(0, at(twice.derivative(X), x), 1e-7);
        }
    }

    @Test
    void polesGiveTheFiniteNumbersOfNgspiceAndTheirDerivativesAreFiniteToo() {
        assertEquals(1 / 1e-32, at(Expression.quotient(Constant.ONE, X), 0));
        assertEquals(0, at(Expression.quotient(X, X), 0));
        for (Expression e : List.of(
                Expression.quotient(Constant.ONE, X),
                Expression.quotient(X, X),
                Unary.of(UnaryFunction.LN, X),
                Unary.of(UnaryFunction.LOG10, X),
                Unary.of(UnaryFunction.SQRT, X))) {
            assertTrue(Double.isFinite(at(e, 0)), e.toString());
            assertTrue(Double.isFinite(at(e.derivative(X), 0)), e + " has the slope " + e.derivative(X));
        }
        assertTrue(Double.isNaN(at(Unary.of(UnaryFunction.LN, X), -1)));
        assertTrue(Double.isNaN(at(Unary.of(UnaryFunction.SQRT, X), -1)));
    }

    private static double at(Expression e, double x) {
        return e.value(new double[] {x, 0}, new double[0], 0);
    }

    /** Central differences, extrapolated once: error about h⁴ and 1e-16/h of the function's size. */
    private static void checkSlope(Expression y, Control variable, double[] u) {
        double value = y.value(u, new double[0], 0);
        double h = 1e-3 * Math.min(1, 1e-3 + Math.abs(u[variable.index()]));
        double d = (4 * difference(y, variable, u, h / 2) - difference(y, variable, u, h)) / 3;
        double actual = y.derivative(variable).value(u, new double[0], 0);
        double size = Math.max(Math.abs(d), Math.abs(value));
        assertEquals(d, actual, 2e-7 * size + 1e-9, y + " at " + u[0] + ", " + u[1]);
    }

    private static double difference(Expression y, Control variable, double[] u, double h) {
        double[] above = u.clone();
        double[] below = u.clone();
        above[variable.index()] += h;
        below[variable.index()] -= h;
        return (y.value(above, new double[0], 0) - y.value(below, new double[0], 0))
                / (above[variable.index()] - below[variable.index()]);
    }
}
