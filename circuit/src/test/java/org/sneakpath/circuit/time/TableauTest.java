package org.sneakpath.circuit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Order conditions of the Runge-Kutta schemes, by the weights of their last stage. */
class TableauTest {
    /** Rounding of sums of a dozen terms of size one. */
    private static final double ROUNDING = 1e-14;

    private static double c(Tableau t, int i) {
        return t.c(i);
    }

    private static double a(Tableau t, int i, int k) {
        return i == 0 || k > i ? 0 : t.weight(i, k);
    }

    /** (A v)_i. */
    private static double[] times(Tableau t, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int k = 0; k <= i; k++) {
                product[i] += a(t, i, k) * v[k];
            }
        }
        return product;
    }

    private static double[] powers(Tableau t, int power) {
        double[] v = new double[t.stages() + 1];
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.pow(c(t, i), power);
        }
        return v;
    }

    /** Σ b_i v_i, with b the last stage's weights. */
    private static double quadrature(Tableau t, double[] v) {
        return times(t, v)[t.stages()];
    }

    private static void secondOrder(Tableau t) {
        assertEquals(1, quadrature(t, powers(t, 0)), ROUNDING);
        assertEquals(1 / 2.0, quadrature(t, powers(t, 1)), ROUNDING);
        for (int i = 1; i <= t.stages(); i++) {
            assertEquals(c(t, i), times(t, powers(t, 0))[i], ROUNDING, "row sum " + i);
        }
    }

    @Test
    void trBdf2AndSdirk2AreOfSecondOrderWithTheSameDiagonal() {
        secondOrder(Tableau.TR_BDF2);
        secondOrder(Tableau.SDIRK2);
        for (int i = 1; i <= 2; i++) {
            assertEquals(1 - Math.sqrt(0.5), Tableau.TR_BDF2.diagonal(i), ROUNDING);
            assertEquals(1 - Math.sqrt(0.5), Tableau.SDIRK2.diagonal(i), ROUNDING);
        }
    }

    @Test
    void esdirk4IsOfFourthOrderAndItsInnerStagesOfSecond() {
        Tableau t = Tableau.ESDIRK4;
        secondOrder(t);
        double[] c1 = powers(t, 1);
        double[] ac = times(t, c1);
        for (int i = 1; i <= t.stages(); i++) {
            assertEquals(c(t, i) * c(t, i) / 2, ac[i], ROUNDING, "stage " + i);
        }
        double[] cac = ac.clone();
        for (int i = 0; i < cac.length; i++) {
            cac[i] *= c1[i];
        }
        assertEquals(1 / 3.0, quadrature(t, powers(t, 2)), ROUNDING);
        assertEquals(1 / 6.0, quadrature(t, ac), ROUNDING);
        assertEquals(1 / 4.0, quadrature(t, powers(t, 3)), ROUNDING);
        assertEquals(1 / 8.0, quadrature(t, cac), ROUNDING);
        assertEquals(1 / 12.0, quadrature(t, times(t, powers(t, 2))), ROUNDING);
        assertEquals(1 / 24.0, quadrature(t, times(t, ac)), ROUNDING);
    }

    /** e = b − b̂ annihilates what both formulas integrate exactly, and not the next power. */
    @Test
    void embeddedFormulasDifferFromTheSchemesInTheOrderTheyClaim() {
        for (Tableau t : new Tableau[] {Tableau.TR_BDF2, Tableau.SDIRK2, Tableau.ESDIRK4}) {
            for (int power = 0; power < t.errorOrder() - 1; power++) {
                assertEquals(0, error(t, power), ROUNDING, t.errorOrder() + " power " + power);
            }
            double next = error(t, t.errorOrder() - 1);
            assertTrue(Math.abs(next) > 1e-4, "the first power that tells them apart: " + next);
        }
    }

    private static double error(Tableau t, int power) {
        double sum = 0;
        double[] v = powers(t, power);
        for (int k = 0; k < v.length; k++) {
            sum += t.error(k) * v[k];
        }
        return sum;
    }
}
