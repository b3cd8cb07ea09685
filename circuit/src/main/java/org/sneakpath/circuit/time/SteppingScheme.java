package org.sneakpath.circuit.time;

/**
 * Schemes that the batched steppers of neurons have as well, for d/dt q(v,x) + j(v,x,t) = 0 on the nodes and dx/dt = f(v,x) on the device
 * states, over a step h from t to t'; primes are new values. A state with bounds [lo, hi] takes
 * mid(lo, hi, ·) of the right-hand side given here, the median of the three.
 */
public enum SteppingScheme implements Scheme {
    /**
     * First order, L-stable, everything coupled:
     * q(v',x') − q(v,x) + h j(v',x',t') = 0, x' = x + h f(v',x').
     */
    BACKWARD_EULER(1),

    /**
     * Second order, A-stable, everything coupled:
     * q(v',x') − q(v,x) + h/2 (j(v',x',t') + j(v,x,t)) = 0, x' = x + h/2 (f(v',x') + f(v,x)). Equations without a charge
     * hold at t' and carry no history. The first step is backward Euler's where a capacitor has no capacitive path to
     * ground on either side; so is the step after a breakpoint under error control.
     */
    TRAPEZOIDAL(2),

    /**
     * First order; nodes first with the old states, then each state implicitly at the new voltage:
     * q(v',x) − q(v,x) + h j(v',x,t') = 0, then x' = x + h f(v',x').
     */
    STAGGERED_EULER(1),

    /**
     * First order; nodes as in {@link #STAGGERED_EULER}, then the states explicitly at the new voltage:
     * x' = x + h f(v',x).
     */
    SEMI_IMPLICIT_EULER(1);

    private final int order;

    SteppingScheme(int order) {
        this.order = order;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public int stages() {
        return this == STAGGERED_EULER || this == SEMI_IMPLICIT_EULER ? 2 : 1;
    }

    @Override
    public boolean estimatesError() {
        return this == BACKWARD_EULER || this == TRAPEZOIDAL;
    }
}
