package org.sneakpath.analysis.device.fit;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which find small eigenvalues of a matrix with
 * ones on its diagonal to the last digits that it has (J. Demmel, K. Veselić, SIAM J. Matrix Anal. Appl. 13, 1204, 1992).
 */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[][] a;
    private final double[][] vectors;

    /** @param matrix symmetric; overwritten */
    SymmetricEigen(double[][] matrix) {
        a = matrix;
        int n = a.length;
        vectors = new double[n][n];
        for (int k = 0; k < n; k++) {
            vectors[k][k] = 1;
        }
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    turned |= turn(p, q);
                }
            }
        }
    }

    /** Makes a_pq zero; tells whether it was not so already, to rounding. */
    private boolean turn(int p, int q) {
        double off = a[p][q];
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || off == 0) {
            return false;
        }
        double ratio = (a[q][q] - a[p][p]) / (2 * off);
        double t = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(ratio, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double first = a[k][p];
            double second = a[k][q];
            a[k][p] = c * first - s * second;
            a[k][q] = s * first + c * second;
        }
        for (int k = 0; k < a.length; k++) {
            double first = a[p][k];
            double second = a[q][k];
            a[p][k] = c * first - s * second;
            a[q][k] = s * first + c * second;
            double one = vectors[k][p];
            double other = vectors[k][q];
            vectors[k][p] = c * one - s * other;
            vectors[k][q] = s * one + c * other;
        }
        a[p][q] = 0;
        a[q][p] = 0;
        return true;
    }

    /** Eigenvalue e; in no order. */
    double value(int e) {
        return a[e][e];
    }

    /** Component u of eigenvector e, which has length 1. */
    double component(int e, int u) {
        return vectors[u][e];
    }

    double largest() {
        double most = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < a.length; e++) {
            most = Math.max(most, value(e));
        }
        return most;
    }
}
