package org.sneakpath.circuit.time;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.internal.Modes;

/** All that the adjoint needs to know of a step, beside its dense solution. Live. */
public interface AcceptedStep extends DenseStep {
    /** h (s); at a jump the small one over which charges were kept. */
    double step();

    Scheme scheme();

    Tableau tableau();

    /** Switching function behind the event at which the step ends; −1 if it ends at none. */
    int event();

    /** Modes of switches during the step; not to be written to, the same array as long as none flips. */
    Modes modes();

    /** Unknowns at point i of the tableau. */
    double[] point(int i);

    /** States at a bound at point i ≥ 1, see {@code ClampedStates}; a copy, null for none. */
    long @Nullable [] clamped(int i);

    /** Time at which sources were read at point i (s). */
    double sourceTime(int i);
}
