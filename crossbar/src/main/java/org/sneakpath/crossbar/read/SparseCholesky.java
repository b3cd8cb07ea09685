package org.sneakpath.crossbar.read;

import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;

/**
 * A = L·Lᵀ with a pattern that is analysed once.
 *
 * <p>The factorisation is EJML's; the substitutions are here, because they take several right-hand sides in one pass over
 * L. Cost of one solve: 4·nnz(L) flops and 24·nnz(L) bytes read for up to 8 right-hand sides together.
 */
final class SparseCholesky {
    private final CholeskyUpLooking_DSCC decomposition = new CholeskyUpLooking_DSCC();

    /** Factors; false if a pivot was not positive and finite. The pattern must be that of the first call. */
    boolean factor(DMatrixSparseCSC upper) {
        boolean positive = decomposition.decompose(upper);
        decomposition.setStructureLocked(true);
        return positive;
    }

    /** Non-zeros of L. */
    int entries() {
        return decomposition.getL().nz_length;
    }

    /** Solves in place for {@code lanes} right-hand sides, {@code x[unknown·lanes + lane]}. */
    void solve(double[] x, int lanes) {
        DMatrixSparseCSC factor = decomposition.getL();
        if (lanes == 1) {
            forward(factor, x);
            backward(factor, x);
        } else {
            forward(factor, x, lanes);
            backward(factor, x, lanes);
        }
    }

    private static void forward(DMatrixSparseCSC factor, double[] x) {
        int[] start = factor.col_idx;
        int[] row = factor.nz_rows;
        double[] l = factor.nz_values;
        for (int j = 0; j < factor.numCols; j++) {
            double xj = x[j] / l[start[j]];
            x[j] = xj;
            for (int p = start[j] + 1; p < start[j + 1]; p++) {
                x[row[p]] -= l[p] * xj;
            }
        }
    }

    private static void backward(DMatrixSparseCSC factor, double[] x) {
        int[] start = factor.col_idx;
        int[] row = factor.nz_rows;
        double[] l = factor.nz_values;
        for (int j = factor.numCols - 1; j >= 0; j--) {
            double sum = x[j];
            for (int p = start[j] + 1; p < start[j + 1]; p++) {
                sum -= l[p] * x[row[p]];
            }
            x[j] = sum / l[start[j]];
        }
    }

    private static void forward(DMatrixSparseCSC factor, double[] x, int lanes) {
        int[] start = factor.col_idx;
        int[] row = factor.nz_rows;
        double[] l = factor.nz_values;
        for (int j = 0; j < factor.numCols; j++) {
            int at = j * lanes;
            scale(x, at, lanes, l[start[j]]);
            for (int p = start[j] + 1; p < start[j + 1]; p++) {
                subtract(x, row[p] * lanes, at, lanes, l[p]);
            }
        }
    }

    private static void backward(DMatrixSparseCSC factor, double[] x, int lanes) {
        int[] start = factor.col_idx;
        int[] row = factor.nz_rows;
        double[] l = factor.nz_values;
        for (int j = factor.numCols - 1; j >= 0; j--) {
            int at = j * lanes;
            for (int p = start[j] + 1; p < start[j + 1]; p++) {
                subtract(x, at, row[p] * lanes, lanes, l[p]);
            }
            scale(x, at, lanes, l[start[j]]);
        }
    }

    private static void scale(double[] x, int at, int lanes, double pivot) {
        for (int k = 0; k < lanes; k++) {
            x[at + k] /= pivot;
        }
    }

    private static void subtract(double[] x, int to, int from, int lanes, double factor) {
        for (int k = 0; k < lanes; k++) {
            x[to + k] -= factor * x[from + k];
        }
    }
}
