package org.sneakpath.circuit.run;

import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * How an operating point is found.
 *
 * @param time time at which sources are read (s)
 * @param solveStates whether device states take values at which their rates vanish; otherwise they are held at their
 *     initial values, because rates need not vanish anywhere
 * @param newton when Newton's method stops
 */
public record OperatingPointOptions(double time, boolean solveStates, NewtonOptions newton) {
    /** Sources at time zero, states held. */
    public static final OperatingPointOptions DEFAULT = new OperatingPointOptions(0, false, NewtonOptions.DEFAULT);

    public OperatingPointOptions withTime(double seconds) {
        return new OperatingPointOptions(seconds, solveStates, newton);
    }

    public OperatingPointOptions withSolvedStates() {
        return new OperatingPointOptions(time, true, newton);
    }

    public OperatingPointOptions withNewton(NewtonOptions other) {
        return new OperatingPointOptions(time, solveStates, other);
    }
}
