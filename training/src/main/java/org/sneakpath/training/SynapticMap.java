package org.sneakpath.training;

import java.util.Arrays;

/**
 * What a programmed layer does to its input signals, as numbers ready for products.
 * <pre>
 *   I_j = offset_j + gain · Σ_{i &lt; inputs} s_i W_ij
 *   offset_j = biasCurrent + bias · W_{inputs,j} − gain · reference · Σ_{i &lt; inputs} W_ij
 * </pre>
 * Read by many threads, written by the owner between reads.
 */
final class SynapticMap {
    private final LayerSpec spec;
    /** W[row·outputs + output] (S), bias row last. */
    final double[] matrix;
    /** Current at signals of zero (A), one per output. */
    final double[] offsets;

    SynapticMap(LayerSpec spec) {
        this.spec = spec;
        matrix = new double[spec.weights()];
        offsets = new double[spec.outputs()];
    }

    /**
     * Takes the differences of column pairs, W_ij = mirrorGain · (T_{i,2j} − T_{i,2j+1}).
     *
     * @param operator T[row·columns + column] (S)
     */
    void set(double[] operator) {
        double mirrorGain = spec.mirrorGain();
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = mirrorGain * (operator[2 * k] - operator[2 * k + 1]);
        }
        int outputs = spec.outputs();
        double shift = spec.drive().gain() * spec.drive().reference();
        Arrays.fill(offsets, spec.biasCurrent());
        for (int i = 0; i < spec.inputs(); i++) {
            for (int j = 0; j < outputs; j++) {
                offsets[j] -= shift * matrix[i * outputs + j];
            }
        }
        int biasRow = spec.inputs() * outputs;
        for (int j = 0; j < outputs; j++) {
            offsets[j] += spec.drive().bias() * matrix[biasRow + j];
        }
    }

    /**
     * Currents for a series of signals.
     *
     * @param signals s[from + t·inputs + i]
     * @param times number of instants t
     * @param currents I[t·outputs + j] (A), overwritten
     */
    void currents(double[] signals, int from, int times, double[] currents) {
        int inputs = spec.inputs();
        int outputs = spec.outputs();
        double gain = spec.drive().gain();
        for (int t = 0; t < times; t++) {
            int out = t * outputs;
            System.arraycopy(offsets, 0, currents, out, outputs);
            for (int i = 0; i < inputs; i++) {
                double v = gain * signals[from + t * inputs + i];
                if (v != 0) {
                    int row = i * outputs;
                    for (int j = 0; j < outputs; j++) {
                        currents[out + j] += v * matrix[row + j];
                    }
                }
            }
        }
    }

    /**
     * Adds dL/dW for given dL/dI.
     *
     * @param currentBars [t·outputs + j] (1/A)
     * @param matrixBars [matrixFrom + row·outputs + output] (1/S), added into
     */
    void pullbackMatrix(
            double[] signals, int from, int times, double[] currentBars, double[] matrixBars, int matrixFrom) {
        int inputs = spec.inputs();
        int outputs = spec.outputs();
        double gain = spec.drive().gain();
        double shift = gain * spec.drive().reference();
        double bias = spec.drive().bias();
        for (int t = 0; t < times; t++) {
            int out = t * outputs;
            for (int i = 0; i < inputs; i++) {
                double v = gain * signals[from + t * inputs + i] - shift;
                if (v != 0) {
                    int row = matrixFrom + i * outputs;
                    for (int j = 0; j < outputs; j++) {
                        matrixBars[row + j] += v * currentBars[out + j];
                    }
                }
            }
            int row = matrixFrom + inputs * outputs;
            for (int j = 0; j < outputs; j++) {
                matrixBars[row + j] += bias * currentBars[out + j];
            }
        }
    }

    /**
     * Adds dL/ds for given dL/dI.
     *
     * @param currentBars [t·outputs + j] (1/A)
     * @param signalBars [t·inputs + i], added into
     */
    void pullbackSignals(int times, double[] currentBars, double[] signalBars) {
        int inputs = spec.inputs();
        int outputs = spec.outputs();
        double gain = spec.drive().gain();
        for (int t = 0; t < times; t++) {
            int out = t * outputs;
            for (int i = 0; i < inputs; i++) {
                int row = i * outputs;
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += matrix[row + j] * currentBars[out + j];
                }
                signalBars[t * inputs + i] += gain * sum;
            }
        }
    }
}
