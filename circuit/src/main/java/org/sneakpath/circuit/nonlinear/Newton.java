package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/**
 * Newton's method: J δ = −R, y ← y + λδ, until the residual and the next update are both within their tolerances.
 *
 * <p>With {@link JacobianUse#EXACT} J is factored at every iterate, and the update that decides is that of the last factors
 * at the new residual, which costs a solve and no factorisation: a linear system takes one factorisation. With
 * {@link JacobianUse#REUSED} see {@link ModifiedNewton}. On return the system was evaluated last at the returned y, or
 * concluded there.
 */
public final class Newton {
    private final NewtonOptions options;
    private final NewtonWork work;
    private final ModifiedNewton modified;

    /**
     * @param length length of the vectors, at least the dimension of the systems to come
     */
    public Newton(NewtonOptions options, int length) {
        this.options = options;
        this.work = new NewtonWork(length);
        this.modified = new ModifiedNewton(options, work);
    }

    /**
     * Solves from the guess in y.
     *
     * @param y guess in, solution out; the last iterate if the method fails
     */
    public SolveStatus solve(NonlinearSystem system, Factorization factorization, double[] y) {
        return options.jacobian() == JacobianUse.EXACT
                ? solveExactly(system, factorization, y)
                : modified.solve(system, factorization, y);
    }

    private SolveStatus solveExactly(NonlinearSystem system, Factorization factorization, double[] y) {
        system.evaluate(y);
        double previous = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < options.maxIterations(); iteration++) {
            SolveStatus factored = work.factor(system, factorization);
            if (!factored.converged()) {
                return factored;
            }
            work.correction(system, factorization, 1, y);
            double fraction = work.damping.advance(system, y, work.delta);
            work.iterations++;
            if (!work.damping.finite()) {
                return work.nonFinite(system);
            }
            double update = work.test.update(system, work.delta, y);
            work.worst = work.test.worst();
            boolean settled = fraction == 1 && work.settled(system);
            if (options.toRounding()) {
                if (settled && (update == 0 || (update <= 1 && update >= 0.5 * previous))) {
                    return SolveStatus.CONVERGED;
                }
                previous = update;
            } else if (settled && (update <= 1 || work.correction(system, factorization, 1, y) <= 1)) {
                return SolveStatus.CONVERGED;
            }
        }
        return SolveStatus.MAX_ITERATIONS;
    }

    /** Index of the unknown with the largest error in units of its tolerance when the last solve ended; −1 for none. */
    public int worst() {
        return work.worst;
    }

    /** Updates taken since construction; solves that only judge the next update are not counted. */
    public long iterations() {
        return work.iterations;
    }

    /** Numeric factorisations since construction. */
    public long factorizations() {
        return work.factorizations;
    }
}
