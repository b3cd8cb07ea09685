package org.sneakpath.circuit.internal;

/**
 * All elements of one kind, as arrays. What a new kind of element must bring: where its derivatives stand, its terms of q
 * and j with derivatives, and the pullback of those terms to its own values.
 */
interface ElementGroup {
    /** Declares the entries of the Jacobian that this group writes. */
    void declare(Stamp.Declaration entries);

    /** Remembers the slots of those entries. */
    void locate(Stamp.Slots slots);

    /**
     * Adds the group's terms. What it writes to the derivatives is not read where the drive waives them.
     *
     * @param y unknowns, ground last
     */
    void evaluate(double[] y, Drive drive, Evaluation out);

    /** Number of values with a gradient: one per element value, or per element and sample for sources. */
    int bars(int samples);

    /**
     * Adds Σ_r (wq_r ∂q_r/∂p + wj_r ∂j_r/∂p) to the bar of each value p.
     *
     * @param y the point, ground last
     * @param wq weight of q by row, ground last and zero
     * @param wj weight of j by row, likewise
     * @param sample time point to which source values belong
     * @param samples number of time points
     */
    void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples);

    /** Marks the rows that hold a charge. */
    void markDifferential(boolean[] rows);
}
