package org.sneakpath.circuit.nonlinear;

/**
 * What sizes of updates by the same factors tell, in units of their tolerances. With θ = ‖δ_k‖/‖δ_{k−1}‖ in (0, 1), the error after
 * taking δ_k is at most θ/(1 − θ) · ‖δ_k‖ if θ stays what it is (Hairer, Wanner).
 */
public final class Contraction {
    /** From which on new factors are worth it, unless the solve is about to end. */
    public static final double SLOW = 0.3;
    /** Largest update that may be taken without looking at the equations behind it, in units of the tolerances. */
    private static final double CREDIT = 300;
    /** How much worse than before the contraction may be there. */
    private static final double CAUTION = 2;

    private Contraction() {}

    /** Whether θ is a contraction: neither a guess (0), nor none (1 and more), nor not a number. */
    public static boolean contracts(double theta) {
        return theta > 0 && theta < 1;
    }

    /** Whether an update of this size is the last, by θ. */
    public static boolean last(double theta, double size) {
        return contracts(theta) && theta / (1 - theta) * size <= 1;
    }

    /** Whether it is the last by the contraction measured before, so that nobody need look at the equations behind it. */
    public static boolean trusted(double before, double size) {
        return size <= CREDIT && last(before, CAUTION * size);
    }

    /** Whether an update may be taken at all without looking at the equations behind it. */
    static boolean credited(double size) {
        return size <= CREDIT;
    }
}
