package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** GMRES against dense LU with partial pivoting (EJML), and what it promises about products. */
class GmresTwinTest {
    private static final int LIMIT = 2000;

    private static double[] numbers(int length, int what, double size) {
        CounterRandom random = new CounterRandom(29, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(-size, size, what, k);
        }
        return values;
    }

    private static Gmres.Product of(DMatrixRMaj a) {
        return (x, y) -> {
            for (int r = 0; r < a.numRows; r++) {
                double sum = 0;
                for (int c = 0; c < a.numCols; c++) {
                    sum += a.get(r, c) * x[c];
                }
                y[r] = sum;
            }
        };
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Unsymmetric, the identity and noise: within one search of 60 products, and beyond it, where the search starts over. */
    @ParameterizedTest
    @CsvSource({"1, 0.9", "2, 0.7", "7, 0.9", "40, 0.6", "100, 0.15", "300, 0.09", "300, 0.098"})
    void solvesWhatEliminationSolves(int n, double noise) {
        DMatrixRMaj a = new DMatrixRMaj(n, n, true, numbers(n * n, 1, noise));
        for (int k = 0; k < n; k++) {
            a.add(k, k, 1);
        }
        double[] b = numbers(n, 2, 1);
        double[] x = new double[n];
        Gmres gmres = new Gmres(n);
        double residual = gmres.solve(of(a), b, x, 1e-14 * norm(b), LIMIT);
        double[] expected = DenseSystem.solve(a, b);
        System.out.printf("%d unknowns: %d products, residual %.1e%n", n, gmres.products(), residual);
        assertTrue(residual <= 1e-14 * norm(b), () -> "residual " + residual);
        assertArrayEquals(expected, x, 1e-12 * norm(expected));
        double[] again = new double[n];
        gmres.solve(of(a), b, again, 1e-14 * norm(b), LIMIT);
        assertArrayEquals(x, again, "the second solve knows nothing of the first");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "20"})
    void theIdentityButForARankTakesOneProductMore(int rank) {
        int n = 50;
        double[] u = numbers(n * rank, 3, 1);
        double[] v = numbers(n * rank, 4, 1);
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int r = 0; r < n; r++) {
            a.set(r, r, 1);
            for (int c = 0; c < n; c++) {
                for (int k = 0; k < rank; k++) {
                    a.add(r, c, 0.2 * u[k * n + r] * v[k * n + c]);
                }
            }
        }
        double[] b = numbers(n, 5, 1);
        double[] x = new double[n];
        Gmres gmres = new Gmres(n);
        assertTrue(gmres.solve(of(a), b, x, 1e-12 * norm(b), LIMIT) <= 1e-12 * norm(b));
        assertTrue(gmres.products() <= rank + 1, () -> "products " + gmres.products());
        assertArrayEquals(DenseSystem.solve(a, b), x, 1e-9 * norm(x));
    }

    @Test
    void itStopsWhereItIsTold() {
        DMatrixRMaj a = new DMatrixRMaj(30, 30, true, numbers(900, 6, 0.3));
        for (int k = 0; k < 30; k++) {
            a.add(k, k, 1);
        }
        double[] b = numbers(30, 7, 1);
        double[] x = new double[30];
        Gmres gmres = new Gmres(30);
        assertTrue(gmres.solve(of(a), b, x, 1e-12 * norm(b), 5) > 1e-12 * norm(b));
        assertEquals(5, gmres.products());
        double loose = gmres.solve(of(a), b, x, 0.1 * norm(b), LIMIT);
        assertTrue(loose <= 0.1 * norm(b) && gmres.products() < 30, () -> gmres.products() + " products");
        assertEquals(0, gmres.solve(of(a), new double[30], x, 0, LIMIT));
        assertEquals(0, gmres.products());
        assertArrayEquals(new double[30], x);
        assertTrue(Double.isNaN(gmres.solve((p, q) -> q[0] = Double.NaN, b, x, 1e-12, LIMIT)));
    }

    /** No combination of b, A·b, … of a rotation reduces the residual before the last. */
    @Test
    void aRotationTakesAsManyProductsAsUnknowns() {
        int n = 12;
        Gmres.Product shift = (x, y) -> {
            for (int k = 0; k < n; k++) {
                y[(k + 1) % n] = x[k];
            }
        };
        double[] b = new double[n];
        b[0] = 1;
        double[] x = new double[n];
        Gmres gmres = new Gmres(n);
        assertEquals(0, gmres.solve(shift, b, x, 1e-14, LIMIT), 1e-14);
        assertEquals(n, gmres.products());
        assertEquals(1, x[n - 1], 1e-14);
    }
}
