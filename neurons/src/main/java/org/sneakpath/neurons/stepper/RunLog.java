package org.sneakpath.neurons.stepper;

import org.sneakpath.circuit.SolveStatus;

/** Collects over a forward run what {@link SteppingReport} says. */
final class RunLog {
    private long iterations;
    private long bracketed;
    private double worst;
    private int worstNeuron;
    private int worstStep;

    void clear() {
        iterations = 0;
        bracketed = 0;
        worst = 0;
        worstNeuron = 0;
        worstStep = 0;
    }

    void iteration() {
        iterations++;
    }

    /** Counts a neuron whose step took a bracket. */
    void bracketed() {
        bracketed++;
    }

    /** Notes the residuals with which step t (counted from 0) was left. */
    void residuals(int t, double[] error) {
        for (int j = 0; j < error.length; j++) {
            if (finite() && !(error[j] <= worst)) {
                worst = error[j];
                worstNeuron = j;
                worstStep = t;
            }
        }
    }

    private boolean finite() {
        return worst < Double.POSITIVE_INFINITY;
    }

    SteppingReport report() {
        SolveStatus status = !finite()
                ? SolveStatus.NON_FINITE
                : worst > MembraneEquation.ROUNDING ? SolveStatus.MAX_ITERATIONS : SolveStatus.CONVERGED;
        return new SteppingReport(status, iterations, bracketed, worst, worstNeuron, worstStep);
    }
}
