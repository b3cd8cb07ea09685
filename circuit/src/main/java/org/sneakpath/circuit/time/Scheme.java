package org.sneakpath.circuit.time;

/** How one time step advances the circuit. */
public sealed interface Scheme permits SteppingScheme, StiffScheme {
    /** Order of consistency: the global error on smooth problems falls as h to this power. */
    int order();

    /** Number of implicit stages of a step. */
    int stages();

    /** Whether the scheme comes with an estimate of its error, so that steps may be controlled. */
    boolean estimatesError();
}
