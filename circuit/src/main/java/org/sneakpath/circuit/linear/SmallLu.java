package org.sneakpath.circuit.linear;

/**
 * LU factors of a small dense matrix inside a larger array, row-major from {@code at}. Rows may differ in unit: the pivot of a
 * column is the element that is largest relative to what its row was. About 2k³/3 flops to factor, 2k² to solve.
 */
public final class SmallLu {
    private SmallLu() {}

    /**
     * Factors in place.
     *
     * @param a k×k matrix from {@code at}, overwritten
     * @param swaps for each step the row that was swapped in, k of them from {@code swapsAt}, overwritten
     * @param scale k numbers of scratch
     * @return whether all pivots were finite and not zero
     */
    public static boolean factor(int k, double[] a, int at, int[] swaps, int swapsAt, double[] scale) {
        for (int r = 0; r < k; r++) {
            double largest = 0;
            for (int c = 0; c < k; c++) {
                largest = Math.max(largest, Math.abs(a[at + r * k + c]));
            }
            scale[r] = largest == 0 ? 0 : 1 / largest;
        }
        for (int p = 0; p < k; p++) {
            int best = p;
            for (int r = p + 1; r < k; r++) {
                if (Math.abs(a[at + r * k + p]) * scale[r] > Math.abs(a[at + best * k + p]) * scale[best]) {
                    best = r;
                }
            }
            swaps[swapsAt + p] = best;
            if (best != p) {
                for (int c = 0; c < k; c++) {
                    double t = a[at + p * k + c];
                    a[at + p * k + c] = a[at + best * k + c];
                    a[at + best * k + c] = t;
                }
                scale[best] = scale[p];
            }
            double pivot = a[at + p * k + p];
            if (pivot == 0 || !Double.isFinite(pivot)) {
                return false;
            }
            for (int r = p + 1; r < k; r++) {
                double share = a[at + r * k + p] / pivot;
                a[at + r * k + p] = share;
                for (int c = p + 1; c < k; c++) {
                    a[at + r * k + c] -= share * a[at + p * k + c];
                }
            }
        }
        return true;
    }

    /** Solves for one right-hand side, k numbers of {@code x} from {@code xAt}, in place. */
    public static void solve(int k, double[] a, int at, int[] swaps, int swapsAt, double[] x, int xAt) {
        for (int p = 0; p < k; p++) {
            int best = swaps[swapsAt + p];
            double t = x[xAt + best];
            x[xAt + best] = x[xAt + p];
            x[xAt + p] = t;
        }
        for (int p = 0; p < k; p++) {
            for (int r = p + 1; r < k; r++) {
                x[xAt + r] -= a[at + r * k + p] * x[xAt + p];
            }
        }
        for (int p = k - 1; p >= 0; p--) {
            double sum = x[xAt + p];
            for (int c = p + 1; c < k; c++) {
                sum -= a[at + p * k + c] * x[xAt + c];
            }
            x[xAt + p] = sum / a[at + p * k + p];
        }
    }
}
