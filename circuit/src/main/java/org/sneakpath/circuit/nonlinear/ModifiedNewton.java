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
 * tolerance. The Jacobian is evaluated and factored anew where θ exceeds {@value #SLOW}, or where more than
 * {@value #PATIENCE} further iterations are to be expected by it; at once and from the same point where the iteration
 * diverges, makes the residual grow or needs damping. From then on, until it converges, every iterate is factored.
 */
final class ModifiedNewton {
    private static final double SLOW = 0.3;
    private static final int PATIENCE = 3;

    private final int maxIterations;
    private final NewtonWork work;
    private final double[] start;
    private final IdentityHashMap<Factorization, FactorMemory> memories = new IdentityHashMap<>();

    ModifiedNewton(int maxIterations, NewtonWork work, int length) {
        this.maxIterations = maxIterations;
        this.work = work;
        this.start = new double[length];
    }

    SolveStatus solve(NonlinearSystem system, Factorization factorization, double[] y) {
        FactorMemory memory = memories.computeIfAbsent(factorization, FactorMemory::new);
        int n = system.dimension();
        boolean reused = memory.serves(system);
        boolean struggling = false;
        // Size of the update before, where it was taken in full by the same factors.
        double previous = Double.POSITIVE_INFINITY;
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
            }
            double size = work.correction(system, factorization, reused ? memory.scale(system) : 1, y);
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
            boolean refresh = struggling || slow(memory.contraction, size);
            System.arraycopy(y, 0, start, 0, n);
            double fraction = work.damping.advance(system, y, work.delta, reused, refresh);
            if (reused && fraction < 1) {
                System.arraycopy(start, 0, y, 0, n);
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
            double update = work.test.update(system, work.delta, y);
            work.worst = work.test.worst();
            boolean settled = fraction == 1 && work.settled(system);
            if (settled && converged(system, factorization, memory, y, contraction, update)) {
                return SolveStatus.CONVERGED;
            }
            boolean whole = fraction == 1 && !system.limited();
            struggling |= !whole;
            if (struggling && !refresh) {
                system.evaluate(y);
                refresh = true;
            }
            previous = whole && !refresh ? update : Double.POSITIVE_INFINITY;
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
        if (contraction > 0 && contraction / (1 - contraction) * update <= 1) {
            return true;
        }
        double next = work.correction(system, factorization, memory.scale(system), y);
        double measured = next / update;
        return next == 0 || (measured < 1 && next / (1 - measured) <= 1);
    }

    /** Whether, at this contraction, an update of this size leaves more iterations to do than factoring is worth. */
    private static boolean slow(double contraction, double size) {
        if (contraction > SLOW) {
            return true;
        }
        return contraction > 0 && size * Math.pow(contraction, PATIENCE) / (1 - contraction) > 1;
    }
}
