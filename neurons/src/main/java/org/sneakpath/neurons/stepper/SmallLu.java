package org.sneakpath.neurons.stepper;

/**
 * LU factorisation with partial pivoting of many small dense matrices that live side by side in one array, row-major.
 * A singular matrix yields infinities, which the caller sees as a non-finite residual.
 */
final class SmallLu {
    private final int size;
    private final double[] work;

    SmallLu(int size) {
        this.size = size;
        work = new double[size];
    }

    /** Replaces the matrix at {@code offset} by its factors; row exchanges go to {@code pivots} at {@code pivotOffset}. */
    void factor(double[] a, int offset, int[] pivots, int pivotOffset) {
        for (int c = 0; c < size; c++) {
            int pivot = c;
            for (int r = c + 1; r < size; r++) {
                if (Math.abs(a[offset + r * size + c]) > Math.abs(a[offset + pivot * size + c])) {
                    pivot = r;
                }
            }
            pivots[pivotOffset + c] = pivot;
            if (pivot != c) {
                for (int k = 0; k < size; k++) {
                    double swap = a[offset + c * size + k];
                    a[offset + c * size + k] = a[offset + pivot * size + k];
                    a[offset + pivot * size + k] = swap;
                }
            }
            for (int r = c + 1; r < size; r++) {
                double factor = a[offset + r * size + c] / a[offset + c * size + c];
                a[offset + r * size + c] = factor;
                for (int k = c + 1; k < size; k++) {
                    a[offset + r * size + k] -= factor * a[offset + c * size + k];
                }
            }
        }
    }

    /** b ← A⁻¹ b, where entry r of b is {@code b[start + r·stride]}. */
    void solve(double[] a, int offset, int[] pivots, int pivotOffset, double[] b, int start, int stride) {
        gather(b, start, stride);
        for (int c = 0; c < size; c++) {
            exchange(c, pivots[pivotOffset + c]);
        }
        for (int r = 1; r < size; r++) {
            for (int c = 0; c < r; c++) {
                work[r] -= a[offset + r * size + c] * work[c];
            }
        }
        for (int r = size - 1; r >= 0; r--) {
            for (int c = r + 1; c < size; c++) {
                work[r] -= a[offset + r * size + c] * work[c];
            }
            work[r] /= a[offset + r * size + r];
        }
        scatter(b, start, stride);
    }

    /** b ← A⁻ᵀ b, where entry r of b is {@code b[start + r·stride]}. */
    void solveTransposed(double[] a, int offset, int[] pivots, int pivotOffset, double[] b, int start, int stride) {
        gather(b, start, stride);
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < r; c++) {
                work[r] -= a[offset + c * size + r] * work[c];
            }
            work[r] /= a[offset + r * size + r];
        }
        for (int r = size - 1; r >= 0; r--) {
            for (int c = r + 1; c < size; c++) {
                work[r] -= a[offset + c * size + r] * work[c];
            }
        }
        for (int c = size - 1; c >= 0; c--) {
            exchange(c, pivots[pivotOffset + c]);
        }
        scatter(b, start, stride);
    }

    private void exchange(int r, int s) {
        double swap = work[r];
        work[r] = work[s];
        work[s] = swap;
    }

    private void gather(double[] b, int start, int stride) {
        for (int r = 0; r < size; r++) {
            work[r] = b[start + r * stride];
        }
    }

    private void scatter(double[] b, int start, int stride) {
        for (int r = 0; r < size; r++) {
            b[start + r * stride] = work[r];
        }
    }
}
