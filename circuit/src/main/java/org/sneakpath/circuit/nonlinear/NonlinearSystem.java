package org.sneakpath.circuit.nonlinear;

/**
 * Equations R(y) = 0 as Newton's method sees them. Vectors may be longer than the system; only the first
 * {@link #dimension()} entries count.
 */
public interface NonlinearSystem {
    int dimension();

    /** Computes residual, tolerances and Jacobian at y. */
    void evaluate(double[] y);

    /**
     * Computes residual and tolerances at y, and the Jacobian only if that costs nothing extra: {@link #jacobian()} may be
     * that of another point afterwards.
     */
    default void evaluateResidual(double[] y) {
        evaluate(y);
    }

    /**
     * Moves y by a last, small update and completes what is known about the point without evaluating the equations there,
     * as if they held exactly. Residual and Jacobian stay those of the point before.
     *
     * @return whether that was done; if not, y is as it was
     */
    default boolean conclude(double[] y, double[] delta) {
        return false;
    }

    /**
     * The weight w in ∂R/∂y = A(y) + w B(y), where the caller may change w between solves: h times a coefficient of the
     * method for the stage of a time step. Factors made for w_s serve, with updates multiplied by 2/(1 + w/w_s), while the
     * two are alike.
     */
    default double jacobianWeight() {
        return 1;
    }

    /**
     * A number that changes whenever ∂R/∂y changed for another reason than y and {@link #jacobianWeight()}: an added shunt,
     * a switch that flipped. Factors of another regime are not used.
     */
    default int jacobianRegime() {
        return 0;
    }

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
