package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Anderson mixing: takes the fixed-point iteration u ← F(u), F affine, to its end in few steps where plain repetition is slow.
 *
 * <p>Of the latest steps δ = F(u) − u it finds the combination that leaves least and goes on from there,
 * <pre>
 *   γ = argmin ‖δ_k − Σ_j γ_j·(δ_{j+1} − δ_j)‖        u_{k+1} = F(u_k) − Σ_j γ_j·(F(u_{j+1}) − F(u_j))
 * </pre>
 * which for affine F is GMRES on u − F(u) = 0, restarted by forgetting (H. F. Walker, P. Ni, SIAM J. Numer. Anal. 49, 2011). Cost
 * with a window of w steps: 6·w flops and 56·w bytes an unknown, and two arrays a step of the window and two more, made when
 * first needed.
 */
final class LineMixing {
    private static final int WINDOW = 6;

    private final double[][] stepDifferences = new double[WINDOW][];
    private final double[][] imageDifferences = new double[WINDOW][];
    /** Products of the differences of steps. */
    private final double[][] products = new double[WINDOW][WINDOW];

    private final double[][] triangle = new double[WINDOW][WINDOW];
    private final double[] gamma = new double[WINDOW];
    private double[] step = new double[0];
    private double[] image = new double[0];
    private int held;
    private int next;
    private boolean begun;

    /** Forgets all steps. */
    void clear() {
        held = 0;
        next = 0;
        begun = false;
    }

    /**
     * Replaces F(u) by what to go on from.
     *
     * @param u where F was evaluated
     * @param f F(u), overwritten
     */
    void mix(double[] u, double[] f) {
        int n = u.length;
        if (step.length != n) {
            step = new double[n];
            image = new double[n];
            Arrays.setAll(stepDifferences, k -> new double[n]);
            Arrays.setAll(imageDifferences, k -> new double[n]);
        }
        if (begun) {
            double[] byStep = stepDifferences[next];
            double[] byImage = imageDifferences[next];
            for (int k = 0; k < n; k++) {
                byStep[k] = f[k] - u[k] - step[k];
                byImage[k] = f[k] - image[k];
            }
            held = Math.min(held + 1, WINDOW);
            for (int j = 0; j < held; j++) {
                double product = dot(byStep, stepDifferences[j]);
                products[next][j] = product;
                products[j][next] = product;
            }
            next = (next + 1) % WINDOW;
        }
        for (int k = 0; k < n; k++) {
            step[k] = f[k] - u[k];
            image[k] = f[k];
        }
        begun = true;
        project();
        for (int j = 0; j < held; j++) {
            double share = gamma[j];
            double[] byImage = imageDifferences[j];
            for (int k = 0; k < n && share != 0; k++) {
                f[k] -= share * byImage[k];
            }
        }
    }

    /** γ by the normal equations, their diagonal raised by rounding. */
    private void project() {
        for (int i = 0; i < held; i++) {
            System.arraycopy(products[i], 0, triangle[i], 0, i + 1);
            gamma[i] = dot(stepDifferences[i], step);
        }
        for (int i = 0; i < held; i++) {
            triangle[i][i] *= 1 + 1e-14;
            for (int j = 0; j < i; j++) {
                double sum = triangle[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= triangle[i][k] * triangle[j][k];
                }
                triangle[i][j] = triangle[j][j] == 0 ? 0 : sum / triangle[j][j];
            }
            double own = triangle[i][i];
            double sum = own;
            for (int k = 0; k < i; k++) {
                sum -= triangle[i][k] * triangle[i][k];
            }
            // A step that adds nothing to those before it is left out.
            triangle[i][i] = sum > 1e-12 * own ? Math.sqrt(sum) : 0;
            double right = gamma[i];
            for (int k = 0; k < i; k++) {
                right -= triangle[i][k] * gamma[k];
            }
            gamma[i] = triangle[i][i] == 0 ? 0 : right / triangle[i][i];
        }
        for (int i = held - 1; i >= 0; i--) {
            double sum = gamma[i];
            for (int k = i + 1; k < held; k++) {
                sum -= triangle[k][i] * gamma[k];
            }
            gamma[i] = triangle[i][i] == 0 ? 0 : sum / triangle[i][i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < a.length; k += 2) {
            even += a[k] * b[k];
            odd += a[k + 1] * b[k + 1];
        }
        return k < a.length ? even + odd + a[k] * b[k] : even + odd;
    }
}
