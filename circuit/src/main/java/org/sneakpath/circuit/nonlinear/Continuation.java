package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/** A way from an easy system to the wanted one, when plain Newton fails. */
public interface Continuation {
    /** What the statistics call it. */
    String description();

    /**
     * Tries to solve the system; leaves it as it found it.
     *
     * @param y guess in, solution or last iterate out
     */
    SolveStatus attempt(Newton newton, ContinuedSystem system, Factorization factorization, double[] y);
}
