package org.sneakpath.analysis.device.fit;

/**
 * A few linear equations in as many unknowns: Gaussian elimination, rows scaled to a largest element of 1, pivots by column.
 * Scaling makes an equation among picoamperes as good as one among volts.
 */
final class DenseSystem {
    private final int n;
    /** Row by row; overwritten by its factors. */
    final double[] a;

    private final double[] scale;
    private final int[] order;

    DenseSystem(int n) {
        this.n = n;
        a = new double[n * n];
        scale = new double[n];
        order = new int[n];
    }

    /** Factors what stands in {@link #a}; tells whether every pivot was finite and not zero. */
    boolean factor() {
        for (int r = 0; r < n; r++) {
            double most = 0;
            for (int c = 0; c < n; c++) {
                most = Math.max(most, Math.abs(a[r * n + c]));
            }
            if (!(most > 0) || Double.isInfinite(most)) {
                return false;
            }
            scale[r] = 1 / most;
            for (int c = 0; c < n; c++) {
                a[r * n + c] *= scale[r];
            }
            order[r] = r;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int r = k + 1; r < n; r++) {
                if (Math.abs(a[order[r] * n + k]) > Math.abs(a[order[pivot] * n + k])) {
                    pivot = r;
                }
            }
            int swap = order[k];
            order[k] = order[pivot];
            order[pivot] = swap;
            double diagonal = a[order[k] * n + k];
            if (diagonal == 0 || !Double.isFinite(diagonal)) {
                return false;
            }
            for (int r = k + 1; r < n; r++) {
                double factor = a[order[r] * n + k] / diagonal;
                a[order[r] * n + k] = factor;
                for (int c = k + 1; c < n; c++) {
                    a[order[r] * n + c] -= factor * a[order[k] * n + c];
                }
            }
        }
        return true;
    }

    /**
     * Solves for one right-hand side.
     *
     * @param b overwritten by what elimination makes of it
     * @param x overwritten by the solution; another array than b
     */
    void solve(double[] b, double[] x) {
        for (int k = 0; k < n; k++) {
            double sum = b[order[k]] * scale[order[k]];
            for (int c = 0; c < k; c++) {
                sum -= a[order[k] * n + c] * x[c];
            }
            x[k] = sum;
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = x[k];
            for (int c = k + 1; c < n; c++) {
                sum -= a[order[k] * n + c] * x[c];
            }
            x[k] = sum / a[order[k] * n + k];
        }
    }
}
