package org.sneakpath.circuit.nonlinear;

import java.util.IdentityHashMap;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/**
 * Newton's method with factors of an earlier iterate, or of an earlier solve, as long as they contract.
 *
 * <p>With θ = ‖δ_k‖/‖δ_{k−1}‖, sizes in units of the tolerances, the error after taking δ_k is at most
 * <pre>
 *   θ/(1 − θ) · ‖δ_k‖
 * </pre>
 * if θ stays what it is (Hairer, Wanner). The iteration stops when that is 1 or less and the residual is within its
 * tolerance. The Jacobian is evaluated and factored anew where θ exceeds {@value Contraction#SLOW} and that does not end it, or where
 * by θ so many further iterations are to be expected that factoring, and one iteration, cost less; at once and from the same
 * point where the iteration diverges, makes the residual grow or needs damping. From then on, until it converges, every
 * iterate is factored.
 *
 * <p>With {@link JacobianUse#TRUSTED}, θ of an earlier iteration with the same factors counts as well, twice as large: an
 * small update that by it is the last ({@link Contraction#trusted}) ends the solve without an evaluation behind it
 * ({@link NonlinearSystem#conclude}). Where an iterate was found good enough by the update that would follow, that update is
 * taken as well: it is there, and the error left is then that behind it.
 */
final class ModifiedNewton {
    /**
     * Least update that a found solution still takes, in units of the tolerances: smaller ones change nothing, but currents
     * read off charges carry the rounding of these over h.
     */
    private static final double WORTH = 0.01;

    /** Guess of the flops of an evaluation, per unknown: exponentials and powers of compact models. */
    private static final double EVALUATION = 100;

    private final boolean trust;
    private final int maxIterations;
    private final NewtonWork work;
    /** Size of the update that stands ready, not a number if none does. */
    private double judged = Double.NaN;

    private final IdentityHashMap<Factorization, FactorMemory> memories = new IdentityHashMap<>();

    ModifiedNewton(NewtonOptions options, NewtonWork work) {
        this.maxIterations = options.maxIterations();
        this.trust = options.jacobian() == JacobianUse.TRUSTED;
        this.work = work;
    }

    SolveStatus solve(NonlinearSystem system, Factorization factorization, double[] y) {
        FactorMemory memory = memories.computeIfAbsent(factorization, FactorMemory::new);
        boolean reused = memory.serves(system);
        boolean struggling = false;
        double patience = patience(factorization);
        // Size of the update before, where it was taken in full by the same factors.
        double previous = Double.POSITIVE_INFINITY;
        judged = Double.NaN;
        if (reused) {
            system.evaluateResidual(y);
        } else {
            system.evaluate(y);
        }
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            if (!reused) {
                SolveStatus factored = work.factor(system, factorization);
                if (!factored.converged()) {
                    memory.forget();
                    return factored;
                }
                memory.remember(system);
                patience = patience(factorization);
            }
            // The update that the last iteration was judged by is the next one, as long as the factors stay.
            double size = reused && judged >= 0
                    ? judged
                    : work.correction(system, factorization, reused ? memory.scale(system) : 1, y);
            judged = Double.NaN;
            double contraction = size / previous;
            if (reused && !(contraction < 1 && size <= Double.MAX_VALUE)) {
                system.evaluate(y);
                reused = false;
                previous = Double.POSITIVE_INFINITY;
                continue;
            }
            if (contraction > 0) {
                memory.contraction = contraction;
            }
            if (reused
                    && !struggling
                    && trust
                    && Contraction.trusted(memory.contraction, size)
                    && system.conclude(y, work.delta)) {
                work.iterations++;
                return SolveStatus.CONVERGED;
            }
            boolean refresh = struggling || slow(memory.contraction, size, patience);
            double fraction = work.damping.advance(system, y, work.delta, reused, refresh);
            if (reused && fraction < 1) {
                work.damping.retreat(y);
                system.evaluate(y);
                struggling = true;
                reused = false;
                previous = Double.POSITIVE_INFINITY;
                continue;
            }
            work.iterations++;
            if (!work.damping.finite()) {
                memory.forget();
                return work.nonFinite(system);
            }
            boolean settled = fraction == 1 && work.settled(system);
            if (settled && converged(system, factorization, memory, y, contraction, size)) {
                boolean worth = trust && judged > WORTH && Contraction.credited(judged);
                work.iterations += worth && system.conclude(y, work.delta) ? 1 : 0;
                return SolveStatus.CONVERGED;
            }
            boolean whole = fraction == 1 && !system.limited();
            struggling |= !whole;
            if (struggling && !refresh) {
                system.evaluate(y);
                refresh = true;
            }
            previous = whole && !refresh ? size : Double.POSITIVE_INFINITY;
            reused = !refresh;
        }
        return SolveStatus.MAX_ITERATIONS;
    }

    /** Whether what is left after the update just taken is within the tolerances: by θ, or by the next update. */
    private boolean converged(
            NonlinearSystem system,
            Factorization factorization,
            FactorMemory memory,
            double[] y,
            double contraction,
            double update) {
        if (Contraction.last(contraction, update)) {
            return true;
        }
        double next = work.correction(system, factorization, memory.scale(system), y);
        judged = next;
        double measured = next / update;
        if (measured < 1) {
            memory.contraction = measured;
        }
        // Near rounding updates no longer shrink.
        return Math.max(update, next) <= 1 || (measured < 1 && next / (1 - measured) <= 1);
    }

    /**
     * How many iterations with old factors are taken rather than new factors made: half of what these cost, because they
     * serve the solves to come as well.
     */
    private static double patience(Factorization factorization) {
        double solve = 2.0 * factorization.fill();
        double evaluation = EVALUATION * factorization.dimension();
        return 0.5 + 0.5 * factorization.flops() / (evaluation + solve);
    }

    /** Whether, at this contraction, an update of this size leaves more iterations to do than factoring is worth. */
    private static boolean slow(double contraction, double size, double patience) {
        double left = contraction / (1 - contraction) * size;
        if (contraction >= 1 || (contraction > Contraction.SLOW && left > 1)) {
            return true;
        }
        return contraction > 0 && Math.pow(contraction, patience) * left > 1;
    }
}
