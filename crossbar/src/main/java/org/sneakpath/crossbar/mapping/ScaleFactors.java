package org.sneakpath.crossbar.mapping;

import org.sneakpath.crossbar.internal.Require;

/**
 * The factors by which weights were divided before mapping, and products are multiplied after reading; one an output.
 *
 * <pre>
 *   w̃_ij = w_ij / s_j      y_j = s_j·ỹ_j
 * </pre>
 * Immutable. Pullbacks give dL/ds too; who holds the factors constant lets those go, who takes them from the weights hands them
 * to {@link WeightScaling#pullback}.
 */
public final class ScaleFactors {
    private final double[] factors;

    /** @param factors one an output, positive and finite; copied */
    public ScaleFactors(double... factors) {
        this.factors = factors.clone();
        for (int j = 0; j < factors.length; j++) {
            if (!(factors[j] > 0 && factors[j] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "scale factor of output " + j + " is " + factors[j] + "; must be positive and finite");
            }
        }
    }

    /** Number of outputs. */
    public int outputs() {
        return factors.length;
    }

    /** s of one output. */
    public double factor(int output) {
        return factors[output];
    }

    /**
     * w̃ = w / s.
     *
     * @param weights {@code [input·outputs + output]}
     * @param scaled same layout, overwritten; may be {@code weights}
     */
    public void divide(double[] weights, double[] scaled) {
        requireMatrix(weights);
        Require.length("scaled weights", scaled.length, weights.length);
        for (int k = 0; k < weights.length; k++) {
            scaled[k] = weights[k] / factors[k % factors.length];
        }
    }

    /**
     * Adds dL/dw and dL/ds for given dL/dw̃.
     *
     * @param weights w
     * @param scaledBars dL/dw̃
     * @param weightBars added into
     * @param factorBars one an output, added into
     */
    public void dividePullback(double[] weights, double[] scaledBars, double[] weightBars, double[] factorBars) {
        requireMatrix(weights);
        Require.length("cotangents of scaled weights", scaledBars.length, weights.length);
        Require.length("weight cotangents", weightBars.length, weights.length);
        Require.length("factor cotangents", factorBars.length, factors.length);
        for (int k = 0; k < weights.length; k++) {
            int j = k % factors.length;
            double bar = scaledBars[k] / factors[j];
            weightBars[k] += bar;
            factorBars[j] -= bar * weights[k] / factors[j];
        }
    }

    /**
     * y = s·ỹ.
     *
     * @param scaled ỹ, one an output (V)
     * @param products y (V), overwritten; may be {@code scaled}
     */
    public void multiply(double[] scaled, double[] products) {
        Require.length("products", scaled.length, factors.length);
        Require.length("products", products.length, factors.length);
        for (int j = 0; j < factors.length; j++) {
            products[j] = factors[j] * scaled[j];
        }
    }

    /**
     * Adds dL/dỹ and dL/ds for given dL/dy.
     *
     * @param scaled ỹ (V)
     * @param productBars dL/dy (1/V)
     * @param scaledBars (1/V), added into
     * @param factorBars one an output, added into
     */
    public void multiplyPullback(double[] scaled, double[] productBars, double[] scaledBars, double[] factorBars) {
        Require.length("products", scaled.length, factors.length);
        Require.length("product cotangents", productBars.length, factors.length);
        Require.length("cotangents of scaled products", scaledBars.length, factors.length);
        Require.length("factor cotangents", factorBars.length, factors.length);
        for (int j = 0; j < factors.length; j++) {
            scaledBars[j] += factors[j] * productBars[j];
            factorBars[j] += scaled[j] * productBars[j];
        }
    }

    private void requireMatrix(double[] weights) {
        if (factors.length == 0 || weights.length % factors.length != 0) {
            throw new IllegalArgumentException(
                    weights.length + " weights are not a multiple of " + factors.length + " outputs");
        }
    }
}
