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
 */
public record NewtonOptions(
        int maxIterations, double relative, double voltage, double current, double state, boolean toRounding) {
    /** 100 iterations; 1e-9 relative, 1 nV, 10 fA, a thousandth of a state's tolerance. */
    public static final NewtonOptions DEFAULT = new NewtonOptions(100, 1e-9, 1e-9, 1e-14, 1e-3, false);

    /** As {@link #DEFAULT}, but to rounding. */
    public static final NewtonOptions TO_ROUNDING = DEFAULT.withToRounding(true);

    public NewtonOptions {
        require(maxIterations >= 1, "maxIterations", maxIterations);
        require(relative > 0 && relative < 1, "relative", relative);
        require(voltage > 0, "voltage", voltage);
        require(current > 0, "current", current);
        require(state > 0, "state", state);
    }

    public NewtonOptions withMaxIterations(int iterations) {
        return new NewtonOptions(iterations, relative, voltage, current, state, toRounding);
    }

    public NewtonOptions withTolerances(double newRelative, double newVoltage, double newCurrent) {
        return new NewtonOptions(maxIterations, newRelative, newVoltage, newCurrent, state, toRounding);
    }

    public NewtonOptions withToRounding(boolean rounding) {
        return new NewtonOptions(maxIterations, relative, voltage, current, state, rounding);
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Newton option " + what + " = " + value + " is out of range; tolerances are positive, relative ones"
                            + " below 1, and at least one iteration is needed");
        }
    }
}
