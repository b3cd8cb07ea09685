package org.sneakpath.circuit.nonlinear;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/** Newton's method, and where it fails gmin stepping, source stepping and pseudo-transient continuation in that order. */
public final class RobustNewton {
    private final Newton newton;
    private final List<Continuation> continuations =
            List.of(new GminStepping(), new SourceStepping(), new PseudoTransient());
    private final List<String> tried = new ArrayList<>();

    public RobustNewton(Newton newton) {
        this.newton = newton;
    }

    /**
     * Solves from the guess in y.
     *
     * @param y guess in, solution out; the last iterate of plain Newton if all methods fail
     */
    public SolveStatus solve(ContinuedSystem system, Factorization factorization, double[] y) {
        tried.clear();
        double[] guess = y.clone();
        SolveStatus status = newton.solve(system, factorization, y);
        if (status.converged() || !system.nonlinear()) {
            return status;
        }
        double[] failed = y.clone();
        for (Continuation continuation : continuations) {
            tried.add(continuation.description());
            System.arraycopy(guess, 0, y, 0, y.length);
            if (continuation.attempt(newton, system, factorization, y).converged()) {
                return SolveStatus.CONVERGED;
            }
        }
        System.arraycopy(failed, 0, y, 0, y.length);
        return status;
    }

    /** The continuation methods that the last solve tried, in order, separated by commas. */
    public String tried() {
        return String.join(", ", tried);
    }
}
