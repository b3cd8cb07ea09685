package org.sneakpath.circuit.nonlinear;

import java.util.Arrays;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/** All sources from nothing to their full value. */
final class SourceStepping implements Continuation {
    private static final double SMALLEST_INCREMENT = 1e-5;

    @Override
    public String description() {
        return "source stepping";
    }

    @Override
    public SolveStatus attempt(Newton newton, ContinuedSystem system, Factorization factorization, double[] y) {
        double[] solved = y.clone();
        Arrays.fill(y, 0, system.dimension(), 0);
        keepHeld(system, y, solved);
        System.arraycopy(y, 0, solved, 0, y.length);
        double reached = 0;
        double increment = 0.1;
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        while (reached < 1 && increment >= SMALLEST_INCREMENT) {
            double scale = Math.min(1, reached + increment);
            system.setSourceScale(scale);
            status = newton.solve(system, factorization, y);
            if (status.converged()) {
                reached = scale;
                increment *= 2;
                System.arraycopy(y, 0, solved, 0, y.length);
            } else {
                increment /= 4;
                System.arraycopy(solved, 0, y, 0, y.length);
            }
        }
        system.setSourceScale(1);
        return status;
    }

    /** Unknowns that the system holds start at the value they are held at. */
    private static void keepHeld(ContinuedSystem system, double[] y, double[] guess) {
        for (int r = 0; r < system.dimension(); r++) {
            if (system.held(r)) {
                y[r] = guess[r];
            }
        }
    }
}
