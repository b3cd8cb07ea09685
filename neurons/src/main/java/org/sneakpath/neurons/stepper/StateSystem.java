package org.sneakpath.neurons.stepper;

import org.sneakpath.devices.DeviceBatch;

/**
 * The implicit state equations of one branch, for n neurons, at given membrane voltages:
 * <pre>
 *   y = mid(lo, hi, z)        z = x + h (θ f(u', y) + (1−θ) f(u, x))          y = x', the new states
 * </pre>
 * solved by semi-smooth Newton. With A = I − hθ ∂f/∂y and F = y − z, a row r is <em>held</em> at a bound where
 * y_r − F_r/A_rr lies outside; its equation is then y_r = bound. Dividing by A_rr &gt; 0 does not move the solution, and
 * keeps a stiff rate from throwing the iterate onto a bound that the solution does not touch.
 */
sealed interface StateSystem permits ScalarStateSystem, DenseStateSystem {

    /**
     * Linearises at the states and rates in {@code batch}: finds {@link #correction} and {@link #sensitivity} of neurons
     * {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param old x, states at the beginning of the step, neuron j's state s at {@code old[oldOffset + s·n + j]}
     * @param oldRate f(u, x); read only where {@code explicit} is not zero
     * @param implicit hθ (s)
     * @param explicit h(1−θ) (s)
     * @param error relative residual per neuron; raised to that of the states where theirs is greater
     * @param held which rows are held, at {@code held[heldOffset + s·n + j]}; overwritten, unless its length is 0
     */
    void linearise(
            DeviceBatch batch,
            double[] old,
            int oldOffset,
            double[] oldRate,
            double implicit,
            double explicit,
            double[] error,
            boolean[] held,
            int heldOffset,
            int from,
            int to);

    /**
     * y ← mid(lo, hi, y + correction + sensitivity · dv) in {@code batch}, for neurons {@code from} (inclusive) to
     * {@code to} (exclusive) whose {@code error} exceeds {@code tolerance}.
     */
    void advance(DeviceBatch batch, double[] dv, double[] error, double tolerance, int from, int to);

    /** y ← mid(lo, hi, x + h f) with the rates in {@code batch}: the explicit step. Marks what is held. */
    void advanceExplicitly(DeviceBatch batch, double step, boolean[] held, int heldOffset);

    /** Factorises A at the partials in {@code batch}, with identity rows where held. */
    void factor(DeviceBatch batch, double implicit, boolean[] held, int heldOffset);

    /** Finds {@link #sensitivity} with the factors of {@link #factor} and the same arguments. */
    void differentiate(DeviceBatch batch, double implicit, boolean[] held, int heldOffset);

    /** β ← A⁻ᵀ β, then zero where held: what the state equations pass on. To be called after {@link #factor}. */
    void solveTransposed(double[] beta, boolean[] held, int heldOffset);

    /** −A⁻¹F, {@code [s·n + j]}. */
    double[] correction();

    /** dy/dv = A⁻¹ hθ ∂f/∂v, {@code [s·n + j]}. */
    double[] sensitivity();
}
