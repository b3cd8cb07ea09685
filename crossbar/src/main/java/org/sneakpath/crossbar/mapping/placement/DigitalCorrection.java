package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;

/**
 * Numbers that make good, before and after an array, what its lines take on average: gains of inputs and outputs, and a share of
 * the input sum.
 *
 * <pre>
 *   y_j = c_j·Σ_i ŵ_ij·r_i·x_i + b_j·Σ_i x_i
 * </pre>
 * Fitted to the effective weights ŵ of the exact solution, so that E[Σ_j (y_j − Σ_i w_ij·x_i)²] is least; never larger than
 * without. They are constants of calibration: pullbacks hold them. Immutable.
 */
public final class DigitalCorrection {
    private final double[] inputGains;
    private final double[] outputGains;
    private final double[] offsets;

    private DigitalCorrection(double[] inputGains, double[] outputGains, double[] offsets) {
        this.inputGains = inputGains;
        this.outputGains = outputGains;
        this.offsets = offsets;
    }

    /** Gains of 1, offsets of 0. */
    public static DigitalCorrection none(int inputs, int outputs) {
        return new DigitalCorrection(ones(inputs), ones(outputs), new double[outputs]);
    }

    /**
     * Given numbers, finite; copied.
     *
     * @param inputGains r
     * @param outputGains c
     * @param offsets b, one an output
     */
    public static DigitalCorrection of(double[] inputGains, double[] outputGains, double[] offsets) {
        requireFinite("gain of input", inputGains);
        requireFinite("gain of output", outputGains);
        requireFinite("offset of output", offsets);
        requireLength("offsets", offsets, outputGains.length);
        return new DigitalCorrection(inputGains.clone(), outputGains.clone(), offsets.clone());
    }

    /**
     * Gains of the outputs alone,
     * <pre>
     *   c_j = ŵ_jᵀ·C·w_j / ŵ_jᵀ·C·ŵ_j
     * </pre>
     * An output that gives nothing (ŵ_jᵀ·C·ŵ_j = 0) keeps 1. 2·inputs²·outputs flops.
     *
     * @param wanted w, {@code [input·outputs + output]}
     * @param effective ŵ, same layout
     */
    public static DigitalCorrection ofOutputs(InputMoments moments, double[] wanted, double[] effective, int outputs) {
        moments.requireMatrix(wanted, outputs);
        moments.requireMatrix(effective, outputs);
        double[] c = CorrectionFit.outputGains(moments, wanted, effective, outputs);
        return of(ones(moments.inputs()), c, new double[outputs]);
    }

    /**
     * Gains and offsets of the outputs, each pair by least squares: one multiplication and addition an output, and the sum of the
     * inputs. An output whose products are a multiple of that sum, to 1e-12 of their power, keeps the offset 0.
     * 2·inputs²·outputs flops.
     *
     * @param wanted w, {@code [input·outputs + output]}
     * @param effective ŵ, same layout
     */
    public static DigitalCorrection ofOutputsWithOffsets(
            InputMoments moments, double[] wanted, double[] effective, int outputs) {
        moments.requireMatrix(wanted, outputs);
        moments.requireMatrix(effective, outputs);
        double[] b = new double[outputs];
        double[] c = CorrectionFit.outputGainsAndOffsets(moments, wanted, effective, outputs, b);
        return of(ones(moments.inputs()), c, b);
    }

    /**
     * Gains of inputs and outputs, by turns: each step finds the least of the sum of squares by one gain, others held. Inputs
     * are then driven at r·x, which the drivers must allow: see {@link #largestInputGain}.
     *
     * @param wanted w, {@code [input·outputs + output]}
     * @param effective ŵ, same layout
     * @param rounds how often all gains are fitted, at least 1; 4·inputs²·outputs flops each, half for either side, and half as
     *     many before the first
     */
    public static DigitalCorrection ofInputsAndOutputs(
            InputMoments moments, double[] wanted, double[] effective, int outputs, int rounds) {
        moments.requireMatrix(wanted, outputs);
        moments.requireMatrix(effective, outputs);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds = " + rounds + " of fitting gains: at least 1 is needed; try 5");
        }
        double[] r = ones(moments.inputs());
        double[] scaled = effective.clone();
        double[] c = CorrectionFit.outputGains(moments, wanted, scaled, outputs);
        for (int round = 0; round < rounds; round++) {
            CorrectionFit.inputGains(moments, wanted, effective, c, r);
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] = r[k / outputs] * effective[k];
            }
            c = CorrectionFit.outputGains(moments, wanted, scaled, outputs);
        }
        return of(r, c, new double[outputs]);
    }

    /** Number of inputs. */
    public int inputs() {
        return inputGains.length;
    }

    /** Number of outputs. */
    public int outputs() {
        return outputGains.length;
    }

    /** r of one input. */
    public double inputGain(int input) {
        return inputGains[input];
    }

    /** c of one output. */
    public double outputGain(int output) {
        return outputGains[output];
    }

    /** b of one output. */
    public double offset(int output) {
        return offsets[output];
    }

    /** max |r|, by which the range of the drivers must exceed that of the inputs. */
    public double largestInputGain() {
        double largest = 0;
        for (double r : inputGains) {
            largest = Math.max(largest, Math.abs(r));
        }
        return largest;
    }

    /** r·x, which is its own transpose; {@code scaled} is overwritten and may be {@code values}. */
    public void scaleInputs(double[] values, double[] scaled) {
        requireLength("inputs", values, inputGains.length);
        requireLength("inputs", scaled, inputGains.length);
        for (int i = 0; i < inputGains.length; i++) {
            scaled[i] = inputGains[i] * values[i];
        }
    }

    /**
     * c·ỹ + b·Σx.
     *
     * @param inputSum Σx, before gains (V)
     * @param products ỹ of the array (V)
     * @param corrected y (V), overwritten; may be {@code products}
     */
    public void correct(double inputSum, double[] products, double[] corrected) {
        requireLength("products", products, outputGains.length);
        requireLength("products", corrected, outputGains.length);
        for (int j = 0; j < outputGains.length; j++) {
            corrected[j] = outputGains[j] * products[j] + offsets[j] * inputSum;
        }
    }

    /**
     * Adds dL/dỹ for given dL/dy.
     *
     * @param correctedBars (1/V)
     * @param productBars (1/V), added into
     * @return dL/d(Σx) (1/V), which every input receives
     */
    public double correctPullback(double[] correctedBars, double[] productBars) {
        requireLength("product cotangents", correctedBars, outputGains.length);
        requireLength("product cotangents", productBars, outputGains.length);
        double sumBar = 0;
        for (int j = 0; j < outputGains.length; j++) {
            productBars[j] += outputGains[j] * correctedBars[j];
            sumBar += offsets[j] * correctedBars[j];
        }
        return sumBar;
    }

    /**
     * Corrected effective weights, c_j·ŵ_ij·r_i + b_j.
     *
     * @param effective ŵ, {@code [input·outputs + output]}
     * @param corrected same layout, overwritten; may be {@code effective}
     */
    public void correctWeights(double[] effective, double[] corrected) {
        requireLength("weights", effective, Math.multiplyExact(inputGains.length, outputGains.length));
        requireLength("weights", corrected, effective.length);
        for (int i = 0, k = 0; i < inputGains.length; i++) {
            for (int j = 0; j < outputGains.length; j++, k++) {
                corrected[k] = outputGains[j] * effective[k] * inputGains[i] + offsets[j];
            }
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void requireFinite(String what, double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new IllegalArgumentException(what + " " + k + " is " + values[k] + "; must be finite");
            }
        }
    }

    private static void requireLength(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }
}
