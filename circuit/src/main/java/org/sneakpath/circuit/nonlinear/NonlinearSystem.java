package org.sneakpath.circuit.nonlinear;

/**
 * Equations R(y) = 0 as Newton's method sees them. Vectors may be longer than the system; only the first
 * {@link #dimension()} entries count.
 */
public interface NonlinearSystem {
    int dimension();

    /** Computes residual, tolerances and Jacobian at y. */
    void evaluate(double[] y);

    /** R at the point evaluated last; live. */
    double[] residual();

    /** Largest |R_r| that counts as zero, at the point evaluated last; positive; live. */
    double[] residualTolerance();

    /** Jacobian ∂R/∂y at the point evaluated last, by slot; live. */
    double[] jacobian();

    /** Largest change of an unknown at value y that counts as none; positive. */
    double updateTolerance(int unknown, double y);

    /** Whether the point evaluated last is a limited stand-in for y, so that nothing may be concluded from it. */
    boolean limited();
}
