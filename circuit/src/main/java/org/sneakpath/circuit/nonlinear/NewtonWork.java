package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.FactorStatus;
import org.sneakpath.circuit.linear.Factorization;

/** What both ways of Newton's method work with: the update, its tests, and counts. */
final class NewtonWork {
    final StoppingTest test = new StoppingTest();
    final Damping damping;
    final double[] delta;
    private final double[] rightSide;
    int worst = -1;
    long iterations;
    long factorizations;

    NewtonWork(int length) {
        delta = new double[length];
        rightSide = new double[length];
        damping = new Damping(length);
    }

    /** Factors the Jacobian; converged means that it went well. */
    SolveStatus factor(NonlinearSystem system, Factorization factorization) {
        FactorStatus factored = factorization.factor(system.jacobian());
        factorizations++;
        if (factored.ok()) {
            return SolveStatus.CONVERGED;
        }
        worst = factored.unknown();
        return factored.outcome() == FactorStatus.Outcome.SINGULAR ? SolveStatus.SINGULAR : SolveStatus.NON_FINITE;
    }

    /** δ = −c J⁻¹ R with the factors at hand; returns its size in units of the tolerances. */
    double correction(NonlinearSystem system, Factorization factorization, double c, double[] y) {
        double[] residual = system.residual();
        for (int r = 0; r < system.dimension(); r++) {
            rightSide[r] = -c * residual[r];
        }
        factorization.solve(rightSide, delta);
        double size = test.update(system, delta, y);
        worst = test.worst();
        return size;
    }

    /** Whether the equations hold at the point evaluated last, as they are and not as limited. */
    boolean settled(NonlinearSystem system) {
        return !system.limited() && test.residual(system) <= 1;
    }

    /** Names the worst equation of a point that is not finite. */
    SolveStatus nonFinite(NonlinearSystem system) {
        test.residual(system);
        worst = test.worst();
        return SolveStatus.NON_FINITE;
    }
}
