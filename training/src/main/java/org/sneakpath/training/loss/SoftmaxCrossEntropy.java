package org.sneakpath.training.loss;

/**
 * Cross-entropy of the softmax of logits z against the true class c:
 * <pre>
 *   L = ln Σ_k e^{z_k} − z_c,      ∂L/∂z_k = e^{z_k}/Σ e^{z} − [k = c]
 * </pre>
 * with the greatest logit subtracted first, so that no exponential overflows.
 */
public final class SoftmaxCrossEntropy {
    private SoftmaxCrossEntropy() {}

    /** The loss (nats). */
    public static double value(double[] logits, int label) {
        double top = max(logits);
        double sum = 0;
        for (double z : logits) {
            sum += Math.exp(z - top);
        }
        return Math.log(sum) - (logits[label] - top);
    }

    /**
     * The loss (nats) and its gradient.
     *
     * @param logitBars overwritten with ∂L/∂z
     */
    public static double value(double[] logits, int label, double[] logitBars) {
        double top = max(logits);
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logitBars[k] = Math.exp(logits[k] - top);
            sum += logitBars[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logitBars[k] /= sum;
        }
        logitBars[label] -= 1;
        return Math.log(sum) - (logits[label] - top);
    }

    /** The class of the greatest logit, the first of equals; −1 if a logit is NaN. */
    public static int predicted(double[] logits) {
        int best = 0;
        for (int k = 0; k < logits.length; k++) {
            if (Double.isNaN(logits[k])) {
                return -1;
            }
            if (logits[k] > logits[best]) {
                best = k;
            }
        }
        return best;
    }

    private static double max(double[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (double z : logits) {
            top = Math.max(top, z);
        }
        return top;
    }
}
