package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;

/** Least squares for gains c and r and offsets b: J = Σ_j e_jᵀ·C·e_j, e_ij = c_j·ŵ_ij·r_i + b_j − w_ij. */
final class CorrectionFit {
    /** Share of the product of both powers below which an output and the input sum count as one. */
    private static final double DEPENDENT = 1e-12;

    private CorrectionFit() {}

    /** c_j = ŵ_jᵀ·C·w_j / ŵ_jᵀ·C·ŵ_j, each the exact least of J; 1 where that is 0/0. 2·inputs²·outputs flops, for C·ŵ. */
    static double[] outputGains(InputMoments moments, double[] wanted, double[] effective, int outputs) {
        return outputGains(moments.times(effective, outputs), wanted, effective, outputs);
    }

    /** @param image C·ŵ */
    private static double[] outputGains(double[] image, double[] wanted, double[] effective, int outputs) {
        double[] power = InputMoments.dot(effective, image, outputs);
        double[] c = InputMoments.dot(wanted, image, outputs);
        for (int j = 0; j < outputs; j++) {
            c[j] = power[j] > 0 ? c[j] / power[j] : 1;
        }
        return c;
    }

    /**
     * With a = ŵ_j, 1 the column of ones and ⟨u, v⟩ = uᵀ·C·v:
     * <pre>
     *   ⟨a,a⟩·c + ⟨a,1⟩·b = ⟨a,w⟩
     *   ⟨a,1⟩·c + ⟨1,1⟩·b = ⟨1,w⟩
     * </pre>
     * 2·inputs²·outputs flops, for C·ŵ.
     *
     * @param b overwritten
     * @return c
     */
    static double[] outputGainsAndOffsets(
            InputMoments moments, double[] wanted, double[] effective, int outputs, double[] b) {
        double[] image = moments.times(effective, outputs);
        double[] c = outputGains(image, wanted, effective, outputs);
        double[] aa = InputMoments.dot(effective, image, outputs);
        double[] aw = InputMoments.dot(wanted, image, outputs);
        double[] ones = new double[moments.inputs()];
        Arrays.fill(ones, 1);
        double[] ofOnes = moments.times(ones, 1);
        double one = InputMoments.dot(ones, ofOnes, 1)[0];
        double[] a1 = new double[outputs];
        double[] w1 = new double[outputs];
        for (int i = 0, k = 0; i < ones.length; i++) {
            for (int j = 0; j < outputs; j++, k++) {
                a1[j] += ofOnes[i] * effective[k];
                w1[j] += ofOnes[i] * wanted[k];
            }
        }
        for (int j = 0; j < outputs; j++) {
            double determinant = aa[j] * one - a1[j] * a1[j];
            b[j] = 0;
            if (determinant > DEPENDENT * aa[j] * one) {
                c[j] = (aw[j] * one - w1[j] * a1[j]) / determinant;
                b[j] = (aa[j] * w1[j] - a1[j] * aw[j]) / determinant;
            }
        }
        return c;
    }

    /**
     * One round of coordinate descent over r, in place:
     * <pre>
     *   r_i ← r_i − Σ_j c_j·ŵ_ij·(C·e_j)_i / (C_ii·Σ_j (c_j·ŵ_ij)²)
     * </pre>
     * each step the exact least of J by r_i. An input that gives nothing keeps its gain. 2·inputs²·outputs flops.
     */
    static void inputGains(InputMoments moments, double[] wanted, double[] effective, double[] c, double[] r) {
        int outputs = c.length;
        double[] errors = new double[wanted.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = r[k / outputs] * effective[k] * c[k % outputs] - wanted[k];
        }
        double[] misfit = new double[outputs];
        for (int i = 0; i < r.length; i++) {
            double slope = 0;
            double curvature = 0;
            Arrays.fill(misfit, 0);
            moments.addRow(i, errors, outputs, misfit, 0);
            for (int j = 0; j < outputs; j++) {
                double gained = c[j] * effective[i * outputs + j];
                slope += gained * misfit[j];
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
