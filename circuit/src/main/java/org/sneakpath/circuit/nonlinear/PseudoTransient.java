package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/**
 * The circuit is left to settle, every node through a capacitance and every state at its own pace, by backward Euler steps
 * of growing length: a pull to where it was last, from 1 S down to nothing. Where several solutions exist, or the near one
 * has just ceased to, this finds one that is stable.
 */
public final class PseudoTransient implements Continuation {
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
        double weight = FIRST;
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        for (int step = 0; step < MOST_STEPS && weight > LAST && weight < STIFFEST; step++) {
            system.setRelaxation(weight, last);
            status = newton.solve(system, factorization, y);
            if (status.converged()) {
                System.arraycopy(y, 0, last, 0, y.length);
                weight /= 2;
            } else {
                System.arraycopy(last, 0, y, 0, y.length);
                weight *= 8;
            }
        }
        system.setRelaxation(0, last);
        if (weight > LAST) {
            // Given up on the way: a point where the relaxed system was solved is no solution.
            return status.converged() ? SolveStatus.MAX_ITERATIONS : status;
        }
        return newton.solve(system, factorization, y);
    }
}
