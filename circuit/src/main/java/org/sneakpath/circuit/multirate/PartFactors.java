package org.sneakpath.circuit.multirate;

/** L U = P M of a small dense matrix; pivots are chosen by size relative to the rows they come from. */
final class PartFactors {
    private final int n;
    private final double[] m;
    private final int[] pivot;
    private final double[] scale;
    private final double[] work;

    PartFactors(int n) {
        this.n = n;
        m = new double[n * n];
        pivot = new int[n];
        scale = new double[n];
        work = new double[n];
    }

    /** The matrix to be factored, by rows; to be written to before {@link #factor}. */
    double[] matrix() {
        return m;
    }

    /** Factors the matrix in place; false if it is singular or not finite. */
    boolean factor() {
        for (int r = 0; r < n; r++) {
            double largest = 0;
            for (int s = 0; s < n; s++) {
                largest = Math.max(largest, Math.abs(m[r * n + s]));
            }
            if (!(largest > 0 && largest <= Double.MAX_VALUE)) {
                return false;
            }
            scale[r] = 1 / largest;
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            double most = 0;
            for (int r = k; r < n; r++) {
                double size = scale[r] * Math.abs(m[r * n + k]);
                if (size > most) {
                    most = size;
                    best = r;
                }
            }
            if (!(most > 1e-14)) {
                return false;
            }
            pivot[k] = best;
            if (best != k) {
                exchange(k, best);
            }
            double reciprocal = 1 / m[k * n + k];
            m[k * n + k] = reciprocal;
            for (int r = k + 1; r < n; r++) {
                double factor = m[r * n + k] * reciprocal;
                m[r * n + k] = factor;
                for (int s = k + 1; s < n; s++) {
                    m[r * n + s] -= factor * m[k * n + s];
                }
            }
        }
        return true;
    }

    private void exchange(int a, int b) {
        for (int s = 0; s < n; s++) {
            double kept = m[a * n + s];
            m[a * n + s] = m[b * n + s];
            m[b * n + s] = kept;
        }
        double kept = scale[a];
        scale[a] = scale[b];
        scale[b] = kept;
    }

    /** x := M⁻¹ x. */
    void solve(double[] x) {
        if (n == 2) {
            double first = x[pivot[0]];
            double second = (x[1 - pivot[0]] - m[2] * first) * m[3];
            x[0] = (first - m[1] * second) * m[0];
            x[1] = second;
            return;
        }
        for (int k = 0; k < n; k++) {
            work[k] = x[k];
        }
        for (int k = 0; k < n; k++) {
            int p = pivot[k];
            double xk = work[p];
            work[p] = work[k];
            work[k] = xk;
        }
        for (int k = 0; k < n; k++) {
            double xk = work[k];
            for (int r = k + 1; r < n; r++) {
                work[r] -= m[r * n + k] * xk;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = work[k];
            for (int s = k + 1; s < n; s++) {
                sum -= m[k * n + s] * work[s];
            }
            work[k] = sum * m[k * n + k];
            x[k] = work[k];
        }
    }
}
