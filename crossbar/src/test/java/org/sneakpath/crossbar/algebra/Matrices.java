package org.sneakpath.crossbar.algebra;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Matrices for tests and what EJML makes of them; row-major. */
final class Matrices {
    private Matrices() {}

    /** Elements in [low, high). */
    static double[] uniform(int rows, int columns, double low, double high, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] a = new double[rows * columns];
        for (int c = 0; c < a.length; c++) {
            a[c] = random.uniform(low, high, c, 7);
        }
        return a;
    }

    /** Elements in [low, high) and so much more on the diagonal. */
    static double[] dominant(int n, double low, double high, double diagonal, long seed) {
        double[] a = uniform(n, n, low, high, seed);
        for (int i = 0; i < n; i++) {
            a[i * n + i] += diagonal;
        }
        return a;
    }

    static DMatrixRMaj ejml(double[] a, int rows, int columns) {
        return new DMatrixRMaj(rows, columns, true, a.clone());
    }

    /** x of A·x = b; of a tall A, of least squares. */
    static double[] solve(double[] a, int rows, int columns, double[] b) {
        DMatrixRMaj x = new DMatrixRMaj(columns, 1);
        if (!CommonOps_DDRM.solve(ejml(a, rows, columns), ejml(b, rows, 1), x)) {
            throw new AssertionError("singular: " + Arrays.toString(a));
        }
        return x.data;
    }

    static EigenDecomposition_F64<DMatrixRMaj> eigen(double[] a, int n) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true);
        if (!eigen.decompose(ejml(a, n, n))) {
            throw new AssertionError("no eigenvalues");
        }
        return eigen;
    }

    /** Greatest real part of all eigenvalues. */
    static double abscissa(double[] a, int n) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(a, n);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            greatest = Math.max(greatest, eigen.getEigenvalue(k).getReal());
        }
        return greatest;
    }

    /** Largest difference relative to the largest expected. */
    static double deviation(double[] expected, double[] actual) {
        double worst = 0;
        double largest = 0;
        for (int k = 0; k < expected.length; k++) {
            worst = Math.max(worst, Math.abs(expected[k] - actual[k]));
            largest = Math.max(largest, Math.abs(expected[k]));
        }
        return worst / largest;
    }
}
