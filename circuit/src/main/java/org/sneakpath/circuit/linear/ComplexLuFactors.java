package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Complex values of L and U for one pivot sequence: entry p has its real part at 2p and its imaginary part at 2p + 1.
 * Sizes of complex numbers are |re| + |im| here, which is within √2 of the modulus.
 */
final class ComplexLuFactors extends Factors {
    private final double[] lower;
    private final double[] upper;
    private final double[] diagonal;
    private final double[] inverse;
    /** Scaled entries of A; only those above diagonal blocks are kept here. */
    private final double[] above;

    private final double[] x;

    ComplexLuFactors(LuPattern pattern) {
        super(pattern);
        lower = new double[2 * pattern.lowerRow.length];
        upper = new double[2 * pattern.upperRow.length];
        diagonal = new double[2 * n];
        inverse = new double[2 * n];
        above = new double[pattern.blockStart.length > 2 ? 2 * pattern.entrySlot.length : 0];
        x = new double[2 * n];
    }

    /**
     * Computes L and U of G + iωC with the pivot sequence as it is. Four multiplications for each pair u_jk, l_ij; nothing
     * is allocated.
     *
     * @return false if a pivot is zero or something is not finite, in which case the factors are unusable
     */
    boolean refactor(double[] g, double[] c, double omega) {
        int[] entryStart = pattern.entryStart;
        begin();
        for (int k = 0; k < n; k++) {
            double largestAbove = 0;
            for (int p = entryStart[k]; p < pattern.withinStart[k]; p++) {
                int slot = pattern.entrySlot[p];
                above[2 * p] = g[slot] * pattern.entryScale[p];
                above[2 * p + 1] = omega * c[slot] * pattern.entryScale[p];
                largestAbove = Math.max(largestAbove, Math.abs(above[2 * p]) + Math.abs(above[2 * p + 1]));
            }
            double largestWithin = 0;
            for (int p = pattern.withinStart[k]; p < entryStart[k + 1]; p++) {
                int slot = pattern.entrySlot[p];
                double re = g[slot] * pattern.entryScale[p];
                double im = omega * c[slot] * pattern.entryScale[p];
                int i = 2 * pattern.entryRow[p];
                x[i] = re;
                x[i + 1] = im;
                largestWithin = Math.max(largestWithin, Math.abs(re) + Math.abs(im));
            }
            updateColumn(k);
            double pivot = Math.abs(x[2 * k]) + Math.abs(x[2 * k + 1]);
            if (!accepts(k, largestAbove, largestWithin, pivot, divideColumn(k))) {
                Arrays.fill(x, 0);
                return false;
            }
        }
        return true;
    }

    /** Column k of U, and in x what is left of the column for L: x := x − Σ l_j u_jk. */
    private void updateColumn(int k) {
        int[] lowerRow = pattern.lowerRow;
        for (int p = pattern.upperStart[k]; p < pattern.upperStart[k + 1]; p++) {
            int j = pattern.upperRow[p];
            double re = x[2 * j];
            double im = x[2 * j + 1];
            x[2 * j] = 0;
            x[2 * j + 1] = 0;
            upper[2 * p] = re;
            upper[2 * p + 1] = im;
            int last = pattern.lowerStart[j + 1];
            for (int q = pattern.lowerStart[j]; q < last; q++) {
                int i = 2 * lowerRow[q];
                double a = lower[2 * q];
                double b = lower[2 * q + 1];
                x[i] -= a * re - b * im;
                x[i + 1] -= a * im + b * re;
            }
        }
    }

    /** Takes the pivot and divides what is below it; returns the largest |l_ik|. */
    private double divideColumn(int k) {
        diagonal[2 * k] = x[2 * k];
        diagonal[2 * k + 1] = x[2 * k + 1];
        ComplexNumbers.invert(x[2 * k], x[2 * k + 1], inverse, 2 * k);
        double a = inverse[2 * k];
        double b = inverse[2 * k + 1];
        x[2 * k] = 0;
        x[2 * k + 1] = 0;
        double largest = 0;
        for (int q = pattern.lowerStart[k]; q < pattern.lowerStart[k + 1]; q++) {
            int i = 2 * pattern.lowerRow[q];
            double re = x[i] * a - x[i + 1] * b;
            double im = x[i] * b + x[i + 1] * a;
            x[i] = 0;
            x[i + 1] = 0;
            lower[2 * q] = re;
            lower[2 * q + 1] = im;
            largest = Math.max(largest, Math.abs(re) + Math.abs(im));
        }
        return largest;
    }

