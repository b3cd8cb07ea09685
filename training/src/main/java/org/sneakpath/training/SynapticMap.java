package org.sneakpath.training;

import org.sneakpath.devices.equation.Precision;

/**
 * What a programmed layer does to its word-line voltages, as numbers ready for products.
 * <pre>
 *   I_j = offset_j + Σ_{i &lt; rows} V_i W_ij        offset_j = biasCurrent + bias · W_{rows,j}
 * </pre>
 * and, of tied columns, the conductance g_j by which they load their neurons.
 * Read by many threads, written by the owner between reads.
 */
final class SynapticMap<A> {
    private final LayerSpec spec;
    private final Precision<A> precision;
    /** W[row·columns + column] (S), bias row last. */
    final A matrix;
    /** Current at word lines of 0 V (A), one per column. */
    final double[] offsets;
    /** g of each column (S); empty where mirrors keep it from the neurons. */
    final double[] loads;

    private long writes;

    SynapticMap(LayerSpec spec, Precision<A> precision) {
        this.spec = spec;
        this.precision = precision;
        matrix = precision.array(spec.weights());
        offsets = new double[spec.columns()];
        loads = new double[spec.loads()];
    }

    /** How many times it was written. */
    long writes() {
        return writes;
    }

    /**
     * Takes weights and loads as they are.
     *
     * @param weights W[row·columns + column] (S)
     * @param conductances g of each column (S); empty where there are no loads
     */
    void set(double[] weights, double[] conductances) {
        take(weights, 0, weights.length);
        finish(weights, conductances);
    }

    /** Takes weights {@code from} to {@code to − 1} alone; all of them taken, {@link #finish}. */
    void take(double[] weights, int from, int to) {
        precision.narrow(weights, from, matrix, from, to - from);
    }

    /** Takes what else {@link #set} does. */
    void finish(double[] weights, double[] conductances) {
        System.arraycopy(conductances, 0, loads, 0, loads.length);
        writes++;
        int biasRow = spec.connection().rows() * offsets.length;
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = spec.biasCurrent() + spec.drive().bias() * weights[biasRow + j];
        }
    }
}
