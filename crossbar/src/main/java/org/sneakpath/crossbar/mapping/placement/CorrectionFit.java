package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;

/** Least squares for gains c and r and offsets b: J = Σ_j e_jᵀ·C·e_j, e_ij = c_j·ŵ_ij·r_i + b_j − w_ij. */
final class CorrectionFit {
    /** Share of the product of both powers below which an output and the input sum count as one. */
    private static final double DEPENDENT = 1e-12;

    private CorrectionFit() {}

    /** c_j = ŵ_jᵀ·C·w_j / ŵ_jᵀ·C·ŵ_j, each the exact least of J; 1 where that is 0/0. */
    static double[] outputGains(InputMoments moments, double[] wanted, double[] effective, int outputs) {
        double[] c = new double[outputs];
        for (int j = 0; j < outputs; j++) {
            double power = moments.product(effective, effective, j, outputs);
            c[j] = power > 0 ? moments.product(effective, wanted, j, outputs) / power : 1;
        }
        return c;
    }

    /**
     * With a = ŵ_j, 1 the column of ones and ⟨u, v⟩ = uᵀ·C·v:
     * <pre>
     *   ⟨a,a⟩·c + ⟨a,1⟩·b = ⟨a,w⟩
     *   ⟨a,1⟩·c + ⟨1,1⟩·b = ⟨1,w⟩
     * </pre>
     *
     * @param b overwritten
     * @return c
     */
    static double[] outputGainsAndOffsets(
            InputMoments moments, double[] wanted, double[] effective, int outputs, double[] b) {
        double[] c = outputGains(moments, wanted, effective, outputs);
        double[] ones = new double[effective.length];
        Arrays.fill(ones, 1);
        for (int j = 0; j < outputs; j++) {
            double aa = moments.product(effective, effective, j, outputs);
            double a1 = moments.product(effective, ones, j, outputs);
            double one = moments.product(ones, ones, j, outputs);
            double determinant = aa * one - a1 * a1;
            b[j] = 0;
            if (determinant > DEPENDENT * aa * one) {
                double aw = moments.product(effective, wanted, j, outputs);
                double w1 = moments.product(ones, wanted, j, outputs);
                c[j] = (aw * one - w1 * a1) / determinant;
                b[j] = (aa * w1 - a1 * aw) / determinant;
            }
        }
        return c;
    }

    /**
     * One round of coordinate descent over r, in place:
     * <pre>
     *   r_i ← r_i − Σ_j c_j·ŵ_ij·(C·e_j)_i / (C_ii·Σ_j (c_j·ŵ_ij)²)
     * </pre>
     * each step the exact least of J by r_i. An input that gives nothing keeps its gain.
     */
    static void inputGains(InputMoments moments, double[] wanted, double[] effective, double[] c, double[] r) {
        int outputs = c.length;
        double[] errors = new double[wanted.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = r[k / outputs] * effective[k] * c[k % outputs] - wanted[k];
        }
        for (int i = 0; i < r.length; i++) {
            double slope = 0;
            double curvature = 0;
            for (int j = 0; j < outputs; j++) {
                double gained = c[j] * effective[i * outputs + j];
                double misfit = 0;
                for (int l = 0; l < r.length; l++) {
                    misfit += moments.moment(i, l) * errors[l * outputs + j];
                }
                slope += gained * misfit;
                curvature += gained * gained;
            }
            curvature *= moments.moment(i, i);
            if (curvature > 0) {
                double step = slope / curvature;
                r[i] -= step;
                for (int j = 0; j < outputs; j++) {
                    errors[i * outputs + j] -= step * c[j] * effective[i * outputs + j];
                }
            }
        }
    }
}
