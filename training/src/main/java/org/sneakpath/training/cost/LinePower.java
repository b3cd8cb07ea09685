package org.sneakpath.training.cost;

/**
 * Power that the drivers of an array's word lines deliver while its bit lines are at virtual grounds: a quadratic form in the voltages,
 * for cells are ohmic. With T reads to come, whichever is the least work:
 * <pre>
 *   perfect lines            Σ_i V_i² g_i              g_i = Σ_j G_ij
 *   few reads                Σ_i V_i I_i               a solve a read
 *   more than word lines     Σ_i Σ_k V_i Y_ik V_k      Y_ik the current of driver i for one volt at k: a solve a word line, once
 * </pre>
 */
interface LinePower {
    /** Σ V·I for voltages of all word lines of the array (W). */
    double of(double[] volts);

    /** Whether all solves reached their tolerance. */
    boolean converged();
}
