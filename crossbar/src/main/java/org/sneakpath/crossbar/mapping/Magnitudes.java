package org.sneakpath.crossbar.mapping;

import java.util.Arrays;

/** Order statistics of the magnitudes of every {@code stride}-th weight. */
final class Magnitudes {
    private final double[] weights;
    private final int first;
    private final int stride;
    private final double[] sorted;

    Magnitudes(double[] weights, int first, int stride) {
        this.weights = weights;
        this.first = first;
        this.stride = stride;
        sorted = new double[(weights.length - first + stride - 1) / stride];
        for (int k = 0, w = first; k < sorted.length; k++, w += stride) {
            sorted[k] = Math.abs(weights[w]);
            if (!(sorted[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight " + w + " is " + weights[w] + "; weights must be finite");
            }
        }
        Arrays.sort(sorted);
    }

    double largest() {
        return sorted[sorted.length - 1];
    }

    /** P = (1 − f)·a_k + f·a_k+1 of the sorted magnitudes a, k + f = p/100·(n − 1). */
    double percentile(double p) {
        double place = p / 100 * (sorted.length - 1);
        int k = (int) place;
        double f = place - k;
        return f == 0 ? sorted[k] : sorted[k] + f * (sorted[k + 1] - sorted[k]);
    }

    /** Adds bar·∂P/∂w; nothing for magnitudes of zero, where |w| has a kink. */
    void percentilePullback(double p, double bar, double[] weightBars) {
        double place = p / 100 * (sorted.length - 1);
        int k = (int) place;
        double f = place - k;
        add(sorted[k], (1 - f) * bar, weightBars);
        if (f > 0) {
            add(sorted[k + 1], f * bar, weightBars);
        }
    }

    private void add(double magnitude, double bar, double[] weightBars) {
        int at = first;
        while (Math.abs(weights[at]) != magnitude) {
            at += stride;
        }
        weightBars[at] += Math.signum(weights[at]) * bar;
    }
}
