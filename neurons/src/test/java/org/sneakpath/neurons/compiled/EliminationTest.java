package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;

class EliminationTest {
    /** A matrix of controls u0, u1, … by row, and a right-hand side of the controls after them. */
    private static double[] solve(double[][] typical, double[][] a, double[] b) {
        int n = b.length;
        Expression[][] entries = new Expression[n][n];
        Expression[] right = new Expression[n];
        double[] u = new double[n * n + n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                entries[r][c] = typical[r][c] == 0 ? Constant.ZERO : new Control(r * n + c);
                u[r * n + c] = a[r][c];
            }
            right[r] = new Control(n * n + r);
            u[n * n + r] = b[r];
        }
        List<Expression> x = Elimination.solve(entries, typical, right);
        return x.stream().mapToDouble(e -> e.value(u, new double[0], 0)).toArray();
    }

    /**
     * The transposed Jacobian of a membrane with two memristors: row 0 mixes siemens·seconds with what states feel of a volt. Where a
     * memristor feels nothing, nothing may be divided by that.
     */
    @Test
    void whatVanishesElsewhereIsNoPivot() {
        double[][] typical = {{8.0e-9, -4.6e-2, -4.6e-3}, {1.0e-8, 1.1, 0}, {-1.0e-8, 0, 1.1}};
        double[][] elsewhere = {{8.0e-9, -4.6e-2, 0}, {1.0e-8, 1.1, 0}, {-1.0e-8, 0, 1.0}};
        double[] b = {1, 2, 3};
        double[] x = solve(typical, elsewhere, b);
        for (int r = 0; r < 3; r++) {
            double left = b[r];
            double size = Math.abs(b[r]);
            for (int c = 0; c < 3; c++) {
                left -= elsewhere[r][c] * x[c];
                size += Math.abs(elsewhere[r][c] * x[c]);
            }
            assertEquals(0, left / size, 1e-15, "row " + r + " of " + Arrays.toString(x));
        }
    }

    /** A supply's row says nothing of its current: its diagonal is 0. */
    @Test
    void rowsWithoutADiagonalAreSolvedByOthers() {
        double[][] a = {{1e-3, 1}, {1, 0}};
        assertEquals("[2.0, 0.998]", Arrays.toString(solve(a, a, new double[] {1, 2})));
    }

    @Test
    void singularMatricesAreRefused() {
        double[][] a = {{1, 1}, {0, 0}};
        assertThrows(IllegalArgumentException.class, () -> solve(a, a, new double[] {1, 2}));
    }
}
