package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/** A conductance from every node to ground, from 10 mS down to nothing. */
final class GminStepping implements Continuation {
    private static final double FIRST = 1e-2;
    private static final double LAST = 1e-13;
    private static final double GENTLEST_RATIO = 1.1;

    @Override
    public String description() {
        return "gmin stepping";
    }

    @Override
    public SolveStatus attempt(Newton newton, ContinuedSystem system, Factorization factorization, double[] y) {
        double[] solved = new double[y.length];
        double conductance = FIRST;
        double ratio = 10;
        double reached = Double.POSITIVE_INFINITY;
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        while (conductance > LAST) {
            system.setShunt(conductance);
            status = newton.solve(system, factorization, y);
            if (status.converged()) {
                System.arraycopy(y, 0, solved, 0, y.length);
                reached = conductance;
                conductance /= ratio;
            } else {
                ratio = Math.sqrt(ratio);
                if (Double.isInfinite(reached) || ratio < GENTLEST_RATIO) {
                    break;
                }
                System.arraycopy(solved, 0, y, 0, y.length);
                conductance = reached / ratio;
            }
        }
        system.setShunt(0);
        return conductance > LAST ? status : newton.solve(system, factorization, y);
    }
}
