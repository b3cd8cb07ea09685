package org.sneakpath.circuit.internal;

import org.jspecify.annotations.Nullable;

/**
 * All elements of one kind, as arrays. Terms with constant coefficients are handed to {@link LinearTerms} when the circuit
 * is compiled; what remains for {@link #evaluate} is sources and what is nonlinear. A new kind of element brings its terms of
 * q and j with derivatives, the pullback of those terms to its own values, and, where it has any, its switching functions.
 */
interface ElementGroup {
    /** Hands over the terms with constant coefficients. */
    default void addLinear(LinearTerms charges, LinearTerms currents) {
        // There are none.
    }

    /** Declares the entries of the Jacobian that {@link #evaluate} writes. */
    default void declare(Stamp.Declaration entries) {
        // There are none.
    }

    /** Remembers the slots of those entries. */
    default void locate(Stamp.Slots slots) {
        // There are none.
    }

    /**
     * Adds the terms that are not linear.
     *
     * @param y unknowns, ground last
     */
    default void evaluate(double[] y, Drive drive, Evaluation out) {
        // There are none.
    }

    /** Whether {@link #evaluate} has a derivative that depends on the unknowns. */
    default boolean nonlinear() {
        return false;
    }

    /** Whether {@link #evaluate} adds charges: not all of them are linear terms. */
    default boolean evaluatesCharges() {
        return false;
    }

    /** Number of values that have a gradient. */
    int values();

    /** Number of elements that have a gradient per time point besides. */
    default int sources() {
        return 0;
    }

    /**
     * Adds Σ_r (wq_r ∂q_r/∂p + wj_r ∂j_r/∂p) to the bar of each value p.
     *
     * @param y the point, ground last
     * @param time time of the point (s), {@link Drive#AT_REST} for an operating point
     * @param wq weight of q by row, ground last and zero
     * @param wj weight of j by row, likewise
     * @param bars gradients of values, added to
     * @param sourceBars gradients of sources at this time point, [first + number of the source], added to
     * @param first where those of this time point start
     */
    void pullback(double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first);

    /** Marks the rows that hold a charge. */
    default void markDifferential(boolean[] rows) {
        // There are none.
    }

    /** Adds ∂j/∂t by row; from the right where sources bend. */
    default void timeDerivative(double[] y, double time, double[] out) {
        // Nothing depends on time.
    }

    /** The first time after t where a source jumps or bends; infinite if there is none. */
    default double nextBreakpoint(double t) {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether a source jumps at exactly t, by more than the rounding of its values since an earlier time. */
    default boolean jumpsAt(double t, double since) {
        return false;
    }

    /**
     * Adds what elements' own initial values make of the charges at y.
     *
     * @param q charges by row, those at y on entry
     */
    default void initialCharges(double[] y, double[] q) {
        // No initial values.
    }

    /**
     * The pullback of what {@link #initialCharges} adds.
     *
     * @param wq cotangent of the charges by row, ground last and zero
     * @param yBar cotangent of y, added to
     * @param bars gradients of values, added to
     */
    default void pullbackInitialCharges(double[] y, double[] wq, double[] yBar, double[] bars) {
        // No initial values.
    }

    /** The events that this group may bring about; null if it has none. */
    default @Nullable SwitchingGroup switching() {
        return null;
    }
}