    @Override
    double pivotSize(int k) {
        return Math.hypot(diagonal[2 * k], diagonal[2 * k + 1]);
    }

    @Override
    double[] rightNull(int last) {
        double[] z = new double[2 * n];
        double[] sizes = new double[n];
        z[2 * last] = diagonal[2 * last];
        z[2 * last + 1] = diagonal[2 * last + 1];
        for (int k = last; k >= 0; k--) {
            substituteUpper(k, z);
            sizes[pattern.columns[k]] = Math.hypot(z[2 * k], z[2 * k + 1]);
        }
        return sizes;
    }

    @Override
    double[] leftNull(int last) {
        double[] w = new double[2 * n];
        double[] sizes = new double[n];
        w[2 * last] = 1;
        for (int k = last; k >= 0; k--) {
            substituteLowerTransposed(k, w);
            sizes[pattern.pivotRow[k]] = Math.hypot(w[2 * k], w[2 * k + 1]);
        }
        return sizes;
    }

    /** y := B⁻¹ y in the factors' order, interleaved, B being the block triangular matrix. */
    void solve(double[] y) {
        for (int block = pattern.blockStart.length - 2; block >= 0; block--) {
            int begin = pattern.blockStart[block];
            int end = pattern.blockStart[block + 1];
            for (int k = begin; k < end; k++) {
                subtract(lower, pattern.lowerRow, pattern.lowerStart[k], pattern.lowerStart[k + 1], k, y);
            }
            for (int k = end - 1; k >= begin; k--) {
                substituteUpper(k, y);
            }
            for (int k = begin; k < end; k++) {
                subtract(above, pattern.entryRow, pattern.entryStart[k], pattern.withinStart[k], k, y);
            }
        }
    }

    /** y := B⁻ᵀ y in the factors' order, interleaved. */
    void solveTransposed(double[] y) {
        for (int block = 0; block + 1 < pattern.blockStart.length; block++) {
            int begin = pattern.blockStart[block];
            int end = pattern.blockStart[block + 1];
            for (int k = begin; k < end; k++) {
                gather(above, pattern.entryRow, pattern.entryStart[k], pattern.withinStart[k], k, y);
                gather(upper, pattern.upperRow, pattern.upperStart[k], pattern.upperStart[k + 1], k, y);
                multiplyByInverse(k, y);
            }
            for (int k = end - 1; k >= begin; k--) {
                substituteLowerTransposed(k, y);
            }
        }
    }

    private void substituteUpper(int k, double[] y) {
        multiplyByInverse(k, y);
        subtract(upper, pattern.upperRow, pattern.upperStart[k], pattern.upperStart[k + 1], k, y);
    }

    private void substituteLowerTransposed(int k, double[] y) {
        gather(lower, pattern.lowerRow, pattern.lowerStart[k], pattern.lowerStart[k + 1], k, y);
    }

    private void multiplyByInverse(int k, double[] y) {
        double re = y[2 * k];
        double im = y[2 * k + 1];
        y[2 * k] = re * inverse[2 * k] - im * inverse[2 * k + 1];
        y[2 * k + 1] = re * inverse[2 * k + 1] + im * inverse[2 * k];
    }

    /** y_i := y_i − m_ik y_k for column k of the matrix M. */
    private static void subtract(double[] values, int[] row, int begin, int end, int k, double[] y) {
        double re = y[2 * k];
        double im = y[2 * k + 1];
        for (int p = begin; p < end; p++) {
            int i = 2 * row[p];
            y[i] -= values[2 * p] * re - values[2 * p + 1] * im;
            y[i + 1] -= values[2 * p] * im + values[2 * p + 1] * re;
        }
    }

    /** y_k := y_k − Σ m_ik y_i for column k of the matrix M. */
    private static void gather(double[] values, int[] row, int begin, int end, int k, double[] y) {
        double re = y[2 * k];
        double im = y[2 * k + 1];
        for (int p = begin; p < end; p++) {
            int i = 2 * row[p];
            re -= values[2 * p] * y[i] - values[2 * p + 1] * y[i + 1];
            im -= values[2 * p] * y[i + 1] + values[2 * p + 1] * y[i];
        }
        y[2 * k] = re;
        y[2 * k + 1] = im;
    }
}
