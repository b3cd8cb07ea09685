package org.sneakpath.crossbar.mapping.placement;

/**
 * What is known of the inputs, C = E[x·xᵀ] (V²), which is all that mean squares of products need:
 * <pre>
 *   E[(x·d)²] = dᵀ·C·d
 * </pre>
 * Immutable; 8·inputs² bytes.
 */
public final class InputMoments {
    private final int inputs;
    private final double[] moments;

    private InputMoments(int inputs, double[] moments) {
        this.inputs = inputs;
        this.moments = moments;
    }

    /**
     * The mean over samples, C = Σ_k x_k·x_kᵀ / count.
     *
     * @param samples {@code [sample·inputs + input]} (V), finite, at least one
     */
    public static InputMoments ofSamples(double[] samples, int inputs) {
        if (inputs < 1 || samples.length == 0 || samples.length % inputs != 0) {
            throw new IllegalArgumentException(samples.length + " numbers are not samples of " + inputs
                    + " inputs each; need a positive multiple");
        }
        int count = samples.length / inputs;
        double[] c = new double[Math.multiplyExact(inputs, inputs)];
        for (int k = 0; k < count; k++) {
            int at = k * inputs;
            for (int i = 0; i < inputs; i++) {
                double x = samples[at + i] / count;
                for (int l = 0; l < inputs; l++) {
                    c[i * inputs + l] += x * samples[at + l];
                }
            }
        }
        return checked(inputs, c);
    }

    /**
     * Independent inputs, C_il = μ_i·μ_l + σ_i²·[i = l].
     *
     * @param means μ (V)
     * @param deviations σ (V)
     */
    public static InputMoments independent(double[] means, double[] deviations) {
        int inputs = means.length;
        if (inputs < 1 || deviations.length != inputs) {
            throw new IllegalArgumentException(
                    inputs + " means and " + deviations.length + " deviations: need one of each per input");
        }
        double[] c = new double[Math.multiplyExact(inputs, inputs)];
        for (int i = 0; i < inputs; i++) {
            for (int l = 0; l < inputs; l++) {
                c[i * inputs + l] = means[i] * means[l] + (i == l ? deviations[i] * deviations[i] : 0);
            }
        }
        return checked(inputs, c);
    }

    private static InputMoments checked(int inputs, double[] c) {
        for (int k = 0; k < c.length; k++) {
            if (!Double.isFinite(c[k])) {
                throw new IllegalArgumentException("second moment of inputs " + k / inputs + " and " + k % inputs
                        + " is " + c[k] + " V²; inputs must be finite");
            }
        }
        return new InputMoments(inputs, c);
    }

    /** Number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** C of two inputs (V²). */
    public double moment(int input, int other) {
        return moments[input * inputs + other];
    }

    /** √C_ii of every input (V), its root mean square; a new array. */
    public double[] rootMeanSquares() {
        double[] rms = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            rms[i] = Math.sqrt(moment(i, i));
        }
        return rms;
    }

    /**
     * C·b of all columns b of a matrix, row by row: 2·inputs²·outputs flops.
     *
     * @param matrix {@code [input·outputs + output]}
     * @return same layout; a new array
     */
    double[] times(double[] matrix, int outputs) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < inputs; i++) {
            addRow(i, matrix, outputs, product, i * outputs);
        }
        return product;
    }

    /** Adds row i of C·b for all columns b, one after {@code at} each; 2·inputs·outputs flops. */
    void addRow(int i, double[] matrix, int outputs, double[] row, int at) {
        for (int l = 0; l < inputs; l++) {
            double c = moments[i * inputs + l];
            for (int j = 0, k = l * outputs; j < outputs; j++, k++) {
                row[at + j] += c * matrix[k];
            }
        }
    }

    /**
     * aᵀ·b of the columns of two matrices, {@code [input·outputs + output]}; 2·inputs·outputs flops.
     *
     * @return one an output; a new array
     */
    static double[] dot(double[] a, double[] b, int outputs) {
        double[] sums = new double[outputs];
        for (int from = 0; from < a.length; from += outputs) {
            for (int j = 0; j < outputs; j++) {
                sums[j] += a[from + j] * b[from + j];
            }
        }
        return sums;
    }

    /**
     * The mean over outputs of the relative error of products,
     * <pre>
     *   mean_j √(E[(x·ŵ_j − x·w_j)²] / E[(x·w_j)²])
     * </pre>
     * Outputs whose products should all be zero are left out; NaN if that leaves none. C times both matrices: 4·inputs²·outputs
     * flops, and three arrays of the size of one.
     *
     * @param wanted w, {@code [input·outputs + output]}
     * @param effective ŵ, same layout
     */
    public double relativeError(double[] wanted, double[] effective, int outputs) {
        requireMatrix(wanted, outputs);
        requireMatrix(effective, outputs);
        double[] difference = new double[wanted.length];
        for (int k = 0; k < difference.length; k++) {
            difference[k] = effective[k] - wanted[k];
        }
        double[] signal = dot(wanted, times(wanted, outputs), outputs);
        double[] error = dot(difference, times(difference, outputs), outputs);
        double sum = 0;
        int count = 0;
        for (int j = 0; j < outputs; j++) {
            if (signal[j] > 0) {
                sum += Math.sqrt(Math.max(0, error[j]) / signal[j]);
                count++;
            }
        }
        return sum / count;
    }

    void requireMatrix(double[] weights, int outputs) {
        if (outputs < 1 || weights.length != (long) inputs * outputs) {
            throw new IllegalArgumentException(
                    weights.length + " weights are not those of " + inputs + " inputs x " + outputs + " outputs");
        }
    }
}
