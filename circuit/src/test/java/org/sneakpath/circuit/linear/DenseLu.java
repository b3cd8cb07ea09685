package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * The obvious factorisation: P (R A C) = L U of the full matrix, with row pivoting, column by column.
 *
 * <p>The slow twin of {@link SparseLu}. Pivots and scales are searched anew each time.
 */
final class DenseLu implements Factorization {
    private final SparsePattern pattern;
    private final Equilibration scales;
    private final int n;
    /** Rows of L (below the diagonal, unit diagonal not stored) and U, in pivot order. */
    private final double[][] lu;
    /** Row of A that became row k of the factors. */
    private final int[] pivotRow;

    private final double[] work;
    private final double[] left;
    private boolean ready;
    private double quality;
    private long searches;

    DenseLu(SparsePattern pattern) {
        this.pattern = pattern;
        this.scales = new Equilibration(pattern);
        this.n = pattern.dimension();
        this.lu = new double[n][n];
        this.pivotRow = new int[n];
        this.work = new double[n];
        this.left = new double[n];
    }

    @Override
    public FactorStatus factor(double[] values) {
        pattern.requireValues(values);
        ready = false;
        quality = 0;
        searches++;
        FactorStatus status = scales.compute(values);
        if (!status.ok()) {
            return status;
        }
        scatter(values);
        int weakest = 0;
        double largest = 0;
        for (int k = 0; k < n; k++) {
            exchange(k, largestBelow(k));
            double pivot = lu[k][k];
            if (pivot == 0) {
                return FactorStatus.singular(k);
            }
            for (int i = k + 1; i < n; i++) {
                double factor = lu[i][k] / pivot;
                lu[i][k] = factor;
                for (int j = k + 1; j < n; j++) {
                    lu[i][j] -= factor * lu[k][j];
                }
            }
            largest = Math.max(largest, Math.abs(pivot));
            weakest = Math.abs(pivot) < Math.abs(lu[weakest][weakest]) ? k : weakest;
        }
        if (Singularity.suspicious(lu[weakest][weakest], n) && isNoise(weakest, values)) {
            return FactorStatus.singular(weakest);
        }
        quality = Math.abs(lu[weakest][weakest]) / largest;
        ready = true;
        return FactorStatus.OK;
    }

    @Override
    public void solve(double[] b, double[] x) {
        requireReady();
        for (int k = 0; k < n; k++) {
            double sum = b[pivotRow[k]] * scales.rowScale[pivotRow[k]];
            for (int j = 0; j < k; j++) {
                sum -= lu[k][j] * work[j];
            }
            work[k] = sum;
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = work[k];
            for (int j = k + 1; j < n; j++) {
                sum -= lu[k][j] * work[j];
            }
            work[k] = sum / lu[k][k];
        }
        for (int k = 0; k < n; k++) {
            x[k] = work[k] * scales.columnScale[k];
        }
    }

    @Override
    public void solveTransposed(double[] b, double[] x) {
        requireReady();
        for (int k = 0; k < n; k++) {
            double sum = b[k] * scales.columnScale[k];
            for (int j = 0; j < k; j++) {
                sum -= lu[j][k] * work[j];
            }
            work[k] = sum / lu[k][k];
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                work[k] -= lu[j][k] * work[j];
            }
        }
        for (int k = 0; k < n; k++) {
            x[pivotRow[k]] = work[k] * scales.rowScale[pivotRow[k]];
        }
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public double quality() {
        return quality;
    }

    @Override
    public int fill() {
        return n * n;
    }

    @Override
    public double flops() {
        return 2.0 / 3 * n * n * n;
    }

    @Override
    public long pivotSearches() {
        return searches;
    }

    @Override
    public long refactorizations() {
        return 0;
    }

    private void scatter(double[] values) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(lu[i], 0);
            pivotRow[i] = i;
        }
        for (int j = 0; j < n; j++) {
            for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                int i = pattern.row(p);
                lu[i][j] = values[p] * scales.rowScale[i] * scales.columnScale[j];
            }
        }
    }

    private int largestBelow(int k) {
        int best = k;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(lu[i][k]) > Math.abs(lu[best][k])) {
                best = i;
            }
        }
        return best;
    }

    private void exchange(int i, int k) {
        double[] row = lu[i];
        lu[i] = lu[k];
        lu[k] = row;
        int index = pivotRow[i];
        pivotRow[i] = pivotRow[k];
        pivotRow[k] = index;
    }

    /** See {@link Singularity}: U z = u_kk e_k and Lᵀ w = e_k, both 1 at the pivot. */
    private boolean isNoise(int k, double[] values) {
        double[] z = work;
        Arrays.fill(z, 0);
        z[k] = 1;
        for (int i = k - 1; i >= 0; i--) {
            double sum = 0;
            for (int j = i + 1; j <= k; j++) {
                sum -= lu[i][j] * z[j];
            }
            z[i] = sum / lu[i][i];
        }
        double[] w = new double[n];
        w[k] = 1;
        for (int j = k - 1; j >= 0; j--) {
            for (int i = j + 1; i <= k; i++) {
                w[j] -= lu[i][j] * w[i];
            }
        }
        Arrays.fill(left, 0);
        for (int i = 0; i < n; i++) {
            left[pivotRow[i]] = w[i];
        }
        return Singularity.isNoise(lu[k][k], left, z, pattern, scales, values);
    }

    private void requireReady() {
        if (!ready) {
            throw new IllegalStateException(
                    "the last factorisation did not succeed; look at the status of factor(values)");
        }
    }
}
