package org.sneakpath.circuit.nonlinear;

/** How often Newton's method factors its Jacobian. */
public enum JacobianUse {
    /** In every iteration: converges quadratically, and the last factors are those near the solution. */
    EXACT,
    /** As long as they contract, the factors of an earlier iteration or solve serve. */
    REUSED,
    /**
     * As {@link #REUSED}; besides, small updates that end a solve by the contraction measured before are taken without
     * evaluating the equations again. For steps of time whose own tolerance is thirty times Newton's.
     */
    TRUSTED
}
