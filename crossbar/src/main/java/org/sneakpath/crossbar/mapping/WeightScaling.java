package org.sneakpath.crossbar.mapping;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;

/**
 * How weights of any size are brought into [−1, 1], where mappings want them: by one factor, or one for each output.
 *
 * <pre>
 *   s = P(|w|) / fill      P: a percentile of the magnitudes      w̃ = w / s      y = s·(x·w̃)
 * </pre>
 * The 100th percentile is the largest magnitude: nothing is clipped. Below it, weights beyond P are clipped by the mapping, whose
 * {@link MappingReport} counts them, and the others use the range better. Percentiles between two order statistics are
 * interpolated linearly (type 7 of R. J. Hyndman, Y. Fan, Am. Stat. 50(4), 1996).
 *
 * @param group which weights share a factor
 * @param percentile in (0, 100]
 * @param fill weight that P becomes, in (0, 1]; aihwkit calls it omega
 */
public record WeightScaling(Group group, double percentile, double fill) {
    /** Weights that share a factor. */
    public enum Group {
        /** All of them. */
        TENSOR,
        /** Those of one output, a column of W. */
        OUTPUT
    }

    public WeightScaling {
        if (!(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("weight scaling: percentile = " + percentile
                    + " is outside (0, 100]; 100 takes the largest magnitude and clips nothing");
        }
        if (!(fill > 0 && fill <= 1)) {
            throw new IllegalArgumentException(
                    "weight scaling: fill = " + fill + " is outside (0, 1]; 1 uses the whole range");
        }
    }

    /** The largest magnitude of all weights becomes 1. */
    public static WeightScaling perTensor() {
        return new WeightScaling(Group.TENSOR, 100, 1);
    }

    /** The largest magnitude of each output's weights becomes 1. */
    public static WeightScaling perOutput() {
        return new WeightScaling(Group.OUTPUT, 100, 1);
    }

    /** This scaling by another percentile, in (0, 100]. */
    public WeightScaling withPercentile(double percentile) {
        return new WeightScaling(group, percentile, fill);
    }

    /** This scaling to another weight than 1, in (0, 1]. */
    public WeightScaling withFill(double fill) {
        return new WeightScaling(group, percentile, fill);
    }

    /**
     * The factors for these weights; 1 where all weights of a group are zero, which any factor scales.
     *
     * @param weights {@code [input·outputs + output]}, finite
     * @throws IllegalArgumentException if a percentile is zero and a weight beyond it is not, or a weight is not finite
     */
    public ScaleFactors factors(double[] weights, int inputs, int outputs) {
        requireWeights(weights, inputs, outputs);
        double[] factors = new double[outputs];
        if (group == Group.TENSOR) {
            Arrays.fill(factors, factor(new Magnitudes(weights, 0, 1), "all weights"));
        } else {
            for (int j = 0; j < outputs; j++) {
                factors[j] = factor(new Magnitudes(weights, j, outputs), "the weights of output " + j);
            }
        }
        return new ScaleFactors(factors);
    }

    private double factor(Magnitudes magnitudes, String whose) {
        if (magnitudes.largest() == 0) {
            return 1;
        }
        double factor = magnitudes.percentile(percentile) / fill;
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight scaling: percentile " + percentile + " of the magnitudes of "
                    + whose + " gives the factor " + factor + ", the largest magnitude being " + magnitudes.largest()
                    + "; it must be positive and finite; try a higher percentile");
        }
        return factor;
    }

    /**
     * Adds dL/dw for given dL/ds, by the weights that the percentile was taken of; of several equal ones the first.
     *
     * @param weights those of {@link #factors}
     * @param factorBars one an output
     * @param weightBars {@code [input·outputs + output]}, added into
     */
    public void pullback(double[] weights, int inputs, int outputs, double[] factorBars, double[] weightBars) {
        requireWeights(weights, inputs, outputs);
        Require.length("factor cotangents", factorBars.length, outputs);
        Require.length("weight cotangents", weightBars.length, weights.length);
        if (group == Group.TENSOR) {
            double sum = 0;
            for (double bar : factorBars) {
                sum += bar;
            }
            new Magnitudes(weights, 0, 1).percentilePullback(percentile, sum / fill, weightBars);
        } else {
            for (int j = 0; j < outputs; j++) {
                new Magnitudes(weights, j, outputs).percentilePullback(percentile, factorBars[j] / fill, weightBars);
            }
        }
    }

    private static void requireWeights(double[] weights, int inputs, int outputs) {
        if (inputs < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "weight scaling of " + inputs + " inputs x " + outputs + " outputs: at least 1 of each is needed");
        }
        Require.length("weights", weights.length, (long) inputs * outputs);
    }
}
