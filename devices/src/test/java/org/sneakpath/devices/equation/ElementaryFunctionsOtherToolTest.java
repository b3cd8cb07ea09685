package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class ElementaryFunctionsOtherToolTest {
    @Test
    void hyperbolicFunctionsAreThoseOfJavaWithinFourUlps() {
        compare(UnaryFunction.SINH, Math::sinh, -220, 220);
        compare(UnaryFunction.COSH, Math::cosh, -220, 220);
        compare(UnaryFunction.TANH, Math::tanh, -30, 30);
        compare(UnaryFunction.SINH, Math::sinh, -1.5, 1.5);
        compare(UnaryFunction.TANH, Math::tanh, -1.5, 1.5);
        assertEquals(1, UnaryFunction.TANH.at(1e300));
        assertEquals(-1, UnaryFunction.TANH.at(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(UnaryFunction.TANH.at(Double.NaN)));
    }

    @Test
    void theirInversesAreThoseOfCommonsMath() {
        compare(UnaryFunction.ASINH, FastMath::asinh, -50, 50);
        compare(UnaryFunction.ASINH, FastMath::asinh, -0.01, 0.01);
        compare(UnaryFunction.ATANH, FastMath::atanh, -0.999, 0.999);
        compare(UnaryFunction.ACOSH, FastMath::acosh, 1.5, 1000);
        for (double x : new double[] {1e-9, 0.3, 4, 1e7, 1e9, 1e150}) {
            assertEquals(Math.log(x) + Math.log(2), UnaryFunction.ASINH.at(x), x > 1e6 ? 1e-12 : 100);
            assertEquals(x, Math.sinh(UnaryFunction.ASINH.at(x)), 1e-13 * x);
            assertEquals(1 + x, Math.cosh(UnaryFunction.ACOSH.at(1 + x)), 1e-13 * (1 + x));
        }
    }

    /** Taken down from ngspice 39, a B source V=f(V(x)) without compatibility mode, 7 digits printed. */
    @Test
    void whatNgspiceMakesOfSpecialArguments() {
        assertEquals(3.844567e98, UnaryFunction.EXP.at(227), 1e92);
        assertEquals(1e99, UnaryFunction.EXP.at(ElementaryFunctions.LARGEST_EXPONENT), 1e86);
        assertEquals(1.634509e6, UnaryFunction.SINH.at(15), 1);
        assertEquals(0.5, UnaryFunction.STEP.at(0));
        assertEquals(0, UnaryFunction.SIGN.at(0));
        assertEquals(-1e99, UnaryFunction.LN.at(0));
        assertEquals(-1e99, UnaryFunction.LOG10.at(0));
        assertEquals(0, UnaryFunction.ROUND.at(0.5));
        assertEquals(-2, UnaryFunction.ROUND.at(-2.5));
        assertEquals(-3, UnaryFunction.FLOOR.at(-2.5));
        assertEquals(-2, UnaryFunction.CEIL.at(-2.5));
        assertEquals(0, UnaryFunction.RAMP.at(-0.3));
        assertEquals(1, UnaryFunction.NOT.at(0));
        assertEquals(0, UnaryFunction.NOT.at(-0.3));
        assertEquals(1e32, BinaryFunction.DIVIDE.at(1, 0), 1e17);
        assertEquals(-3.952847, BinaryFunction.SIGNED_POWER.at(-2.5, 1.5), 1e-6);
        // its V(x)^3, V(x)**3 and pow(V(x),3) at -2.5
        assertEquals(15.625, BinaryFunction.POWER.at(Math.abs(-2.5), 3));
        Table pwl = new Table(new double[] {-1, 0, 1}, new double[] {-1, 0, 3}, Table.Shape.EXTENDED);
        assertEquals(2400, pwl.value(800));
        assertEquals(-800, pwl.value(-800));
        assertEquals(1.5, pwl.value(0.5));
    }

    @Test
    void tablesStopAtTheirEndsOrGoOnAndStepsHold() {
        double[] x = {-1, 0, 2};
        double[] y = {5, 1, 3};
        Table clamped = new Table(x, y, Table.Shape.CLAMPED);
        Table steps = new Table(x, y, Table.Shape.STEPS);
        assertEquals(5, clamped.value(-9));
        assertEquals(3, clamped.value(9));
        assertEquals(2, clamped.value(1));
        assertEquals(1, clamped.value(-0.0));
        assertTrue(Double.isNaN(clamped.value(Double.NaN)));
        assertEquals(5, steps.value(-9));
        assertEquals(5, steps.value(-1e-9));
        assertEquals(1, steps.value(1.99));
        assertEquals(3, steps.value(2));
        assertEquals(0, steps.slopes().value(1));
        x[0] = 7;
        assertEquals(-1, clamped.x(0), "the table keeps a copy");
        assertEquals("table of 3 points, clamped", clamped.toString());
    }

    /** Each of both may be off by two ulps. */
    private static void compare(UnaryFunction f, DoubleUnaryOperator other, double from, double to) {
        for (int k = 0; k <= 20_000; k++) {
            double x = from + (to - from) * k / 20_000;
            double expected = other.applyAsDouble(x);
            assertEquals(expected, f.at(x), 4 * Math.ulp(expected), f + " at " + x);
        }
    }
}
