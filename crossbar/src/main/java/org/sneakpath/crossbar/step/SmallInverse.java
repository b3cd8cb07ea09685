package org.sneakpath.crossbar.step;

import java.util.Arrays;

/** Inverse of a small dense matrix by elimination with row pivoting; about 2k³ flops. Not a number where it is singular. */
final class SmallInverse {
    /** k×k, row-major; destroyed by {@link #invert}. */
    final double[] matrix;

    final double[] inverse;
    /** Two vectors of k numbers for the caller's use. */
    final double[] first;

    final double[] second;
    private final int k;

    SmallInverse(int k) {
        this.k = k;
        matrix = new double[k * k];
        inverse = new double[k * k];
        first = new double[k];
        second = new double[k];
    }

    void invert() {
        Arrays.fill(inverse, 0);
        for (int r = 0; r < k; r++) {
            inverse[r * k + r] = 1;
        }
        for (int p = 0; p < k; p++) {
            int best = p;
            for (int r = p + 1; r < k; r++) {
                if (Math.abs(matrix[r * k + p]) > Math.abs(matrix[best * k + p])) {
                    best = r;
                }
            }
            swap(matrix, p, best);
            swap(inverse, p, best);
            double scale = 1 / matrix[p * k + p];
            for (int c = 0; c < k; c++) {
                matrix[p * k + c] *= scale;
                inverse[p * k + c] *= scale;
            }
            for (int r = 0; r < k; r++) {
                double share = r == p ? 0 : matrix[r * k + p];
                for (int c = 0; c < k && share != 0; c++) {
                    matrix[r * k + c] -= share * matrix[p * k + c];
                    inverse[r * k + c] -= share * inverse[p * k + c];
                }
            }
        }
    }

    private void swap(double[] a, int p, int r) {
        for (int c = 0; c < k && p != r; c++) {
            double t = a[p * k + c];
            a[p * k + c] = a[r * k + c];
            a[r * k + c] = t;
        }
    }
}
