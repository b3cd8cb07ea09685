package org.sneakpath.neurons.stepper;

import org.sneakpath.circuit.SolveStatus;

/**
 * How a forward run went.
 *
 * @param status {@link SolveStatus#CONVERGED} when every neuron met rounding in every step
 * @param newtonIterations membrane evaluations over all steps, each of the whole population; the MIF neuron takes 2 per
 *     step of a decoupled scheme, one to solve and one to check
 * @param worstResidual greatest residual left, as a fraction of the sum of the magnitudes of its terms
 * @param worstNeuron where that was
 * @param worstStep when that was
 */
public record SteppingReport(
        SolveStatus status, long newtonIterations, double worstResidual, int worstNeuron, int worstStep) {
    /** Whether every neuron met rounding in every step. */
    public boolean converged() {
        return status == SolveStatus.CONVERGED;
    }
}
