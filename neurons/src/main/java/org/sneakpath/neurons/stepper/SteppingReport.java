package org.sneakpath.neurons.stepper;

import org.sneakpath.circuit.SolveStatus;

/**
 * How a forward run went.
 *
 * @param status {@link SolveStatus#CONVERGED} when every neuron met rounding in every step
 * @param newtonIterations membrane evaluations over all steps, each of the whole population; the MIF neuron takes 2 per
 *     step of a decoupled scheme, one to solve and one to check
 * @param bracketed neuron-steps of the coupled schemes that Newton did not settle and that were handed to a bracket
 * @param worstResidual greatest residual left, as a fraction of the sum of the magnitudes of its terms
 * @param worstNeuron where that was
 * @param worstStep when that was
 */
public record SteppingReport(
        SolveStatus status,
        long newtonIterations,
        long bracketed,
        double worstResidual,
        int worstNeuron,
        int worstStep) {
    /** To add others to with {@link #then}. */
    static final SteppingReport OF_NO_STEPS = new SteppingReport(SolveStatus.CONVERGED, 0, 0, 0, 0, 0);

    /** Whether every neuron met rounding in every step. */
    public boolean converged() {
        return status == SolveStatus.CONVERGED;
    }

    /**
     * The report of a run taken in two pieces.
     *
     * @param next how the second piece went
     * @param steps number of steps of the first
     */
    SteppingReport then(SteppingReport next, int steps) {
        boolean worse = next.rank() > rank() || (next.rank() == rank() && next.worstResidual > worstResidual);
        return new SteppingReport(
                worse ? next.status : status,
                newtonIterations + next.newtonIterations,
                bracketed + next.bracketed,
                worse ? next.worstResidual : worstResidual,
                worse ? next.worstNeuron : worstNeuron,
                worse ? steps + next.worstStep : worstStep);
    }

    /** 0 where solved, greater the less was. */
    private int rank() {
        if (converged()) {
            return 0;
        }
        return status == SolveStatus.NON_FINITE ? 2 : 1;
    }
}
