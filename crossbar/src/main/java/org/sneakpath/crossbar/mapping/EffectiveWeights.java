package org.sneakpath.crossbar.mapping;

import java.util.Arrays;

/**
 * The weights that an array has in effect: what decoding makes of its linear map T, whose lines have resistance.
 *
 * <pre>
 *   ŵ_ij = decode(currents of x = e_i)_j      currents_c = Σ_p sign_p·T_(i·rowsPerInput + p),c
 * </pre>
 * Without line resistance T = G and ŵ = w to rounding, clipped and rounded as the mapping does. Linear in T, but for the offset
 * of a mapping that takes one from the sum of inputs. Not thread-safe: it holds the currents of one input.
 */
public final class EffectiveWeights {
    private final Mapping mapping;
    private final int inputs;
    private final int outputs;
    private final int columns;
    private final double[] currents;
    private final double[] signals;
    private final double[] products;

    /** Of arrays of {@code inputs} inputs and {@code outputs} outputs. */
    public EffectiveWeights(Mapping mapping, int inputs, int outputs) {
        this.mapping = mapping;
        this.inputs = inputs;
        this.outputs = outputs;
        columns = mapping.columns(outputs);
        currents = new double[columns];
        signals = new double[outputs * mapping.signalsPerOutput()];
        products = new double[outputs];
    }

    /**
     * ŵ of a linear map. About 2 flops a cell.
     *
     * @param matrix T or G, {@code [row·columns + column]} (S)
     * @param weights ŵ, {@code [input·outputs + output]}, overwritten
     */
    public void of(double[] matrix, double[] weights) {
        Checks.shapes(mapping, weights, inputs, outputs, matrix);
        int lines = mapping.rowsPerInput();
        for (int i = 0, row = 0; i < inputs; i++) {
            Arrays.fill(currents, 0);
            for (int place = 0; place < lines; place++, row++) {
                double sign = mapping.rowSign(place);
                for (int c = 0; c < columns; c++) {
                    currents[c] += sign * matrix[row * columns + c];
                }
            }
            mapping.subtract(outputs, currents, signals);
            mapping.combine(outputs, 1, signals, products);
            System.arraycopy(products, 0, weights, i * outputs, outputs);
        }
    }

    /**
     * Adds dL/dT for given dL/dŵ.
     *
     * @param weightBars {@code [input·outputs + output]}
     * @param matrixBars {@code [row·columns + column]} (1/S), added into
     */
    public void pullback(double[] weightBars, double[] matrixBars) {
        Checks.shapes(mapping, weightBars, inputs, outputs, matrixBars);
        int lines = mapping.rowsPerInput();
        for (int i = 0, row = 0; i < inputs; i++) {
            System.arraycopy(weightBars, i * outputs, products, 0, outputs);
            Arrays.fill(signals, 0);
            Arrays.fill(currents, 0);
            mapping.combinePullback(outputs, products, signals);
            mapping.subtractPullback(outputs, signals, currents);
            for (int place = 0; place < lines; place++, row++) {
                double sign = mapping.rowSign(place);
                for (int c = 0; c < columns; c++) {
                    matrixBars[row * columns + c] += sign * currents[c];
                }
            }
        }
    }
}
