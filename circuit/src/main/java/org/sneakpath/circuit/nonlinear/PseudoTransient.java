package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/**
 * Every node gets a capacitance to ground and the circuit is left to settle by backward Euler steps of growing length: a
 * conductance from every node to where it was last, from 1 S down to nothing.
 */
final class PseudoTransient implements Continuation {
    private static final double FIRST = 1;
    private static final double LAST = 1e-13;
    private static final double STIFFEST = 1e6;
    private static final int MOST_STEPS = 400;

    @Override
    public String description() {
        return "pseudo-transient continuation";
    }

    @Override
    public SolveStatus attempt(Newton newton, ContinuedSystem system, Factorization factorization, double[] y) {
        double[] last = y.clone();
        double conductance = FIRST;
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        for (int step = 0; step < MOST_STEPS && conductance > LAST && conductance < STIFFEST; step++) {
            system.setShunt(conductance, last);
            status = newton.solve(system, factorization, y);
            if (status.converged()) {
                System.arraycopy(y, 0, last, 0, y.length);
                conductance /= 2;
            } else {
                System.arraycopy(last, 0, y, 0, y.length);
                conductance *= 8;
            }
        }
        system.setShunt(0, last);
        return conductance > LAST ? status : newton.solve(system, factorization, y);
    }
}
