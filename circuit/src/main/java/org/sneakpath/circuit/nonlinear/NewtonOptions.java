package org.sneakpath.circuit.nonlinear;

/**
 * When Newton's method stops.
 *
 * @param maxIterations updates it may take
 * @param relative accepted error relative to the size of an unknown, or of the terms of an equation
 * @param voltage absolute accepted error of a voltage (V)
 * @param current absolute accepted error of a current (A)
 * @param state absolute accepted error of a state, relative to the tolerance that its model states
 * @param toRounding whether to go on until updates no longer shrink, so that the result no longer depends on the tolerances
 * @param jacobian how often the Jacobian is factored
 */
public record NewtonOptions(
        int maxIterations,
        double relative,
        double voltage,
        double current,
        double state,
        boolean toRounding,
        JacobianUse jacobian) {
    /** 100 iterations; 1e-9 relative, 1 nV, 10 fA, a thousandth of a state's tolerance; factors are reused. */
    public static final NewtonOptions DEFAULT =
            new NewtonOptions(100, 1e-9, 1e-9, 1e-14, 1e-3, false, JacobianUse.REUSED);

    /** As {@link #DEFAULT}, but to rounding and with every Jacobian factored. */
    public static final NewtonOptions TO_ROUNDING = DEFAULT.withToRounding(true);

    public NewtonOptions {
        require(maxIterations >= 1, "maxIterations", maxIterations);
        require(relative > 0 && relative < 1, "relative", relative);
        require(voltage > 0, "voltage", voltage);
        require(current > 0, "current", current);
        require(state > 0, "state", state);
        if (toRounding && jacobian != JacobianUse.EXACT) {
            throw new IllegalArgumentException("Newton to rounding needs the exact Jacobian, not " + jacobian
                    + "; use withToRounding or withJacobian(JacobianUse.EXACT)");
        }
    }

    public NewtonOptions withMaxIterations(int iterations) {
        return new NewtonOptions(iterations, relative, voltage, current, state, toRounding, jacobian);
    }

    public NewtonOptions withTolerances(double newRelative, double newVoltage, double newCurrent) {
        return new NewtonOptions(maxIterations, newRelative, newVoltage, newCurrent, state, toRounding, jacobian);
    }

    /** With the absolute tolerance of states, relative to what their models state. */
    public NewtonOptions withStateTolerance(double newState) {
        return new NewtonOptions(maxIterations, relative, voltage, current, newState, toRounding, jacobian);
    }

    /** To rounding or not; to rounding implies {@link JacobianUse#EXACT}. */
    public NewtonOptions withToRounding(boolean rounding) {
        JacobianUse use = rounding ? JacobianUse.EXACT : jacobian;
        return new NewtonOptions(maxIterations, relative, voltage, current, state, rounding, use);
    }

    public NewtonOptions withJacobian(JacobianUse use) {
        return new NewtonOptions(maxIterations, relative, voltage, current, state, toRounding, use);
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Newton option " + what + " = " + value + " is out of range; tolerances are positive, relative ones"
                            + " below 1, and at least one iteration is needed");
        }
    }
}
