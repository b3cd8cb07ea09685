package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.FactorStatus;
import org.sneakpath.circuit.linear.Factorization;

/**
 * Newton's method: J δ = −R, y ← y + λδ, until the residual and the next update are both within their tolerances.
 *
 * <p>The update that decides is that of the last factors at the new residual, which costs a solve and no factorisation;
 * a linear system takes one factorisation. On return the system was evaluated last at the returned y.
 */
public final class Newton {
    private final NewtonOptions options;
    private final StoppingTest test = new StoppingTest();
    private final double[] delta;
    private final double[] rightSide;
    private final Damping damping;
    private int worst = -1;
    private long iterations;
    private long factorizations;

    /**
     * @param length length of the vectors, at least the dimension of the systems to come
     */
    public Newton(NewtonOptions options, int length) {
        this.options = options;
        this.delta = new double[length];
        this.rightSide = new double[length];
        this.damping = new Damping(length);
    }

    /**
     * Solves from the guess in y.
     *
     * @param y guess in, solution out; the last iterate if the method fails
     */
    public SolveStatus solve(NonlinearSystem system, Factorization factorization, double[] y) {
        system.evaluate(y);
        double previous = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < options.maxIterations(); iteration++) {
            FactorStatus factored = factorization.factor(system.jacobian());
            factorizations++;
            if (!factored.ok()) {
                worst = factored.unknown();
                return factored.outcome() == FactorStatus.Outcome.SINGULAR
                        ? SolveStatus.SINGULAR
                        : SolveStatus.NON_FINITE;
            }
            correction(system, factorization);
            double fraction = damping.advance(system, y, delta);
            iterations++;
            if (!damping.finite()) {
                test.residual(system);
                worst = test.worst();
                return SolveStatus.NON_FINITE;
            }
            double update = test.update(system, delta, y);
            worst = test.worst();
            boolean settled = fraction == 1 && !system.limited() && test.residual(system) <= 1;
            if (options.toRounding()) {
                if (settled && (update == 0 || (update <= 1 && update >= 0.5 * previous))) {
                    return SolveStatus.CONVERGED;
                }
                previous = update;
            } else if (settled && (update <= 1 || nextUpdate(system, factorization, y) <= 1)) {
                return SolveStatus.CONVERGED;
            }
        }
        return SolveStatus.MAX_ITERATIONS;
    }

    private double nextUpdate(NonlinearSystem system, Factorization factorization, double[] y) {
        correction(system, factorization);
        return test.update(system, delta, y);
    }

    private void correction(NonlinearSystem system, Factorization factorization) {
        double[] residual = system.residual();
        for (int r = 0; r < system.dimension(); r++) {
            rightSide[r] = -residual[r];
        }
        factorization.solve(rightSide, delta);
    }

    /** Index of the unknown with the largest error in units of its tolerance when the last solve ended; −1 for none. */
    public int worst() {
        return worst;
    }

    /** Updates taken since construction; solves that only judge the next update are not counted. */
    public long iterations() {
        return iterations;
    }

    /** Numeric factorisations since construction. */
    public long factorizations() {
        return factorizations;
    }
}
