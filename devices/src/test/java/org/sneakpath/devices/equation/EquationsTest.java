package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EquationsTest {
    private static final Control V = new Control(0);
    private static final Control X = new Control(1);
    private static final Time T = new Time();
    private static final ParameterValue P0 = new ParameterValue(0);
    private static final ParameterValue P1 = new ParameterValue(1);

    @Test
    void boundParametersFoldAndTheIndicesOfTheOthersStay() {
        Equations free = new Equations(
                List.of(Expression.product(Binary.of(BinaryFunction.POWER, V, P0), P1), Expression.product(P0, X)),
                2,
                2);
        Equations bound = free.bind(Map.of(0, 3.0));
        Expression cube = Expression.product(Expression.product(V, V), V);
        assertEquals(List.of(Expression.product(cube, P1), Expression.product(new Constant(3), X)), bound.outputs());
        assertEquals(2, bound.parameters());
        assertTrue(free.dependsOnParameter(0, 0) && free.dependsOnParameter(1, 0));
        assertFalse(bound.dependsOnParameter(0, 0) || bound.dependsOnParameter(1, 0) || bound.dependsOnParameter(1, 1));
        assertTrue(bound.dependsOnParameter(0, 1));
        double[] u = {1.5, 0.2};
        double[] p = {3, 7};
        double[] y = new double[2];
        double[] z = new double[2];
        free.compile().values(u, p, 0, y, 1, 0, 1);
        bound.compile().values(u, p, 0, z, 1, 0, 1);
        assertArrayEquals(y, z, 1e-14);
        assertEquals(free, free.bind(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> free.bind(Map.of(2, 1.0)));
    }

    @Test
    void theMagnitudeOfADifferenceIsThatOfItsTermsHoweverTheyCancel() {
        Constant rate = new Constant(1e12);
        Expression above = Unary.of(UnaryFunction.ABS, Expression.sum(V, P0));
        Expression below = Unary.of(UnaryFunction.ABS, Expression.difference(V, P0));
        Expression difference = Expression.difference(
                Expression.product(rate, V),
                Expression.product(new Constant(0.5e12), Expression.difference(above, below)));
        Expression law = Select.of(Comparison.of(Relation.GREATER, X, Constant.ZERO), difference, Constant.ONE);
        Equations equations = new Equations(List.of(law, Expression.quotient(difference, P1)), 2, 2);
        double[] y = new double[2];
        double[] m = new double[2];
        equations.compile().values(new double[] {0.3, 1}, new double[] {1.6, 4}, 0, y, 1, 0, 1);
        equations.magnitudes().compile().values(new double[] {0.3, 1}, new double[] {1.6, 4}, 0, m, 1, 0, 1);
        assertTrue(Math.abs(y[0]) < 1, "the dead zone of a threshold at 1.6");
        // Each constant factor counts once more, as it is rounded as well.
        assertEquals(2 * 1e12 * 0.3 + 0.5e12 * (2 * 0.3 + 2 * (0.3 + 1.6)), m[0], 1);
        assertEquals(m[0] / 4, m[1], 1);
        equations.magnitudes().compile().values(new double[] {0.3, -1}, new double[] {1.6, 4}, 0, m, 1, 0, 1);
        assertEquals(1, m[0]);
    }

    @Test
    void aSwitchIsFoundOnceForWhateverJumpsAndMovesInARun() {
        Expression e = Expression.sum(
                Select.of(
                        Binary.of(
                                BinaryFunction.AND,
                                Comparison.of(Relation.GREATER, V, P0),
                                Comparison.of(Relation.LESS_OR_EQUAL, P0, V)),
                        Unary.of(UnaryFunction.STEP, Expression.difference(T, Constant.ONE)),
                        Unary.of(UnaryFunction.FLOOR, X)),
                Select.of(Comparison.of(Relation.GREATER, V, P0), Unary.of(UnaryFunction.ROUND, X), Constant.ZERO));
        Expression still = Select.of(Comparison.of(Relation.LESS, P0, P1), Unary.of(UnaryFunction.ABS, V), X);
        Expression rest =
                Expression.sum(Unary.of(UnaryFunction.SIGN, X), Binary.of(BinaryFunction.MODULO, X, new Constant(3)));
        Equations equations = new Equations(List.of(e, still, rest), 2, 2);
        assertEquals(6, equations.switchingFunctions());
        double[] g = new double[6];
        double[] u = {2, 2.25};
        equations.compile().switching(u, new double[] {0.5, 1}, 3, g, 1, 0, 1);
        // v − p0, t − 1, floor: sin πx, nint: cos πx, x, sin πx/3; in the order of evaluation
        java.util.Arrays.sort(g);
        double[] expected = {1.5, 2, Math.sin(Math.PI * 2.25), Math.cos(Math.PI * 2.25), 2.25, Math.sin(Math.PI * 0.75)
        };
        java.util.Arrays.sort(expected);
        assertArrayEquals(expected, g, 1e-12);
    }

    @Test
    void aSwitchingFunctionChangesSignWhereItsFunctionJumps() {
        for (UnaryFunction f : List.of(
                UnaryFunction.FLOOR,
                UnaryFunction.CEIL,
                UnaryFunction.ROUND,
                UnaryFunction.INT,
                UnaryFunction.SIGN,
                UnaryFunction.STEP,
                UnaryFunction.STEP_CLOSED)) {
            Equations equations = new Equations(List.of(Unary.of(f, V)), 1, 0);
            double[] g = new double[2];
            for (double jump = -2; jump <= 2; jump += 0.5) {
                double[] sides = {jump - 1e-6, jump + 1e-6};
                if (f.at(sides[0]) != f.at(sides[1])) {
                    equations.compile().switching(sides, g, 0, g, 2, 0, 2);
                    assertTrue(g[0] * g[1] < 0, f + " at " + jump);
                }
            }
        }
        assertEquals(0, new Equations(List.of(Unary.of(UnaryFunction.RAMP, V)), 1, 0).switchingFunctions());
    }

    @Test
    void dependenceIsThatOfTheDerivative() {
        Equations equations = new Equations(
                List.of(
                        Expression.product(V, Comparison.of(Relation.GREATER, X, T)),
                        Expression.product(Unary.of(UnaryFunction.SIN, T), P1)),
                2,
                2);
        assertTrue(equations.depends(0, 0));
        assertFalse(equations.depends(0, 1));
        assertFalse(equations.dependsOnTime(0));
        assertTrue(equations.explicitInTime(0));
        assertTrue(equations.dependsOnTime(1));
        assertFalse(equations.dependsOnParameter(1, 0));
        assertTrue(equations.dependsOnParameter(1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> equations.depends(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> equations.depends(0, 2));
        assertEquals(2, equations.controls());
        assertTrue(equations.toString().contains("sin(time)"), equations.toString());
    }

    @Test
    void theSideNotTakenIsNotComputed() {
        // were it, the table would be asked; NaN cannot show it, so the count of look-ups does: none beyond the side
        // taken
        Expression heavy = Unary.of(UnaryFunction.EXP, Expression.negative(Unary.of(UnaryFunction.EXP, X)));
        Equations equations = new Equations(
                List.of(Select.of(Comparison.of(Relation.GREATER, V, Constant.ONE), heavy, Constant.ZERO)), 2, 0);
        int n = 4096;
        double[] u = new double[2 * n];
        double[] y = new double[n];
        double[] d = new double[2 * n];
        java.util.Arrays.fill(u, n, 2 * n, -0.5);
        double idle = fastest(equations, u, y, d, n);
        java.util.Arrays.fill(u, 0, n, 2);
        double busy = fastest(equations, u, y, d, n);
        assertTrue(idle < 0.5 * busy, idle + " ns without, " + busy + " ns with the exponentials");
    }

    /** Best of many, per instance (ns). */
    private static double fastest(Equations equations, double[] u, double[] y, double[] d, int n) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 400; k++) {
            long start = System.nanoTime();
            equations.compile().valuesAndPartials(u, y, 0, y, d, n, 0, n);
            best = Math.min(best, (System.nanoTime() - start) / (double) n);
        }
        return best;
    }
}
